/** The page to print: the questions of a scope, alone or with their answers, as they will look on paper. */
import { Printer } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { useSearchParams } from 'react-router'
import { introsIn } from '../../site/intros.ts'
import { nameSection } from '../../site/section-path.ts'
import type { Body, Card, Intro, SiteSection } from '../../site/site-data.ts'
import { useSaid } from '../base/announcer.tsx'
import { formatDate } from '../base/format-dates.ts'
import { Link } from '../base/link.tsx'
import { useListOutcome } from '../base/list-outcome.ts'
import { Segmented } from '../base/segmented.tsx'
import { useTitle } from '../base/use-title.ts'
import { useContent } from '../content/content.ts'
import { LoadFailed } from '../content/load-notice.tsx'
import { useLoaded } from '../content/use-loaded.ts'
import { filter as filterWords } from '../strings/reading.ko.ts'
import { print as words } from '../strings/study.ko.ts'
import { type FilterName, filterLabels, isIn, matchesFilters, readFilters } from '../study/filters.ts'
import { useFilterFacts } from '../study/use-filter-facts.ts'
import { type Ready, WhenReady } from '../study/with-study.tsx'
import { WholeCodeContext } from './code.tsx'
import { rangeOf } from './list-conditions.ts'
import { SheetQuestions } from './print-questions.tsx'
import '../base/plain-page.css'
import './print-page.css'

/** The page at `/print/`. */
export function PrintPage(): ReactNode {
  useTitle(words.title)
  return <WhenReady title={words.title}>{(ready) => <Sheets {...ready} />}</WhenReady>
}

/** The filters offered beside the sections. Others may come with the address of a list. */
const offered: readonly FilterName[] = ['bookmark', 'wrong']

/** What takes longer than so many ms is said to be on its way. */
const SLOW_MS = 700

