/** The conditions above a list, each with its count; they add up. */
import { memo, type ReactNode, useEffect, useRef } from 'react'
import { useNavigate } from 'react-router'
import { awaitsAnswer } from '../../notes/awaiting.ts'
import { hasManyNotes } from '../../site/section-path.ts'
import { useLiveSearchParams } from '../base/hydration.ts'
import { listPath } from '../base/paths.ts'
import { useContent } from '../content/content.ts'
import { filter as words } from '../strings/reading.ko.ts'
import { type FilterName, type FilterState, filterLabels, filterNames } from '../study/filters.ts'
import { useFilterFacts } from '../study/use-filter-facts.ts'

interface FiltersProps {
  readonly section: number | null
  readonly filters: FilterState
  readonly onChange: (next: FilterState) => void
}

/** As wide as a figure, so that nothing moves when the count is known. */
const UNKNOWN = '\u2007'
/** The learner's own: here from the start, so that nothing moves when the journal is read. */
const ALWAYS: readonly FilterName[] = ['bookmark', 'wrong']

export const Filters = memo(function Filters({ section, filters, onChange }: FiltersProps): ReactNode {
  const counts = useCounts(section, filters)
  const row = useRef<HTMLDivElement>(null)
  // On a phone the row is longer than the screen: what narrows the list is in sight from the start.
  const isNarrowed = filters.length > 0
  useEffect(() => {
    const box = row.current
    const pressed = box?.querySelector<HTMLElement>('[aria-pressed="true"]')
    if (!isNarrowed || !box || !pressed) return
    const start = pressed.offsetLeft - box.offsetLeft
    // The row alone: the window stands where the learner left it.
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
      {filterNames
        .filter((name) => counts[name] !== 0 || filters.includes(name) || ALWAYS.includes(name))
        .map((name) => (
          <button
            key={name}
            type="button"
            className="filter"
            aria-pressed={filters.includes(name)}
            onClick={() => toggle(name)}
          >
            {filterLabels[name]}
            <span>{counts[name] ?? UNKNOWN}</span>
          </button>
        ))}
    </div>
  )
})

/** How many cards of the section each filter would leave by itself; null while unknown. */
function useCounts(
  section: number | null,
  filters: FilterState,
): Readonly<Record<FilterName, number | null>> {
  const content = useContent()
  const marks = useFilterFacts()
  const { site } = content
  const range =
    section === null ? { first: 0, count: site.total } : (site.sections[section] ?? { first: 0, count: 0 })
  const view = content.viewAt(listPath(section === null ? null : (site.sections[section]?.id ?? null)))
  const onPage = view?.kind === 'list' && view.pages === 1 ? view.cards : null
  const cards = content.loadedCatalogue()?.slice(range.first, range.first + range.count) ?? onPage
  const known = section === null ? site.counts : null
  const count = (passes: (card: NonNullable<typeof cards>[number]) => boolean): number | null =>
    cards?.filter(passes).length ?? null
  return {
    bookmark: marks === null ? 0 : count((card) => marks.isBookmarked(card.id)),
    wrong: marks === null ? 0 : count((card) => marks.isWrong(card.id)),
    new: marks === null ? 0 : count((card) => marks.isNew(card.id)),
    // Before anything was read it says nothing.
    unread:
      marks === null || (!filters.includes('unread') && cards?.some((card) => marks.isRead(card.id)) !== true)
        ? 0
        : count((card) => !marks.isRead(card.id)),
    code: known?.code ?? count((card) => card.code),
    picture: known?.picture ?? count((card) => card.picture),
    pending: known?.pending ?? count(awaitsAnswer),
  }
}

/** On phones the rail is not there, so the sections are a menu among the conditions. */
function SectionSelect({ section }: { readonly section: number | null }): ReactNode {
  const { site } = useContent()
  const navigate = useNavigate()
  const [params] = useLiveSearchParams()
  const hasMany = hasManyNotes(site.sections)
  const choices = site.sections.filter((one) => hasMany || one.depth > 0)
  if (choices.length < 2) return null
  const current = section === null ? undefined : site.sections[section]
  return (
    <select
      className="filter section-select"
      aria-label={words.section}
      value={current?.id ?? ''}
      data-on={current === undefined ? undefined : true}
      onChange={(event) => {
        const kept = new URLSearchParams(params)
        kept.delete('p')
        navigate({
          pathname: listPath(event.target.value === '' ? null : event.target.value),
          search: kept.toString(),
        })
      }}
    >
      <option value="">{words.allSections}</option>
      {choices.map((one) => (
        <option key={one.id} value={one.id}>
          {`${'\u2003'.repeat(Math.max(0, one.depth - (hasMany ? 0 : 1)))}${one.title} (${one.count})`}
        </option>
      ))}
    </select>
  )
}
