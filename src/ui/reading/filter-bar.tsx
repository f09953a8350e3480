/** The filters above a list, each with its count. A question must pass all that are on. */
import { memo, type ReactNode, useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { awaitsAnswer } from '../../notes/awaiting.ts'
import { hasManyNotes, nameSection } from '../../site/section-path.ts'
import { useHydratedSearchParams } from '../base/hydration.ts'
import { withQuery } from '../base/paths.ts'
import { useContent } from '../content/content.ts'
import { useLoaded } from '../content/use-loaded.ts'
import { sort as sortWords } from '../strings/lists.ko.ts'
import { filter as words } from '../strings/reading.ko.ts'
import { type FilterName, type FilterState, filterLabels, filterNames } from '../study/filters.ts'
import { useFilterFacts } from '../study/use-filter-facts.ts'
import { rangeOf, type SortName, sortNames } from './list-conditions.ts'

interface FilterBarProps {
  readonly section: number | null
  readonly filters: FilterState
  readonly onChange: (next: FilterState) => void
  /** Null while a search puts the questions in its own order. */
  readonly sort: SortName | null
  readonly onSort: (next: SortName) => void
}

/**
 * The learner's own filters: drawn from the start, so that nothing moves when the journal is read or the first answer is opened.
 * Beside a pane the row is so short that one more filter begins another line.
 */
const ALWAYS: readonly FilterName[] = ['bookmark', 'wrong', 'unread']

/** Draws the row of filters. */
export const FilterBar = memo(function FilterBar(props: FilterBarProps): ReactNode {
  const { section, filters, onChange, sort, onSort } = props
  const counts = useCounts(section)
  const row = useRef<HTMLDivElement>(null)
  // On a phone the row is longer than the screen, so it is scrolled to the filter that is on.
  const isNarrowed = filters.length > 0
  useEffect(() => {
    const box = row.current
    const pressed = box?.querySelector<HTMLElement>('[aria-pressed="true"]')
    if (!isNarrowed || !box || !pressed) return
    const start = pressed.offsetLeft - box.offsetLeft
    // Only the row is scrolled, not the window.
    if (start + pressed.offsetWidth > box.scrollLeft + box.clientWidth) box.scrollLeft = start
  }, [isNarrowed])
  const toggle = (name: FilterName): void => {
    onChange(filters.includes(name) ? filters.filter((one) => one !== name) : [...filters, name])
  }
  return (
    // A fieldset would need a visible legend to be announced everywhere.
    // biome-ignore lint/a11y/useSemanticElements: see above
    <div ref={row} className="filters" role="group" aria-label={words.label}>
      <SectionSelect section={section} />
      <select
        className="filter"
        aria-label={sortWords.label}
        value={sort ?? 'found'}
        disabled={sort === null}
        data-on={sort === 'note' || sort === null ? undefined : true}
        onChange={(event) => onSort(sortNames.find((name) => name === event.target.value) ?? 'note')}
      >
        {sort === null && <option value="found">{sortWords.found}</option>}
        {sortNames.map((name) => (
          <option key={name} value={name}>
            {sortWords[name]}
          </option>
        ))}
      </select>
      {filterNames
        .filter((name) => Boolean(counts[name]) || filters.includes(name) || ALWAYS.includes(name))
        .map((name) => (
          <button
            key={name}
            type="button"
            className="filter"
            aria-pressed={filters.includes(name)}
            onClick={() => toggle(name)}
          >
            {filterLabels[name]}
            {counts[name] !== null && <span>{counts[name]}</span>}
          </button>
        ))}
    </div>
  )
})

/** Counts the questions of the section that pass each filter by itself; null while unknown. */
function useCounts(section: number | null): Readonly<Record<FilterName, number | null>> {
  const content = useContent()
  const facts = useFilterFacts()
  const { site } = content
  const range = rangeOf(site, section)
  const view = content.viewAt(
    content.listPath(section === null ? null : (site.sections[section]?.id ?? null)),
  )
  const onPage = view?.kind === 'list' && view.pages === 1 ? view.cards : null
  const loaded = content.loadedCatalogue()
  // A section that was come to from another page has only its rows so far.
  const isNeeded = loaded === null && view === null && section !== null
  const all = useLoaded('catalogue', isNeeded ? null : (loaded ?? []), content.catalogue)
  const known = loaded ?? (isNeeded && all.kind === 'ready' ? all.value : null)
  const cards = known?.slice(range.first, range.first + range.count) ?? onPage
  const ofSite = section === null ? site.counts : null
  const count = (passes: (card: NonNullable<typeof cards>[number]) => boolean): number | null =>
    cards?.filter(passes).length ?? null
  return {
    bookmark: facts === null ? 0 : count((card) => facts.isBookmarked(card.id)),
    wrong: facts === null ? 0 : count((card) => facts.isWrong(card.id)),
    new: facts === null ? 0 : count((card) => facts.isNew(card.id)),
    unread: facts === null ? range.count : count((card) => !facts.isRead(card.id)),
    suspended: facts === null ? 0 : count((card) => facts.isSuspended(card.id)),
    code: ofSite?.code ?? count((card) => card.code),
    picture: ofSite?.picture ?? count((card) => card.picture),
    pending: ofSite?.pending ?? count(awaitsAnswer),
  }
}

/** On phones there is no rail, so the sections are a menu among the filters. */
function SectionSelect({ section }: { readonly section: number | null }): ReactNode {
  const { site, listPath } = useContent()
  const navigate = useNavigate()
  const [params] = useHydratedSearchParams()
  // In the closed menu a key changes the value before it is released. That only moves through the sections; Enter opens one. What is
  // chosen in the open menu is opened at once.
  const [draft, setDraft] = useState<string | null>(null)
  const isByKey = useRef(false)
  const hasMany = hasManyNotes(site.sections)
  const choices = site.sections.filter((one) => hasMany || one.depth > 0)
  if (choices.length < 2) return null
  const current = section === null ? undefined : site.sections[section]
  const go = (id: string): void => {
    const kept = new URLSearchParams(params)
    for (const name of ['p', 's', 'page']) kept.delete(name)
    navigate(withQuery(listPath(id === '' ? null : id), kept))
  }
  return (
    <select
      className="filter section-select"
      aria-label={words.section}
      aria-description={words.sectionKeys}
      value={draft ?? current?.id ?? ''}
      data-on={current === undefined ? undefined : true}
      onKeyDown={({ key, currentTarget }) => {
        isByKey.current = key !== 'Enter'
        if (key === 'Enter' && draft !== null) go(currentTarget.value)
      }}
      onKeyUp={() => {
        isByKey.current = false
      }}
      onChange={({ target: { value } }) => (isByKey.current ? setDraft(value) : go(value))}
      onBlur={() => setDraft(null)}
    >
      <option value="">{words.allSections}</option>
      {choices.map((one) => (
        <option key={one.id} value={one.id}>
          {`${'\u2003'.repeat(Math.max(0, one.depth - (hasMany ? 0 : 1)))}${nameSection(site.sections, one)} (${one.count})`}
        </option>
      ))}
    </select>
  )
}
