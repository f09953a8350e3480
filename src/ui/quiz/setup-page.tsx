/** Setting up a quiz on one screen, with everything chosen already. */
import { type ReactNode, useMemo, useState } from 'react'
import { Link, useLocation, useNavigate, useSearchParams } from 'react-router'
import { hasManyNotes } from '../../site/section-path.ts'
import type { Card } from '../../site/site-data.ts'
import { type Askable, toAskables } from '../../study/askable.ts'
import type { ModeId, Scope } from '../../study/journal/events.ts'
import { modes } from '../../study/quiz/modes.ts'
import { planQuiz, type QuizPlan } from '../../study/quiz/plan-quiz.ts'
import { findResumable, startDraft, viewSession } from '../../study/quiz/session.ts'
import { readClock, useDay } from '../base/clock.ts'
import { randomId } from '../base/random-id.ts'
import { setPreferences, usePreferences } from '../base/use-preferences.ts'
import { useTitle } from '../base/use-title.ts'
import { useContent } from '../content/content.ts'
import { app, study as studyWords } from '../strings/reading.ko.ts'
import { quiz as words } from '../strings/study.ko.ts'
import { askableIn } from '../study/askable-cards.ts'
import { findNextDue, readToday, schedulerFor } from '../study/today.ts'
import { useAppend } from '../study/use-study.ts'
import { type Ready, WhenReady } from '../study/with-study.tsx'
import { useModeFilter } from './mode-availability.ts'
import './setup-page.css'

type ScopeKind = keyof typeof words.scopes

const scopeKinds: readonly ScopeKind[] = ['today', 'section', 'bookmarks', 'wrong', 'new', 'all']
const limits: readonly (number | null)[] = [5, 10, 20, null]
const orders = ['note', 'random', 'weak'] as const

export function QuizPage(): ReactNode {
  useTitle(words.title)
  return <WhenReady title={words.title}>{(ready) => <SetUp {...ready} />}</WhenReady>
}

