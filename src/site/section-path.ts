/** Where a question stands among the notes and their sections. */
import type { Site, SiteSection } from './site-data.ts'

/**
 * The sections from the note down to `section`, or from below `within`. The note itself is left out where there is only
 * one, unless nothing else would be left.
 */
export function pathTo(site: Site, section: number, within: number | null = null): readonly SiteSection[] {
  const path: SiteSection[] = []
  for (let at: number | null = section; at !== null && at !== within; ) {
    const one: SiteSection | undefined = site.sections[at]
    if (one === undefined) break
    path.unshift(one)
    at = one.parent
  }
  const [first] = path
  return first?.depth === 0 && path.length > 1 && !hasManyNotes(site.sections) ? path.slice(1) : path
}

export function hasManyNotes(sections: readonly SiteSection[]): boolean {
  return sections.filter(({ depth }) => depth === 0).length > 1
}
