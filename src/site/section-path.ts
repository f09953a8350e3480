/** The sections around a question. */
import type { Site, SiteSection } from './site-data.ts'

/**
 * Returns the sections from the note down to `section`, both included; with `within`, only those inside it. In a site with one
 * note, the note is left out unless it is the only section.
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

/** Returns true for a site with more than one note. */
export function hasManyNotes(sections: readonly SiteSection[]): boolean {
  return sections.filter(({ depth }) => depth === 0).length > 1
}

/** Returns a section's title. Where other sections have the same title, the headings above it follow in brackets. */
export function nameSection(sections: readonly SiteSection[], section: SiteSection): string {
  const { title } = section
  if (sections.every((one) => one === section || one.title !== title)) return title
  const above: string[] = []
  for (let at = section.parent; at !== null; at = sections[at]?.parent ?? null)
    above.unshift(sections[at]?.title ?? '')
  return above.length === 0 ? title : `${title} (${above.join(' › ')})`
}
