/** The page of a running session. Its state follows from the journal alone, so a reload or a closed tab changes nothing. */
import { type ReactNode, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { Navigate, useLocation, useNavigate } from 'react-router'
import { findAbove } from '../../site/above.ts'
import { toAskables } from '../../study/askable.ts'
import type { EventDraft, Grade } from '../../study/journal/events.ts'
import type { SessionRecord } from '../../study/journal/record-session.ts'
import { viewMock } from '../../study/quiz/mock-exam.ts'
import {
  countsNext,
  endDraft,
  findResumable,
  gradeDraft,
  isSlip,
  redoDraft,
  skipDraft,
  undoDraft,
  viewSession,
} from '../../study/quiz/session.ts'
import { previewAnswer } from '../../study/schedule/due-days.ts'
import { askingRules } from '../../study/schedule/resting.ts'
import { say } from '../base/announcer.tsx'
import { readClock, useDay } from '../base/clock.ts'
import { useFrameState } from '../base/frame-state.ts'
import { usePreferences } from '../base/use-preferences.ts'
import { useTitle } from '../base/use-title.ts'
import { useContent } from '../content/content.ts'
import { useLoaded } from '../content/use-loaded.ts'
import { quiz as words } from '../strings/study.ko.ts'
import { askableIn } from '../study/askable-cards.ts'
import { schedulerFor } from '../study/today.ts'
import { useAppend } from '../study/use-study.ts'
import { type Ready, Waiting, WhenReady } from '../study/with-study.tsx'
import { useBackGuard } from './back-guard.ts'
import { knownWay, loadWay, plainWay } from './faces/way.ts'
import { LeaveDialog } from './leave-dialog.tsx'
import { MockRun } from './mock-run.tsx'
import { QuizCard } from './quiz-card.tsx'
import { type KeyPress, type QuizKeys, useQuizKeys } from './quiz-keys.ts'
import { RunTop } from './run-top.tsx'
import './quiz-progress.css'
import './run-page.css'

/** The page at `/quiz/run/`. */
export function QuizRunPage(): ReactNode {
  return (
    <>
      <Opened />
      <WhenReady title={words.title}>{(ready) => <FindRun {...ready} />}</WhenReady>
    </>
  )
}

/** Tells that the page was opened, before the page itself tells which question stands there. */
function Opened(): ReactNode {
  useTitle(words.title)
  // From the first moment, so that nothing moves when the question comes.
  useFrameState('running', true)
  return null
}

function FindRun({ cards, study }: Ready): ReactNode {
  const { state } = useLocation()
  const returnedTo = readSessionId(state, 'returned')
  const started = readSessionId(state, 'started')
  const [id] = useState(() => {
    if (returnedTo !== null) return returnedTo
    const [canAsk, rules] = [askableIn(cards), askingRules(study.state, readClock())]
    const record = started === null ? undefined : study.state.sessions.get(started)
    if (record === undefined) return findResumable(study.state, Date.now(), canAsk, rules)?.id ?? null
    const mock = viewMock(record, Date.now(), canAsk)
    const isOver =
      mock === null
        ? record.isEnded || viewSession(record, canAsk, rules).current === null
        : mock.phase !== 'asking'
    // The entry that started a quiz still names it when the learner goes back from its result.
    return isOver ? null : record.id
  })
  const record = id === null ? undefined : study.state.sessions.get(id)
  if (record !== undefined && record.mock !== null) return <MockRun cards={cards} record={record} />
  if (record !== undefined) {
    return <Run cards={cards} study={study} record={record} isReturn={returnedTo !== null} />
  }
  // Going back from a result leads here too. Then there is no need to say that nothing is open.
  const last = [...study.state.sessions.values()].at(-1)
  const hasFinished = started !== null || (last !== undefined && last.actions.length > 0)
  return <Navigate to="/quiz/" replace state={hasFinished ? null : { nothingOpen: true }} />
}

/**
 * The id of the session that the previous page means: one it has just written (`started`), or one whose last answer was taken back
 * on the result page (`returned`). Null when the history entry names none.
 */
function readSessionId(state: unknown, key: 'started' | 'returned'): string | null {
  const session: unknown = typeof state === 'object' && state !== null ? Reflect.get(state, key) : null
  return typeof session === 'string' ? session : null
}

interface RunProps extends Ready {
  readonly record: SessionRecord
  /** The learner came back from the result page, so the first question was seen with its answer. */
  readonly isReturn: boolean
}

/** A message about what changed the question stands there within so many ms. */
const MESSAGE_MS = 500

function Run({ cards, study, record, isReturn }: RunProps): ReactNode {
  const content = useContent()
  const navigate = useNavigate()
  const append = useAppend()
  const preferences = usePreferences()
  const day = useDay()
  const [isLeaving, setLeaving] = useState(false)
  /** What the step did that leads to the next screen. */
  const step = useRef('')
  const isOpened = useRef(false)
  // The number of answers at which a question is shown that the learner has seen with its answer.
  const [returned, setReturned] = useState(isReturn ? record.actions.length : null)
  const isSaving = useRef(false)
  const guard = useBackGuard(() => setLeaving((isOpen) => !isOpen))
  const clock = readClock(day)
  const canAsk = useMemo(() => askableIn(cards), [cards])
  const view = viewSession(record, canAsk, askingRules(study.state, clock))
  const card = cards.find(({ id }) => id === view.current) ?? null
  const askables = useMemo(() => toAskables(cards, content.site.sections), [cards, content])
  // Where the code of the mode cannot be fetched, its questions are asked as plain cards.
  const way = useLoaded(record.mode, knownWay(record.mode), () => loadWay(record.mode).catch(() => plainWay))
  const isOver = card === null || record.isEnded

  useEffect(() => {
    if (isOver) navigate('/quiz/result/', { replace: true, state: { session: record.id } })
  }, [isOver, navigate, record.id])

  const at = Math.min(view.done + 1, view.total)
  const screen = `${record.id} ${record.actions.length} ${card?.id}`
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each screen
  useEffect(() => {
    const place = isOver ? '' : view.isRepeat ? words.saidRepeat : words.saidAt(at, view.total)
    const said = `${step.current} ${place}`.trim()
    const isOwnStep = step.current !== '' || !isOpened.current
    step.current = ''
    isOpened.current = true
    if (said === '') return
    if (isOwnStep) return say(said)
    // Something else has changed the question, as 그만 묻기 does. Its message is heard first.
    const timer = setTimeout(() => say(said), MESSAGE_MS)
    return () => clearTimeout(timer)
  }, [screen])

  // The answer is written first; the next question is shown once the journal has it.
  const write = async (draft: EventDraft | null, saying: string): Promise<void> => {
    if (draft === null || isSaving.current) return
    isSaving.current = true
    guard.arm()
    // The next question is on the screen before the promise ends.
    step.current = saying
    if ((await append(draft)) === null) step.current = ''
    isSaving.current = false
  }
  const undo = (): void => {
    // The question that comes back was seen with its answer.
    setReturned(record.actions.length - 1)
    void write(undoDraft(record), words.undone)
  }
  const redo = (): void => void write(redoDraft(record), words.redone)
  const grade = (given: Grade): void => {
    if (card === null) return
    setReturned(null)
    void write(gradeDraft(record, card, given), words.saidGrade(words.grades[given]))
  }
  const changedAt = useRef(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer changes the screen
  useLayoutEffect(() => {
    changedAt.current = performance.now()
  }, [record.actions.length])
  const skip = (press: KeyPress): void => {
    if (card !== null && !isSlip(press, changedAt.current))
      void write(skipDraft(record, card), words.saidSkip)
  }
  const keys: QuizKeys = {
    Undo: ({ isKeyRepeat }) => !isKeyRepeat && undo(),
    Redo: ({ isKeyRepeat }) => !isKeyRepeat && redo(),
    KeyS: skip,
    KeyB: ({ isKeyRepeat }) => !isKeyRepeat && document.getElementById('bookmark')?.click(),
    Escape: () => setLeaving(true),
  }
  useQuizKeys(keys)
  if (isOver) return <div className="page run" aria-busy />
  if (way.kind !== 'ready') return <Waiting title={words.title} />

  const scheduler = schedulerFor(preferences)
  const questionRecord = study.state.questions.get(card.id)
  const askable = askables.find(({ id }) => id === card.id)
  const repeats = view.done === view.total ? view.queue.length : 0
  return (
    <div className="page run">
      <RunTop done={view.done} total={view.total} onLeave={() => setLeaving(true)}>
        {repeats > 0 ? words.repeatsLeft(repeats) : words.at(at, view.total)}
      </RunTop>
      {record.redoTarget !== null && (
        <p className="run-undone">
          {words.undone}{' '}
          <button type="button" className="quiet-button" onClick={redo}>
            {words.redo}
          </button>
        </p>
      )}
      <QuizCard
        key={screen}
        card={card}
        above={findAbove(cards, card.index, content.site.sections)}
        way={way.value}
        session={record.id}
        answersBefore={record.actions.length}
        isRepeat={view.isRepeat}
        startsRevealed={returned === record.actions.length}
        buttons={preferences.gradeButtons}
        days={
          countsNext(record, card.id) && askable !== undefined
            ? previewAnswer(askable, study.state, scheduler, clock)
            : null
        }
        isBookmarked={questionRecord?.bookmarkedAt != null}
        hasMemo={questionRecord !== undefined && questionRecord.memo !== ''}
        onReveal={guard.arm}
        onGrade={grade}
        onUndo={record.undoTarget === null ? null : undo}
        onSkip={() => skip({ at: performance.now(), isKeyRepeat: false })}
      />
      {isLeaving && (
        <LeaveDialog
          answers={record.actions.length}
          onStay={() => {
            setLeaving(false)
            guard.stay()
          }}
          onLeave={guard.leave}
          onFinish={() => void append(endDraft(record))}
        />
      )}
    </div>
  )
}
