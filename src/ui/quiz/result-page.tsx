/** The page of a session's result: how much was known, what to look at again, and what to do next. */
import { Undo2 } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { Navigate, useLocation, useNavigate } from 'react-router'
import type { QuestionId } from '../../notes/model.ts'
import { askToPersist } from '../../storage/persistence.ts'
import { toAskables } from '../../study/askable.ts'
import type { SessionRecord } from '../../study/journal/record-session.ts'
import { viewMock } from '../../study/quiz/mock-exam.ts'
import { undoDraft, viewSession } from '../../study/quiz/session.ts'
import { nextBlock } from '../../study/schedule/daily-plan.ts'
import { findDueDays } from '../../study/schedule/due-days.ts'
import { askingRules } from '../../study/schedule/resting.ts'
import { say } from '../base/announcer.tsx'
import { readClock, useDay } from '../base/clock.ts'
import { Link } from '../base/link.tsx'
import { usePreferences } from '../base/use-preferences.ts'
import { useTitle } from '../base/use-title.ts'
import { useContent } from '../content/content.ts'
import { Inlines } from '../reading/inline.tsx'
import { FoldedAnswer, LazyAnswer } from '../reading/lazy-answer.tsx'
import { today as todayWords } from '../strings/daily.ko.ts'
import { study as studyWords } from '../strings/reading.ko.ts'
import { quiz as words } from '../strings/study.ko.ts'
import { askableIn } from '../study/askable-cards.ts'
import { titleId } from '../study/card-dom.ts'
import { MemoLater } from '../study/memo.tsx'
import { useStartSet } from '../study/start-set.ts'
import { findNext, readToday, schedulerFor, useAppBadge } from '../study/today.ts'
import { useAppend } from '../study/use-study.ts'
import { WeekLine } from '../study/week-line.tsx'
import { type Ready, WhenReady } from '../study/with-study.tsx'
import { keyHint } from './key-hint.ts'
import { MockResult } from './mock-result.tsx'
import { useQuizKeys } from './quiz-keys.ts'
import { findSession } from './quiz-session.ts'
import { ResultFigure } from './result-figure.tsx'
import './result-list.css'
import './result-page.css'

/** The page at `/quiz/result/`. It shows the session named in the history entry, or the latest. */
export function QuizResultPage(): ReactNode {
  const location = useLocation()
  useTitle(words.resultTitle)
  useEffect(() => {
    // From now on there is something to lose (see storage/persistence.ts).
    void askToPersist()
  }, [])
  return (
    <WhenReady title={words.resultTitle}>
      {(ready) => {
        const record = findSession(ready.study.state, readSession(location.state))
        if (record === null) return <Navigate to="/quiz/" replace />
        if (record.mock !== null) return <MockEnd {...ready} record={record} />
        return <Result {...ready} record={record} />
      }}
    </WhenReady>
  )
}

function MockEnd({ cards, study, record }: Ready & { readonly record: SessionRecord }): ReactNode {
  const { site } = useContent()
  const view = viewMock(record, readClock().now, askableIn(cards))
  if (view === null || view.phase === 'asking')
    return <Navigate to="/quiz/run/" replace state={{ started: record.id }} />
  const isTaken = [...study.state.questions.values()].some(({ reviews }) =>
    reviews.some(({ session, counts }) => session === record.id && counts),
  )
  return (
    <MockResult
      record={record}
      view={view}
      isTaken={isTaken}
      cards={cards}
      askables={toAskables(cards, site.sections)}
    />
  )
}

function readSession(state: unknown): string | null {
  const session: unknown = typeof state === 'object' && state !== null ? Reflect.get(state, 'session') : null
  return typeof session === 'string' ? session : null
}

