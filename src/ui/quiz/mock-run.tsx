/** A mock exam that is being taken: one question after the other, without answers, against the clock. */
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useNavigate } from 'react-router'
import { findAbove } from '../../site/above.ts'
import { pathTo } from '../../site/section-path.ts'
import type { Card } from '../../site/site-data.ts'
import type { EventDraft } from '../../study/journal/events.ts'
import type { SessionRecord } from '../../study/journal/record-session.ts'
import { viewMock } from '../../study/quiz/mock-exam.ts'
import { endDraft, skipDraft } from '../../study/quiz/session.ts'
import { say, useSaid } from '../base/announcer.tsx'
import { Dialog } from '../base/dialog.tsx'
import { useContent } from '../content/content.ts'
import { Breadcrumb } from '../reading/breadcrumb.tsx'
import { Inlines } from '../reading/inline.tsx'
import { mock as words } from '../strings/exam.ko.ts'
import { quiz as quizWords } from '../strings/study.ko.ts'
import { askableIn } from '../study/askable-cards.ts'
import { titleId } from '../study/card-dom.ts'
import { useAppend } from '../study/use-study.ts'
import { useBackGuard } from './back-guard.ts'
import { LeaveDialog } from './leave-dialog.tsx'
import { useQuizKeys } from './quiz-keys.ts'
import { RunTop } from './run-top.tsx'
import './quiz-card.css'
import './run-bar.css'

interface MockRunProps {
  readonly cards: readonly Card[]
  readonly record: SessionRecord
}

/** Draws the exam until it is handed in, all is answered or its time is over; then it leads to the grading. */
export function MockRun({ cards, record }: MockRunProps): ReactNode {
  const { site } = useContent()
  const append = useAppend()
  const navigate = useNavigate()
  const now = useSeconds()
  const [isLeaving, setLeaving] = useState(false)
  const [isHandingIn, setHandingIn] = useState(false)
  const isSaving = useRef(false)
  const guard = useBackGuard(() => setLeaving((isOpen) => !isOpen))
  const view = viewMock(record, now, askableIn(cards))
  const card = cards.find(({ id }) => id === view?.current) ?? null
  const isOver = card === null || view === null
  useEffect(() => {
    if (isOver) navigate('/quiz/result/', { replace: true, state: { session: record.id } })
  }, [isOver, navigate, record.id])

  const write = async (draft: EventDraft): Promise<void> => {
    if (isSaving.current) return
    isSaving.current = true
    guard.arm()
    await append(draft)
    isSaving.current = false
  }
  const goOn = (): void => {
    if (card !== null) void write(skipDraft(record, card))
  }
  useQuizKeys({
    Space: ({ isKeyRepeat }) => isKeyRepeat || goOn(),
    Enter: ({ isKeyRepeat }) => isKeyRepeat || goOn(),
    Escape: () => setLeaving(true),
  })
  const at = (view?.answered ?? 0) + 1
  useSaid(isOver ? '' : quizWords.saidAt(at, view.total), 0, card?.id)
  // The time that is left is on the screen all along; it is said when it becomes short.
  const isShort = view !== null && view.endsAt !== null && view.endsAt - now <= 60_000
  useEffect(() => {
    if (isShort) say(words.lastMinute)
  }, [isShort])
  if (isOver) return <div className="page run" aria-busy />
  return (
    <div className="page run">
      <RunTop
        done={view.answered}
        total={view.total}
        onLeave={() => setLeaving(true)}
        end={
          view.endsAt !== null && <span className="run-time">{words.left(sayTime(view.endsAt - now))}</span>
        }
      >
        {quizWords.at(at, view.total)}
      </RunTop>
      <MockQuestion
        key={card.id}
        card={card}
        above={findAbove(cards, card.index, site.sections)}
        onNext={goOn}
        onHandIn={at < view.total ? () => setHandingIn(true) : null}
      />
      {isHandingIn && (
        <Dialog title={words.handInTitle} onClose={() => setHandingIn(false)}>
          <p>{words.handInWhy(view.total - view.answered)}</p>
          <div className="leave-actions">
            <button type="button" className="button" data-primary onClick={() => setHandingIn(false)}>
              {quizWords.stay}
            </button>
            <button type="button" className="button" onClick={() => void write(endDraft(record))}>
              {words.handIn}
            </button>
          </div>
        </Dialog>
      )}
      {isLeaving && (
        <LeaveDialog
          answers={record.actions.length}
          onStay={() => {
            setLeaving(false)
            guard.stay()
          }}
          onLeave={guard.leave}
          onFinish={() => void write(endDraft(record))}
        />
      )}
    </div>
  )
}

/** Returns the time in milliseconds since 1970, and draws anew with each second. */
function useSeconds(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000)
    return () => clearInterval(timer)
  }, [])
  return now
}

interface MockQuestionProps {
  readonly card: Card
  readonly above: Card | null
  readonly onNext: () => void
  /** Null at the last question: to go on is to hand in. */
  readonly onHandIn: (() => void) | null
}

function MockQuestion({ card, above, onNext, onHandIn }: MockQuestionProps): ReactNode {
  const { site } = useContent()
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    window.scrollTo(0, 0)
    title.current?.focus({ preventScroll: true })
  }, [])
  return (
    <>
      <article className="run-card question">
        <p className="crumbs">
          <Breadcrumb path={pathTo(site, card.section).slice(-1)} />
        </p>
        {above !== null && (
          <aside className="above">
            <p>{quizWords.above}</p>
            <p>
              <Inlines nodes={above.question} />
            </p>
          </aside>
        )}
        <h1 ref={title} tabIndex={-1} id={titleId(card.id)}>
          <Inlines nodes={card.question} />
        </h1>
        <p className="hint">{words.hint}</p>
      </article>
      <div className="run-bar">
        <div className="run-buttons">
          {onHandIn !== null && (
            <button type="button" className="button" onClick={onHandIn}>
              {words.handIn}
            </button>
          )}
          <button type="button" className="button" data-primary onClick={onNext}>
            {onHandIn === null ? words.handIn : words.next}
            <kbd aria-hidden>Space</kbd>
          </button>
        </div>
      </div>
    </>
  )
}

/** Takes milliseconds. Returns them as minutes and seconds: `9:05`. */
function sayTime(ms: number): string {
  const seconds = Math.max(0, Math.ceil(ms / 1_000))
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
}
