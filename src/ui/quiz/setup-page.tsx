/** The page where a quiz is chosen. Every row starts at once; how it is asked is on a sheet that need not be opened. */
import { ChevronRight } from 'lucide-react'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { useLocation, useNavigate } from 'react-router'
import { hasManyNotes, nameSection } from '../../site/section-path.ts'
import type { Card } from '../../site/site-data.ts'
import { toAskables } from '../../study/askable.ts'
import { modeIds, type Scope } from '../../study/journal/events.ts'
import { planQuiz, type QuizPlan } from '../../study/quiz/plan-quiz.ts'
import { formatQuizAddress } from '../../study/quiz/quiz-address.ts'
import { nextBlock } from '../../study/schedule/daily-plan.ts'
import { estimateMinutes, measurePace } from '../../study/schedule/pace.ts'
import { askingRules } from '../../study/schedule/resting.ts'
import { useSaid } from '../base/announcer.tsx'
import { readClock, useDay } from '../base/clock.ts'
import { Link } from '../base/link.tsx'
import { usePreferences } from '../base/use-preferences.ts'
import { useTitle } from '../base/use-title.ts'
import { useContent } from '../content/content.ts'
import { LoadFailed } from '../content/load-notice.tsx'
import { ShareButton } from '../reading/share-button.tsx'
import { study as studyWords } from '../strings/reading.ko.ts'
import { quiz as words } from '../strings/study.ko.ts'
import { useHeld, useStartSet } from '../study/start-set.ts'
import { findNext, readToday, schedulerFor } from '../study/today.ts'
import { type Ready, Waiting, WhenReady } from '../study/with-study.tsx'
import { useModeFilter } from './mode-availability.ts'
import { useQuizKeys } from './quiz-keys.ts'
import { useWanted } from './quiz-scope.ts'
import { ResumeSession } from './resume-session.tsx'
import { sayBeside, sayLeftOut, sayToday } from './say-setup.ts'
import { ScopeRows } from './scope-rows.tsx'
import { SetupExams } from './setup-exams.tsx'
import { SetupSheet } from './setup-sheet.tsx'
import './setup-page.css'

/** The page at `/quiz/`. */
export function QuizPage(): ReactNode {
  useTitle(words.title)
  return <WhenReady title={words.title}>{(ready) => <SetUp {...ready} />}</WhenReady>
}

const everything: Scope = { kind: 'all' }

