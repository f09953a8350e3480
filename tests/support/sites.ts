import type { Site, SiteSection } from '../../src/site/site-data.ts'

/** Returns a site of sections by their parents: null makes a note. */
export function siteOf(...parents: readonly (number | null)[]): Site {
  const sections: SiteSection[] = []
  for (const [index, parent] of parents.entries()) {
    const depth = parent === null ? 0 : (sections[parent]?.depth ?? 0) + 1
    sections.push({ id: `s${index}`, title: `섹션 ${index}`, depth, parent, count: 1, first: index })
  }
  return {
    title: '노트',
    total: parents.length,
    version: 'v',
    sections,
    chunks: [],
    catalogueUrl: '',
    aliasesUrl: '',
    searchUrl: '',
    glossaryUrl: '',
    counts: { code: 0, picture: 0, pending: 0 },
  }
}