function Sheets({ cards }: Ready): ReactNode {
  const { site } = useContent()
  const [params, setParams] = useSearchParams()
  const facts = useFilterFacts()
  const sheet = useRef<HTMLElement>(null)
  const filters = readFilters(params)
  const section = site.sections.findIndex((one) => one.id === params.get('s'))
  const hasAnswers = params.get('a') !== '0'
  const hasSpace = params.get('space') === '1'
  const chosen = cards.filter(
    (card) => isIn(site, card, section < 0 ? null : section) && matchesFilters(card, filters, facts),
  )
  const ids = chosen.map((card) => card.id).join(' ')
  const content = useContent()
  const bodies = useLoaded(
    ids,
    bodiesNow(content.loadedBody, chosen),
    async () =>
      new Map(await Promise.all(chosen.map(async (card) => [card.id, await content.body(card)] as const))),
  )
  const isReady = bodies.kind === 'ready'
  const isGathering = bodies.kind === 'loading'
  const hasGathered = useRef(false)
  if (isGathering) hasGathered.current = true
  useSaid(isGathering ? words.loading : '', SLOW_MS)
  useListOutcome(isGathering ? '' : words.count(chosen.length), hasGathered.current)
  const intros = useSheetIntros(section < 0 ? null : section, filters.length === 0)

  // On paper nobody scrolls, so every picture is loaded at once.
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever other answers are drawn
  useEffect(() => {
    for (const image of sheet.current?.querySelectorAll('img') ?? []) image.loading = 'eager'
  }, [ids, hasAnswers, isReady, intros.length])

  const change = (name: string, value: string | null): void => {
    const next = new URLSearchParams(params)
    if (value === null || value === '') next.delete(name)
    else next.set(name, value)
    setParams(next, { replace: true, preventScrollReset: true })
  }
  const run = async (): Promise<void> => {
    const images = [...(sheet.current?.querySelectorAll('img') ?? [])]
    await Promise.allSettled(images.map((image) => image.decode()))
    print()
  }

  return (
    <div className="page print-page">
      <header className="print-controls">
        <h1>{words.title}</h1>
        <p className="hint">{words.about}</p>
        <div className="print-choices">
          <label>
            <span>{words.scope}</span>
            <select
              className="field"
              value={scopeOf(section < 0 ? undefined : site.sections[section], filters)}
              onChange={(event) => {
                const [kind = '', value = ''] = event.currentTarget.value.split(':')
                const next = new URLSearchParams(params)
                next.delete('s')
                next.delete('f')
                if (kind !== 'all') next.set(kind, value)
                setParams(next, { replace: true, preventScrollReset: true })
              }}
            >
              <option value="all">{words.all}</option>
              {offered.map((name) => (
                <option key={name} value={`f:${name}`}>
                  {filterLabels[name]}
                </option>
              ))}
              {filters.length > 0 &&
                !(filters.length === 1 && section < 0 && offered.includes(filters[0] ?? 'code')) && (
                  <option value="as-it-is">
                    {[
                      ...(section < 0 ? [] : [site.sections[section]?.title]),
                      ...filters.map((name) => filterLabels[name]),
                    ].join(', ')}
                  </option>
                )}
              <optgroup label={filterWords.section}>
                {site.sections.map((one) => (
                  <option key={one.id} value={`s:${one.id}`}>
                    {nameSection(site.sections, one)}
                  </option>
                ))}
              </optgroup>
            </select>
          </label>
          <fieldset>
            <legend>{words.what}</legend>
            <div className="options">
              <Segmented
                value={hasAnswers ? 'answers' : 'questions'}
                options={[
                  ['questions', words.questionsOnly],
                  ['answers', words.withAnswers],
                ]}
                onChange={(what) => change('a', what === 'answers' ? null : '0')}
              />
              {!hasAnswers && (
                <label className="option">
                  <input
                    type="checkbox"
                    checked={hasSpace}
                    onChange={() => change('space', hasSpace ? null : '1')}
                  />
                  <span>{words.space}</span>
                </label>
              )}
            </div>
          </fieldset>
        </div>
        <div className="page-actions">
          <button
            type="button"
            className="button"
            data-primary
            disabled={!isReady || chosen.length === 0}
            onClick={() => void run()}
          >
            <Printer aria-hidden size={18} />
            {words.print}
          </button>
          <Link className="button" to={`/carry/?${params}`}>
            {words.carry}
          </Link>
        </div>
      </header>
      {chosen.length === 0 ? (
        <p className="notice">{words.none}</p>
      ) : (
        <WholeCodeContext value={true}>
          <article className="sheet" ref={sheet}>
            <header>
              <h2>{section < 0 ? site.title : site.sections[section]?.title}</h2>
              <p>
                {words.count(chosen.length)} · {words.sheet(formatDate(Date.now()))}
              </p>
            </header>
            {bodies.kind === 'failed' && <LoadFailed onRetry={bodies.retry} />}
            {bodies.kind === 'loading' && <p className="notice">{words.loading}</p>}
            {bodies.kind === 'ready' && (
              <SheetQuestions
                cards={chosen}
                site={site}
                within={section < 0 ? null : section}
                intros={intros}
                bodies={bodies.value}
                hasAnswers={hasAnswers}
                hasSpace={!hasAnswers && hasSpace}
              />
            )}
          </article>
        </WholeCodeContext>
      )}
    </div>
  )
}

/** The texts of the sections on the sheet; none where filters pick single questions out of the sections. */
function useSheetIntros(section: number | null, isWhole: boolean): readonly Intro[] {
  const content = useContent()
  const { sections } = content.site
  const { first, count } = rangeOf(content.site, section)
  const known = isWhole ? content.loadedIntros() : []
  const all = useLoaded(`intros ${first} ${count} ${isWhole}`, known, () =>
    content.intros(first, first + count),
  )
  return all.kind === 'ready'
    ? introsIn(sections, all.value, { section, first, end: first + count, isLast: true })
    : []
}

/** Returns every answer when all of them are loaded, or null. */
function bodiesNow(
  loaded: (id: Card['id']) => Body | null,
  cards: readonly Card[],
): ReadonlyMap<string, Body> | null {
  const bodies = new Map<string, Body>()
  for (const { id } of cards) {
    const body = loaded(id)
    if (body === null) return null
    bodies.set(id, body)
  }
  return bodies
}

/** Returns which option of the menu of scopes the address stands for. */
function scopeOf(section: SiteSection | undefined, filters: readonly FilterName[]): string {
  if (filters.length === 0) return section === undefined ? 'all' : `s:${section.id}`
  const [only, ...rest] = filters
  const isOffered = only !== undefined && offered.includes(only) && rest.length === 0
  return section === undefined && isOffered ? `f:${only}` : 'as-it-is'
}