function SetUp({ cards, study: present }: Ready): ReactNode {
  const { site } = useContent()
  const startSet = useStartSet()
  const [study, hold] = useHeld(present)
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
  const { quizLimit: limit, quizOrder: order } = preferences
  const mode = modeIds.find((id) => id === preferences.quizMode) ?? 'card'
  const pace = useMemo(() => measurePace(state), [state])
  const [isCram, setCram] = useState(false)
  const [isSheetOpen, setSheetOpen] = useState(false)

  const request = useMemo(() => {
    const scheduler = schedulerFor(preferences)
    return {
      askables,
      state,
      today: today.order,
      rules: askingRules(state, clock),
      seed,
      chanceOf: (id: Card['id']) => {
        const schedule = scheduler.scheduleOf(state.questions.get(id), clock.now)
        return schedule && scheduler.retrievability(schedule, clock.day)
      },
    }
  }, [askables, state, today, seed, preferences, clock])
  const filter = useModeFilter(mode, cards, request, everything)
  const isReady = filter.kind === 'ready'
  const modeFilter = filter.kind === 'ready' ? filter.value : null
  /** What a tap on a scope would ask. Today is asked as it is planned: the last set's number, order and mode do not touch it. */
  const planOf = (scope: Scope, most = limit): QuizPlan =>
    scope.kind === 'today'
      ? planQuiz({ ...request, scope, limit: null, order: 'note' })
      : planQuiz({
          ...request,
          scope,
          // What somebody has put together is asked whole, and in their order.
          limit: scope.kind === 'these' ? null : most,
          order: scope.kind === 'these' ? 'note' : order,
          ...(modeFilter !== null && { mode: modeFilter }),
        })
  const leftOut = isReady ? sayLeftOut(planOf(everything), askables, modeFilter !== null) : null
  const [firstMode] = useState(mode)
  const hasChosen = useRef(false)
  if (mode !== firstMode) hasChosen.current = true
  useSaid(hasChosen.current ? (leftOut ?? words.looking) : '')
  const start = (scope: Scope, most = limit): Promise<boolean> =>
    hold(
      startSet(scope.kind === 'today' ? nextBlock(askables, today.order) : planOf(scope, most).questions, {
        mode: scope.kind === 'today' ? 'card' : mode,
        scope,
        isCram: scope.kind !== 'today' && isCram,
        replaces: true,
      }),
    )

  const asked = useWanted(askables)
  const wanted = asked.scope
  const hasToday = today.order.length > 0
  const usual: Scope = hasToday ? { kind: 'today' } : everything
  const isWantedEmpty = wanted !== null && isReady && !asked.isLoading && planOf(wanted).available === 0
  const primary = wanted === null || isWantedEmpty ? usual : wanted
  const toAsk = primary.kind === 'today' || isReady ? planOf(primary).questions.length : 0
  const address = primary.kind === 'these' ? formatQuizAddress(primary.questions) : null
  const sections = site.sections.filter(({ depth }) => depth > 0 || hasManyNotes(site.sections))
  const nameOf = (scope: Scope): string => {
    if (scope.kind === 'section') {
      const section = sections.find(({ id }) => id === scope.sections[0])
      return section === undefined ? words.scopes.section : nameSection(site.sections, section)
    }
    return scope.kind === 'these' ? words.these : words.scopes[scope.kind]
  }
  const sayNextDue = (): string => {
    const next = findNext(askables, state, preferences, clock, today)
    return next === null
      ? words.empty.todayFirst
      : words.empty.todayNext(studyWords.inDays(next.inDays), next.count)
  }
  const navigate = useNavigate()
  const location = useLocation()
  // What a list has handed over gets an address of its own, which can be sent on.
  useEffect(() => {
    if (address !== null && location.search === '')
      navigate(`/quiz/${address}`, { replace: true, state: location.state })
  }, [address, location, navigate])
  // A link that says so starts at once, like a row that is tapped.
  const isGoing = asked.go !== null && !isWantedEmpty && toAsk > 0
  const hasGone = useRef(false)
  const [isStuck, setStuck] = useState(false)
  useEffect(() => {
    if (!isGoing || hasGone.current) return
    hasGone.current = true
    void start(primary, asked.go).then((isOpen) => setStuck(!isOpen))
  })
  useQuizKeys({ Enter: ({ isKeyRepeat }) => isKeyRepeat || void start(primary) })

  // Nothing to choose is shown on the way to what was chosen.
  if (isGoing && !isStuck) return <Waiting title={words.title} />
  return (
    <div className="page set-up">
      <header>
        <h1>{words.title}</h1>
        <ResumeSession cards={cards} study={study} clock={clock} />
      </header>
      {asked.isWrong && <p className="notice">{words.wrongAddress}</p>}
      {asked.unknown.length > 0 && <p className="notice">{words.unknownIds(asked.unknown)}</p>}
      {isWantedEmpty && wanted.kind !== 'these' && (
        <p className="notice">
          {wanted.kind === 'today'
            ? sayNextDue()
            : modeFilter === null
              ? words.empty[wanted.kind]
              : words.empty.mode}
        </p>
      )}
      {wanted === null && !hasToday && <p className="notice">{sayNextDue()}</p>}
      <button
        type="button"
        className="button set-up-primary"
        data-primary
        disabled={toAsk === 0}
        onClick={() => void start(primary)}
      >
        <span>
          {primary.kind === 'today'
            ? sayToday(today.reviews.length, today.fresh.length)
            : `${nameOf(primary)} ${words.start(toAsk)}`}
        </span>
        <kbd aria-hidden>Enter</kbd>
      </button>
      {primary.kind === 'today' && (
        <p className="set-up-why">
          {sayBeside(today.reviews.length, today.fresh.length, estimateMinutes(today.order.length, pace))}
        </p>
      )}
      {address !== null && (
        <div className="page-actions">
          <ShareButton title={words.these} />
          <Link className="quiet-button" to={`/carry/${address}`}>
            {words.carry}
          </Link>
        </div>
      )}
      <ScopeRows
        without={primary.kind}
        sections={sections}
        isReady={isReady}
        countOf={(scope) => planOf(scope).available}
        onStart={start}
      />
      <div className="row-group set-up-more">
        <button type="button" className="set-up-row" onClick={() => setSheetOpen(true)}>
          <span>{words.how}</span>{' '}
          <span className="set-up-value">
            {words.howSummary([
              limit === null ? words.limitAll : words.questions(limit),
              words.orders[order],
              words.modes[mode],
              ...(isCram ? [words.cram] : []),
            ])}
          </span>
          <ChevronRight aria-hidden size={18} />
        </button>
      </div>
      <div className="set-up-why">
        {filter.kind === 'loading' && <p>{words.looking}</p>}
        {filter.kind === 'failed' && <LoadFailed onRetry={filter.retry} />}
        {leftOut !== null && <p>{leftOut}</p>}
      </div>
      <div className="row-group">
        <SetupExams
          sections={sections}
          offer={site.exam}
          askables={askables}
          state={state}
          clock={clock}
          available={(scope) => planQuiz({ ...request, scope, limit: null, order: 'note' }).available}
          onMock={(scope, count, minutes) =>
            void hold(
              startSet(planQuiz({ ...request, scope, limit: count, order: 'random' }).questions, {
                mode: 'card',
                scope,
                isCram: true,
                mockMinutes: minutes,
                replaces: true,
              }),
            )
          }
        />
      </div>
      {isSheetOpen && <SetupSheet isCram={isCram} onCram={setCram} onClose={() => setSheetOpen(false)} />}
    </div>
  )
}
