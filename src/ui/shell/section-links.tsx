/** Links to the notes and their sections, with the number of questions, and of those that were read. */
import type { ReactNode } from 'react'
import { useLocation } from 'react-router'
import type { SiteSection } from '../../site/site-data.ts'
import { useIsHydrated } from '../base/hydration.ts'
import { NavLink } from '../base/link.tsx'
import { listPath } from '../base/paths.ts'
import { useContent } from '../content/content.ts'
import { SectionName } from '../content/section-name.tsx'
import { topics as words } from '../strings/lists.ko.ts'
import { app } from '../strings/reading.ko.ts'
import { useReadCounts } from '../study/read-counts.ts'

/** With more notes than this, only the note that is read shows its sections. */
const MOST_OPEN = 8

/**
 * Draws the links. The title of a note that is the only one is left out. Of many notes only the start page has all links in its
 * HTML: pages of questions would repeat them ten thousand times. Nothing stands below them, so nothing moves when they come.
 */
export function SectionLinks(): ReactNode {
  const { site } = useContent()
  const current = useCurrentSection()
  const isHydrated = useIsHydrated()
  const { pathname } = useLocation()
  const notes = site.sections.filter((section) => section.depth === 0)
  if (notes.length > MOST_OPEN && !isHydrated && pathname !== '/') return null
  if (notes.length === 1)
    return <Group title={app.sectionsNav} sections={site.sections.filter((section) => section.depth > 0)} />
  return notes.map((note) => {
    const below = childrenOf(site.sections, note)
    const isOpen =
      notes.length <= MOST_OPEN || current === note || below.some((section) => section === current)
    return <Group key={note.id} title={note.title} link={note} sections={isOpen ? below : []} />
  })
}

/** Returns the section of the list or question on the screen, if the address or the page's data tell it. */
function useCurrentSection(): SiteSection | undefined {
  const content = useContent()
  const { pathname } = useLocation()
  const { sections } = content.site
  const view = content.viewAt(pathname)
  if (view?.kind === 'question') return sections[view.card.section]
  const id = /^\/s\/([^/]+)\//.exec(pathname)?.[1]
  return id === undefined ? undefined : sections.find((section) => section.id === id)
}

interface GroupProps {
  readonly title: string
  readonly link?: SiteSection
  readonly sections: readonly SiteSection[]
}

function Group({ title, link, sections }: GroupProps): ReactNode {
  const readIn = useReadCounts(useContent().loadedCatalogue())
  return (
    <>
      <h2>{link === undefined ? title : <NavLink to={listPath(link.id)}>{title}</NavLink>}</h2>
      {sections.length > 0 && (
        <ul>
          {sections.map((section) => (
            <li key={section.id} data-depth={section.depth}>
              <NavLink to={listPath(section.id)}>
                <SectionName section={section} />
                <Count read={readIn(section)} total={section.count} />
              </NavLink>
            </li>
          ))}
        </ul>
      )}
    </>
  )
}

function Count({ read, total }: { readonly read: number; readonly total: number }): ReactNode {
  return read === 0 ? (
    <span className="count">{total}</span>
  ) : (
    <span className="count" title={words.read(read, total)}>
      {read}/{total}
    </span>
  )
}

/** Returns all sections of a note. They follow it in the list, up to the next note. */
export function childrenOf(sections: readonly SiteSection[], note: SiteSection): readonly SiteSection[] {
  const start = sections.indexOf(note) + 1
  const end = sections.findIndex((section, index) => index >= start && section.depth === 0)
  return sections.slice(start, end < 0 ? undefined : end)
}
