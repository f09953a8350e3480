/** Groups a list of questions by heading, with the texts of the sections where their authors put them. */

import { hasManyNotes, pathTo } from '../../site/section-path.ts'
import type { Card, Intro, Site, SiteSection } from '../../site/site-data.ts'

export interface ListGroup<T> {
  /** Unique in the list. */
  readonly key: string
  readonly section: number | null
  /** The headings below the section that hold texts but no question. */
  readonly below: readonly string[]
  readonly rows: readonly { readonly intros: readonly Intro[]; readonly item: T }[]
  /** The texts after the group's last question. */
  readonly rest: readonly Intro[]
}

interface OpenGroup<T> extends ListGroup<T> {
  readonly rows: { readonly intros: readonly Intro[]; readonly item: T }[]
  readonly rest: Intro[]
}

/** Groups questions and texts, both in the order of the notes. A new group begins wherever the heading changes. */
export function groupByHeading<T extends { readonly card: Card }>(
  items: readonly T[],
  intros: readonly Intro[],
): readonly ListGroup<T>[] {
  const groups: OpenGroup<T>[] = []
  const groupAt = (section: number | null, below: readonly string[]): OpenGroup<T> => {
    const last = groups.at(-1)
    const isSame = last?.section === section && last.below.join('\u0000') === below.join('\u0000')
    if (last !== undefined && isSame) return last
    const opened = { key: `${groups.length}`, section, below, rows: [], rest: [] }
    groups.push(opened)
    return opened
  }
  let next = 0
  const takeIntros = (until: number): void => {
    for (; next < intros.length; next += 1) {
      const intro = intros[next]
      if (intro === undefined || intro.before > until) return
      groupAt(intro.section, intro.below).rest.push(intro)
    }
  }
  for (const item of items) {
    takeIntros(item.card.index)
    const group = groupAt(item.card.section, [])
    group.rows.push({ intros: group.rest.splice(0), item })
  }
  takeIntros(Number.POSITIVE_INFINITY)
  return groups
}

/**
 * Returns the heading of a group on the list of a section (`within`, an index; null for all notes), as `BreadcrumbTitle` takes it. It is
 * empty where the page's own title says the same: on the section's page, and for the text at the top of the only note.
 */
export function headingOf(
  site: Site,
  { section, below, rows }: Pick<ListGroup<unknown>, 'section' | 'below' | 'rows'>,
  within: number | null,
): readonly Pick<SiteSection, 'id' | 'title'>[] {
  const path = section === null || section === within ? [] : pathTo(site, section, within)
  const isOnlyNote = section !== null && site.sections[section]?.depth === 0 && !hasManyNotes(site.sections)
  const isSaid = isOnlyNote && (below.length > 0 || rows.length === 0)
  return [...(isSaid ? [] : path), ...below.map((title, at) => ({ id: `${at} ${title}`, title }))]
}
