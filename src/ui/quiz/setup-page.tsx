/** The page where a quiz is set up. Every choice has a default, so that one press starts it. */
import { type ReactNode, useMemo, useState } from 'react'
import { useNavigate } from 'react-router'
import { hasManyNotes } from '../../site/section-path.ts'
import type { Card } from '../../site/site-data.ts'
import { type Askable, toAskables } from '../../study/askable.ts'
import { modes } from '../../study/quiz/modes.ts'
import { planQuiz } from '../../study/quiz/plan-quiz.ts'
import { startDraft } from '../../study/quiz/session.ts'
import { readClock, useDay } from '../base/clock.ts'
import { randomId } from '../base/random-id.ts'
import { setPreferences, usePreferences } from '../base/use-preferences.ts'
import { useTitle } from '../base/use-title.ts'
import { useContent } from '../content/content.ts'
import { LoadFailed } from '../content/load-notice.tsx'
import { study as studyWords } from '../strings/reading.ko.ts'
import { quiz as words } from '../strings/study.ko.ts'
import { findNextDue, readToday, schedulerFor } from '../study/today.ts'
import { useAppend } from '../study/use-study.ts'
import { type Ready, WhenReady } from '../study/with-study.tsx'
import { useModeFilter } from './mode-availability.ts'
import { PlanSummary } from './plan-summary.tsx'
import { type ScopeKind, scopeKinds, scopeOf, useWantedScope } from './quiz-scope.ts'
import { ResumeSession } from './resume-session.tsx'
import { Choice, Option } from './setup-choice.tsx'
import './setup-page.css'

const limits: readonly (number | null)[] = [5, 10, 20, null]
const orders = ['note', 'random', 'weak'] as const

/** The page at `/quiz/`. */
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
  const wanted = useWantedScope()
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
        <ResumeSession cards={cards} study={study} now={clock.now} />
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
            {filter.kind === 'failed' && <LoadFailed onRetry={filter.retry} />}
            {plan !== null && (
              <PlanSummary
                plan={plan}
                limit={limit}
                isBalanced={filter.kind === 'ready' && filter.value?.verdictOf !== undefined}
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
