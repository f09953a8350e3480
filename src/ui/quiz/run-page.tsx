/** A quiz set in progress. Where it stands follows from the journal alone, so a reload or a closed tab changes nothing. */
import { SkipForward, X } from 'lucide-react'
import { type ReactNode, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { Navigate, useLocation, useNavigate } from 'react-router'
import { findAbove } from '../../site/above.ts'
import type { Card } from '../../site/site-data.ts'
import type { EventDraft, Grade } from '../../study/journal/events.ts'
import type { SessionRecord } from '../../study/journal/record-session.ts'
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
import { readClock, useDay } from '../base/clock.ts'
import { Dialog } from '../base/dialog.tsx'
import { useFrameState } from '../base/frame-state.ts'
import { usePreferences } from '../base/use-preferences.ts'
import { useTitle } from '../base/use-title.ts'
import { useContent } from '../content/content.ts'
import { question as questionWords } from '../strings/reading.ko.ts'
import { quiz as words } from '../strings/study.ko.ts'
import { askableIn } from '../study/askable-cards.ts'
import { bookmarkIcon } from '../study/bookmark-icon.tsx'
import { schedulerFor } from '../study/today.ts'
import { useAppend } from '../study/use-study.ts'
import { type Ready, WhenReady } from '../study/with-study.tsx'
import { useBackGuard } from './back-guard.ts'
import { QuizCard } from './quiz-card.tsx'
import { type KeyPress, type QuizKeys, useQuizKeys } from './quiz-keys.ts'
import './quiz.css'

export function QuizRunPage(): ReactNode {
  useTitle(words.title)
  return <WhenReady title={words.title}>{(ready) => <FindRun {...ready} />}</WhenReady>
}

function FindRun({ cards, study }: Ready): ReactNode {
  const { state } = useLocation()
  const returnedTo = readSet(state, 'returned')
  const [id] = useState(
    () =>
      returnedTo ??
      readSet(state, 'started') ??
      findResumable(study.state, Date.now(), askableIn(cards))?.id ??
      null,
  )
  const record = id === null ? undefined : study.state.sessions.get(id)
  if (record !== undefined) {
    return <Run cards={cards} study={study} record={record} isReturn={returnedTo !== null} />
  }
  // Back from a result comes by here: that is not the moment to say that nothing is open.
  const last = [...study.state.sessions.values()].at(-1)
  const hasFinished = last !== undefined && last.actions.length > 0
  return <Navigate to="/quiz/" replace state={hasFinished ? null : { nothingOpen: true }} />
}

/**
 * Which set the page before means: one it has just written (`started`), or one whose last answer was taken back on the
 * result page (`returned`).
 */
function readSet(state: unknown, key: 'started' | 'returned'): string | null {
  const session: unknown = typeof state === 'object' && state !== null ? Reflect.get(state, key) : null
  return typeof session === 'string' ? session : null
}

interface RunProps extends Ready {
  readonly record: SessionRecord
  /** The question was seen with its answer before. */
  readonly isReturn: boolean
}

function Run({ cards, study, record, isReturn }: RunProps): ReactNode {
  const content = useContent()
  const navigate = useNavigate()
  const append = useAppend()
  const preferences = usePreferences()
  const day = useDay()
  const [isLeaving, setLeaving] = useState(false)
  const [said, setSaid] = useState('')
  // How many answers there are when a question that was seen already is back.
  const [returned, setReturned] = useState(isReturn ? record.actions.length : null)
  useFrameState('running', true)
  const isSaving = useRef(false)
  const guard = useBackGuard(() => setLeaving((isOpen) => !isOpen))
  const view = viewSession(record, askableIn(cards))
  const card = cards.find(({ id }) => id === view.current) ?? null
  const isOver = card === null || record.isEnded

  useEffect(() => {
    if (isOver) navigate('/quiz/result/', { replace: true, state: { session: record.id } })
  }, [isOver, navigate, record.id])

  // Write, then show: the next question comes when the journal has counted the answer.
  const write = async (draft: EventDraft | null, saying: string): Promise<void> => {
    if (draft === null || isSaving.current) return
    isSaving.current = true
    guard.arm()
    const result = await append(draft)
    isSaving.current = false
    if (result !== null) setSaid(saying)
  }
  const undo = (): void => {
    // What comes back was seen with its answer already.
    setReturned(record.actions.length - 1)
    void write(undoDraft(record), words.undone)
  }
  const redo = (): void => void write(redoDraft(record), '')
  const grade = (given: Grade): void => {
    if (card === null) return
    setReturned(null)
    void write(gradeDraft(record, card, given), words.saidGrade(words.grades[given]))
  }
  const changedAt = useRef(0)
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer changes what stands on the screen
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

  const clock = readClock(day)
  const scheduler = schedulerFor(preferences)
  const questionRecord = study.state.questions.get(card.id)
  const at = Math.min(view.done + 1, view.total)
  const repeats = view.done === view.total ? view.queue.length : 0
  return (
    <div className="page run">
      <div className="run-top">
        <button
          type="button"
          className="icon-button"
          aria-label={words.leave}
          title={`${words.leave} (Esc)`}
          onClick={() => setLeaving(true)}
        >
          <X aria-hidden size={22} />
        </button>
        <div className="run-progress">
          <progress aria-label={words.progress} max={view.total} value={view.done} />
          <span>{repeats > 0 ? words.repeatsLeft(repeats) : words.at(at, view.total)}</span>
        </div>
        <BookmarkToggle card={card} isOn={questionRecord?.bookmarkedAt != null} />
        <button
          type="button"
          className="icon-button"
          aria-label={words.skip}
          title={`${words.skip} (S)`}
          onClick={() => skip({ at: performance.now(), isKeyRepeat: false })}
        >
          <SkipForward aria-hidden size={20} />
        </button>
      </div>
      {record.redoTarget !== null && (
        <p className="run-undone">
          {words.undone}{' '}
          <button type="button" className="quiet-button" onClick={redo}>
            {words.redo}
          </button>
        </p>
      )}
      <p className="visually-hidden" role="status">
        {said} {view.isRepeat ? words.saidRepeat : words.saidAt(at, view.total)}
      </p>
      <QuizCard
        key={`${record.id} ${record.actions.length} ${card.id}`}
        card={card}
        above={findAbove(cards, card.index, content.site.sections)}
        mode={record.mode}
        session={record.id}
        place={record.actions.length}
        isRepeat={view.isRepeat}
        startsRevealed={returned === record.actions.length}
        buttons={preferences.gradeButtons}
        days={
          countsNext(record, card.id) ? scheduler.previewGrades(questionRecord, clock.now, clock.tz) : null
        }
        onReveal={guard.arm}
        onGrade={grade}
        onUndo={record.undoTarget === null ? null : undo}
      />
      {isLeaving && (
        <Dialog
          title={words.leaveTitle}
          onClose={() => {
            setLeaving(false)
            guard.stay()
          }}
        >
          <p>{words.leaveWhy(record.actions.length)}</p>
          <div className="leave-actions">
            <button
              type="button"
              className="button"
              data-primary
              onClick={() => {
                setLeaving(false)
                guard.stay()
              }}
            >
              {words.stay}
            </button>
            <button type="button" className="button" onClick={guard.leave}>
              {words.later}
            </button>
            {record.actions.length > 0 && (
              <button type="button" className="quiet-button" onClick={() => void append(endDraft(record))}>
                {words.finish}
              </button>
            )}
          </div>
        </Dialog>
      )}
    </div>
  )
}

/** As the bookmark of a card, without the message at the foot of the window, where the thumb is. */
function BookmarkToggle({ card, isOn }: { readonly card: Card; readonly isOn: boolean }): ReactNode {
  const append = useAppend()
  return (
    <button
      type="button"
      id="bookmark"
      className="icon-button"
      aria-pressed={isOn}
      aria-label={questionWords.bookmark}
      title={`${questionWords.bookmark} (B)`}
      onClick={() =>
        void append({ kind: isOn ? 'unbookmarked' : 'bookmarked', question: card.id, text: card.text })
      }
    >
      {bookmarkIcon}
    </button>
  )
}