function Result({ cards, study, record }: Ready & { readonly record: SessionRecord }): ReactNode {
  const { site, questionPath } = useContent()
  const append = useAppend()
  const startSet = useStartSet()
  const navigate = useNavigate()
  const preferences = usePreferences()
  const clock = readClock(useDay())
  const title = useRef<HTMLHeadingElement>(null)
  const view = viewSession(record, askableIn(cards), askingRules(study.state, clock))
  const isBusy = useRef(false)
  useEffect(() => {
    window.scrollTo(0, 0)
    title.current?.focus({ preventScroll: true })
  }, [])

  /** Takes the last answer back and opens its question. When writing fails the page stays, and the learner can try again. */
  const undo = async (): Promise<void> => {
    const draft = undoDraft(record)
    if (draft === null || isBusy.current) return
    isBusy.current = true
    if ((await append(draft)) === null) {
      isBusy.current = false
      return
    }
    say(words.undone)
    navigate('/quiz/run/', { replace: true, state: { returned: record.id } })
  }
  const ask = (questions: readonly QuestionId[], isCram: boolean): void =>
    void startSet(questions, {
      mode: record.mode,
      scope: { kind: 'these', questions },
      isCram,
      replaces: true,
    })
  useQuizKeys({ Undo: ({ isKeyRepeat }) => isKeyRepeat || void undo() })

  const askables = toAskables(cards, site.sections)
  const today = readToday(askables, study.state, preferences, clock)
  useAppBadge(today.order.length)
  const { order } = today
  const asked = view.right.length + view.wrong.length
  const unasked = view.queue.filter((id) => !view.right.includes(id) && !view.wrong.includes(id))
  const cardsOf = (ids: readonly QuestionId[]) =>
    ids.flatMap((id) => cards.find((card) => card.id === id) ?? [])
  const missed = cardsOf(view.wrong)
  const missedDue = findDueDays(askables, study.state, schedulerFor(preferences), clock)
    .filter(({ askable }) => view.wrong.includes(askable.id))
    .map(({ day }) => day - clock.day)
  const startToday = (): void =>
    void startSet(nextBlock(askables, order), {
      mode: 'card',
      scope: { kind: 'today' },
      isCram: false,
      replaces: true,
    })
  const isBlock = record.scope.kind === 'today' && unasked.length === 0 && order.length > 0
  const nameToday = today.reviews.length > 0 ? words.continue : words.learn
  // The most useful first: what was left open, what today still asks, what was missed.
  const steps = [
    { count: unasked.length, name: words.goOn, run: () => ask(unasked, record.isCram) },
    { count: order.length, name: nameToday, run: startToday },
    { count: missed.length, name: words.missedAgain, run: () => ask(view.wrong, true) },
    { count: view.skipped.length, name: words.skippedAgain, run: () => ask(view.skipped, record.isCram) },
  ].filter(({ count }) => count > 0)
  return (
    <div className="page result">
      <header>
        <p className="lede">{words.resultTitle}</p>
        {asked > 0 && <ResultFigure right={view.right.length} total={asked} />}
        <h1 ref={title} tabIndex={-1}>
          {asked === 0 ? words.noResult : words.score(view.right.length, asked)}
        </h1>
        {asked > 0 && <p>{sayWarm(view.right.length, asked)}</p>}
        <p className="lede">
          {isBlock
            ? words.blockDone(view.done, order.length)
            : record.isCram
              ? words.cramDone
              : sayNextReview(findNext(askables, study.state, preferences, clock, today))}
        </p>
        <p className="lede">
          <WeekLine state={study.state} clock={clock} />
        </p>
      </header>
      <div className="result-actions">
        {steps.map(({ count, name, run }, index) => (
          <button
            key={name(count)}
            type="button"
            className="button"
            data-primary={index === 0 || undefined}
            onClick={run}
          >
            {name(count)}
          </button>
        ))}
        <Link className="button" data-primary={steps.length === 0 || undefined} to="/">
          {isBlock ? words.stop : words.done}
        </Link>
        <button
          type="button"
          className="quiet-button"
          title={keyHint('Z')}
          disabled={record.undoTarget === null}
          onClick={() => void undo()}
        >
          <Undo2 aria-hidden size={16} />
          {words.changeLast}
        </button>
      </div>
      {missed.length > 0 && (
        <section className="result-list">
          <h2>{words.missedTitle(missed.length)}</h2>
          <p className="notice">
            {!record.isCram && missedDue.length > 0 && (
              <>{words.missedDue(missedDue.length, Math.max(...missedDue))} </>
            )}
            <Link to="/wrong/">{words.toWrong}</Link>
          </p>
          {view.resting.length > 0 && <p className="notice">{todayWords.rests(view.resting.length)}</p>}
          <ul>
            {missed.map((card) => (
              <li key={card.id}>
                <Link id={titleId(card.id)} to={questionPath(card.id)}>
                  <Inlines nodes={card.question} />
                </Link>
                <LazyAnswer card={card} />
                <MemoLater card={card} hasMemo={study.state.questions.get(card.id)?.memo !== ''} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {view.skipped.length > 0 && (
        <section className="result-list">
          <h2>{words.skippedTitle(view.skipped.length)}</h2>
          <ul>
            {cardsOf(view.skipped).map((card) => (
              <li key={card.id}>
                <Link id={titleId(card.id)} to={questionPath(card.id)}>
                  <Inlines nodes={card.question} />
                </Link>
                <FoldedAnswer card={card} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

/** One true line that is glad of what is there. */
function sayWarm(right: number, asked: number): string {
  const share = right / asked
  if (share === 1) return words.allRight
  if (share >= 0.8) return words.nearlyAll
  if (share > 0.5) return words.overHalf
  if (share === 0.5) return words.half
  return right > 0 ? words.some(right) : words.none
}

function sayNextReview(next: { readonly inDays: number; readonly count: number } | null): string {
  return next === null ? '' : words.nextReview(studyWords.inDays(next.inDays), next.count)
}