function SetUp({ cards, study }: Ready): ReactNode {
  const { site } = useContent()
  const navigate = useNavigate()
  const append = useAppend()
  const preferences = usePreferences()
  const { state } = study
  const day = useDay()
  const clock = useMemo(() => readClock(day), [day])
  const [seed] = useState(() => Math.floor(Math.random() * 2 ** 32))
  const askables = useMemo(() => toAskables(cards, site.sections), [cards, site])
  const today = useMemo(
    () => readToday(askables, state, preferences, clock),
    [askables, state, preferences, clock],
  )
  const sections = site.sections.filter(({ depth }) => depth > 0 || hasManyNotes(site.sections))
  const wanted = useWanted()
  const [section, setSection] = useState(
    sections.find(({ id }) => id === wanted.section)?.id ?? sections[0]?.id ?? '',
  )
  const [kind, setKind] = useState<ScopeKind>(() => {
    if (wanted.scope !== null) return wanted.scope
    if (today.reviews.length + today.fresh.length > 0) return 'today'
    return 'all'
  })
  const { quizLimit: limit, quizOrder: order } = preferences
  const mode = modes.find(({ id }) => id === preferences.quizMode) ?? modes[0]
  const [isCram, setCram] = useState(false)
  const [isStarting, setStarting] = useState(false)

  const request = useMemo(() => {
    const scheduler = schedulerFor(preferences)
    return {
      askables,
      state,
      today: [...today.reviews, ...today.fresh],
      seed,
      chanceOf: (id: Card['id']) => {
        const schedule = scheduler.scheduleOf(state.questions.get(id), clock.now)
        return schedule && scheduler.retrievability(schedule, clock.day)
      },
    }
  }, [askables, state, today, seed, preferences, clock])
  const counts = useMemo(() => {
    const countOf = (each: ScopeKind) =>
      planQuiz({ ...request, scope: scopeOf(each, section), limit: 0, order: 'note' }).inScope
    return new Map(scopeKinds.map((each) => [each, countOf(each)]))
  }, [request, section])
  const scope = scopeOf(kind, section)
  const filter = useModeFilter(mode?.id ?? 'card', cards, request, scope)
  const plan = useMemo(
    () =>
      filter.kind === 'ready'
        ? planQuiz({
            ...request,
            scope,
            limit,
            order,
            ...(filter.value !== null && { mode: filter.value }),
          })
        : null,
    [request, filter, scope, limit, order],
  )

  const start = async (): Promise<void> => {
    if (plan === null || plan.questions.length === 0 || isStarting) return
    setStarting(true)
    const started = randomId()
    const draft = startDraft(started, plan.questions, { mode: mode?.id ?? 'card', scope, isCram })
    if ((await append(draft)) === null) return setStarting(false)
    navigate('/quiz/run/', { replace: true, state: { started } })
  }

  return (
    <div className="page set-up">
      <header>
        <h1>{words.title}</h1>
        <Resume cards={cards} study={study} now={clock.now} />
      </header>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          void start()
        }}
      >
        <Choice legend={words.scope}>
          {scopeKinds.map((each) => (
            <Option
              key={each}
              name="scope"
              isOn={kind === each}
              onChoose={() => setKind(each)}
              label={words.scopes[each]}
              count={counts.get(each) ?? 0}
            />
          ))}
          {kind === 'section' && (
            <select
              className="set-up-section"
              aria-label={words.section}
              value={section}
              onChange={(event) => setSection(event.currentTarget.value)}
            >
              {sections.map(({ id, title, depth, count }) => (
                <option key={id} value={id}>
                  {'\u00A0\u00A0'.repeat(Math.max(0, depth - (hasManyNotes(site.sections) ? 0 : 1)))}
                  {title} {count}
                </option>
              ))}
            </select>
          )}
        </Choice>
        <div className="set-up-pair">
          <Choice legend={words.limit} isRow>
            {limits.map((each) => (
              <Option
                key={each}
                name="limit"
                isOn={limit === each}
                onChoose={() => setPreferences({ quizLimit: each })}
                label={each === null ? words.limitAll : String(each)}
              />
            ))}
          </Choice>
          <Choice legend={words.order} isRow>
            {orders.map((each) => (
              <Option
                key={each}
                name="order"
                isOn={order === each}
                onChoose={() => setPreferences({ quizOrder: each })}
                label={words.orders[each]}
              />
            ))}
          </Choice>
        </div>
        <Choice legend={words.mode} about={words.modeAbout[mode?.id ?? 'card']}>
          {modes.map(({ id }) => (
            <Option
              key={id}
              name="mode"
              isOn={mode?.id === id}
              onChoose={() => setPreferences({ quizMode: id })}
              label={words.modes[id]}
            />
          ))}
        </Choice>
        <label className="set-up-cram">
          <input
            type="checkbox"
            checked={isCram}
            onChange={(event) => setCram(event.currentTarget.checked)}
          />
          <span>
            <b>{words.cram}</b>
            <span>{words.cramAbout}</span>
          </span>
        </label>
        <div className="set-up-start">
          <div aria-live="polite">
            {filter.kind === 'loading' && <p>{words.looking}</p>}
            {filter.kind === 'failed' && (
              <p>
                {app.loadFailed}{' '}
                <button type="button" className="quiet-button" onClick={filter.retry}>
                  {app.retry}
                </button>
              </p>
            )}
            {plan !== null && (
              <Summary
                plan={plan}
                limit={limit}
                mode={mode?.id ?? 'card'}
                empty={sayEmpty(kind, () => sayNextDue(askables, study, preferences, clock))}
              />
            )}
          </div>
          <button
            type="submit"
            className="button"
            data-primary
            disabled={plan === null || plan.questions.length === 0 || isStarting}
          >
            {plan === null || plan.questions.length === 0
              ? words.startNone
              : words.start(plan.questions.length)}
          </button>
        </div>
      </form>
    </div>
  )
}

