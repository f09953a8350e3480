/** What sections are called where they stand alone, away from the list of topics. */
import { hasManyNotes, pathTo } from './section-path.ts'
import type { Site } from './site-data.ts'

/**
 * Returns the titles of the sections with these ids, with commas between; in a site of several notes each after the title of its note. Ids
 * that the site does not have are left out.
 */
export function nameSections(site: Site, ids: readonly string[]): string {
  return ids.flatMap((id) => nameSection(site, id)).join(', ')
}

function nameSection(site: Site, id: string): readonly string[] {
  const path = pathTo(
    site,
    site.sections.findIndex((section) => section.id === id),
  )
  const [first, last] = [path[0], path.at(-1)]
  if (first === undefined || last === undefined) return []
  return [first !== last && hasManyNotes(site.sections) ? `${first.title} · ${last.title}` : last.title]
}