function Resume({ cards, study, now }: Ready & { readonly now: number }): ReactNode {
  const canAsk = askableIn(cards)
  const record = findResumable(study.state, now, canAsk)
  const location = useLocation()
  if (record === null)
    return isTurnedAway(location.state) ? <p className="lede">{words.nothingOpen}</p> : null
  const { done, total } = viewSession(record, canAsk)
  return (
    <p className="set-up-resume">
      <span>{words.resumeTitle(Math.min(done + 1, total), total)}</span>
      <Link className="button" to="/quiz/run/">
        {words.resume}
      </Link>
    </p>
  )
}

/** `/quiz/run/` sends here whoever has nothing to go on with. */
function isTurnedAway(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'nothingOpen' in state
}

interface ChoiceProps {
  readonly legend: string
  readonly about?: string
  readonly isRow?: boolean
  readonly children: ReactNode
}

function Choice({ legend, about, isRow, children }: ChoiceProps): ReactNode {
  return (
    <fieldset className="choice" data-row={isRow}>
      <legend>{legend}</legend>
      <div className="choice-options">{children}</div>
      {about !== undefined && <p className="choice-about">{about}</p>}
    </fieldset>
  )
}

interface OptionProps {
  readonly name: string
  readonly isOn: boolean
  readonly onChoose: () => void
  readonly label: string
  readonly count?: number
}

function Option({ name, isOn, onChoose, label, count }: OptionProps): ReactNode {
  return (
    <label className="option">
      <input type="radio" name={name} checked={isOn} onChange={onChoose} />
      <span>{label}</span>
      {count !== undefined && <span className="count">{count}</span>}
    </label>
  )
}

interface SummaryProps {
  readonly plan: QuizPlan
  readonly limit: number | null
  readonly mode: ModeId
  readonly empty: string
}

/** How many can be asked, and why not the others. */
function Summary({ plan, limit, mode, empty }: SummaryProps): ReactNode {
  const { inScope, available, excluded } = plan
  if (inScope === 0) return <p>{empty}</p>
  const wanted = Math.min(limit ?? available, available)
  const left = [
    [excluded.pending.length, words.left.pending],
    [excluded.linkOnly.length, words.left.linkOnly],
    [excluded.mode.length, words.left.mode],
    // Only what the balance costs the set, not what its size leaves out anyway.
    [mode === 'ox' ? wanted - plan.questions.length : 0, words.left.unbalanced],
  ] as const
  const parts = left.flatMap(([count, say]) => (count > 0 ? [say(count)] : []))
  return (
    <>
      <p>
        {available === 0 && excluded.mode.length > 0
          ? words.empty.mode
          : words.canAsk(available, inScope, plan.questions.length)}
      </p>
      {parts.length > 0 && <p className="set-up-why">{words.leftOut(parts)}</p>}
      {excluded.leaning.length > 0 && mode !== 'ox' && (
        <p className="set-up-why">{words.leaning(excluded.leaning.length)}</p>
      )}
    </>
  )
}

function sayEmpty(kind: ScopeKind, nextDue: () => string): string {
  return kind === 'today' ? nextDue() : words.empty[kind]
}

function sayNextDue(
  askables: readonly Askable[],
  { state }: Ready['study'],
  preferences: Parameters<typeof findNextDue>[2],
  clock: Parameters<typeof findNextDue>[3],
): string {
  const next = findNextDue(askables, state, preferences, clock)
  return next === null
    ? words.empty.todayFirst
    : words.empty.todayNext(studyWords.inDays(next.inDays), next.count)
}

function scopeOf(kind: ScopeKind, section: string): Scope {
  return kind === 'section' ? { kind, sections: [section] } : { kind }
}

/** What the address asks for: `?scope=wrong`, `?scope=section&section=…`. */
function useWanted(): { readonly scope: ScopeKind | null; readonly section: string | null } {
  const [params] = useSearchParams()
  return {
    scope: scopeKinds.find((kind) => kind === params.get('scope')) ?? null,
    section: params.get('section'),
  }
}
