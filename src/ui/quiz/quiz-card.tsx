/** One question of a quiz: asked, answered, revealed, graded. What differs between the modes is in `faces/`. */
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import { pathTo } from '../../site/section-path.ts'
import type { Body, BodyPicture, Card } from '../../site/site-data.ts'
import type { Grade } from '../../study/journal/events.ts'
import { needsAnswers } from '../../study/quiz/mode.ts'
import { isSlip } from '../../study/quiz/session.ts'
import { verdictGrade } from '../../study/quiz/verdict-grade.ts'
import { say } from '../base/announcer.tsx'
import { useContent } from '../content/content.ts'
import { LoadFailed, LoadNotice } from '../content/load-notice.tsx'
import type { Loaded } from '../content/use-loaded.ts'
import { Answer } from '../reading/answer.tsx'
import { Breadcrumb } from '../reading/breadcrumb.tsx'
import { Inlines } from '../reading/inline.tsx'
import { quiz as words } from '../strings/study.ko.ts'
import { titleId } from '../study/card-dom.ts'
import { MemoField } from '../study/memo.tsx'
import { useDraft } from './answer-draft.ts'
import type { Way } from './faces/face.ts'
import { plainWay } from './faces/way.ts'
import { gradesOf } from './grade-buttons.tsx'
import { type KeyPress, type QuizKeys, useQuizKeys } from './quiz-keys.ts'
import { RunBar } from './run-bar.tsx'
import { RunTools } from './run-tools.tsx'
import { useSwipe } from './swipe.ts'
import { useTap } from './tap.ts'
import { usePrompt } from './use-prompt.ts'
import './quiz-card.css'

interface QuizCardProps {
  readonly card: Card
  /** The question this one depends on. */
  readonly above: Card | null
  readonly way: Way
  /** The id of the session. */
  readonly session: string
  /** How many answers were given in the session before this one. */
  readonly answersBefore: number
  readonly isRepeat: boolean
  /** It came back by 되돌리기, so the learner has seen its answer. */
  readonly startsRevealed: boolean
  readonly buttons: 2 | 4
  /** In how many days the question comes back after each grade; null when this answer does not move the schedule. */
  readonly days: Readonly<Record<Grade, number>> | null
  readonly isBookmarked: boolean
  readonly hasMemo: boolean
  readonly onReveal: () => void
  readonly onGrade: (grade: Grade) => void
  /** Null when there is nothing to take back. */
  readonly onUndo: (() => void) | null
  readonly onSkip: () => void
}

const memoId = 'quiz-memo'

/** Draws a question, its answer once revealed, and the bar of buttons below; mount it anew for each question. */
export function QuizCard(props: QuizCardProps): ReactNode {
  const { card, above, session, isRepeat, buttons, days, onReveal, onGrade } = props
  const { site } = useContent()
  const { body, prompt, isPreparing, judge } = usePrompt(props.way, card, session)
  const [draft, keepDraft] = useDraft(`${session} ${props.answersBefore} ${card.id}`)
  const { input } = draft
  // Read once, when the card appears: a grade that is being saved does not hide the answer again.
  const [wasSeen] = useState(props.startsRevealed || draft.isRevealed)
  const isRevealed = draft.isRevealed || wasSeen
  const [isMemoOpen, setMemoOpen] = useState(props.hasMemo)
  const [shownAt] = useState(() => performance.now())
  const changedAt = useRef(shownAt)
  const title = useRef<HTMLHeadingElement>(null)
  const answer = useRef<HTMLHeadingElement>(null)
  const article = useRef<HTMLElement>(null)

  // With nothing of its own to ask (the answer cannot be fetched, or the note has changed since) it is asked as a plain card.
  const hasToAsk = !needsAnswers(props.way.mode.id) || prompt !== null
  const face = hasToAsk || isPreparing ? props.way.face : plainWay.face
  const isTyped = face.isTyped && hasToAsk
  const judgement = isRevealed ? judge(input) : null
  const verdict = judgement === null ? null : verdictGrade(judgement)
  const isShown = isRevealed && body.kind === 'ready'

  useEffect(() => {
    window.scrollTo(0, 0)
    title.current?.focus({ preventScroll: true })
  }, [])
  // With a keyboard at hand typing can begin at once; on a phone the keyboard would cover the question.
  useEffect(() => {
    if (!isTyped || wasSeen || !matchMedia('(hover: hover)').matches) return
    article.current?.querySelector<HTMLElement>('.gap, textarea')?.focus({ preventScroll: true })
  }, [isTyped, wasSeen])
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the answer appears
  useEffect(() => {
    if (!isShown || wasSeen) return
    const verdict = judgement === null || prompt === null ? '' : face.sayVerdict(prompt, judgement)
    say(`${verdict} ${words.saidReveal}`.trim())
    const heading = answer.current
    heading?.focus({ preventScroll: true })
    // Keep as much of the question in sight as there is room for.
    if (heading && heading.getBoundingClientRect().top > innerHeight / 2) {
      heading.scrollIntoView({ block: 'center' })
    }
  }, [isShown, wasSeen])

  const isMeant = (press: KeyPress): boolean => !isSlip(press, changedAt.current)
  const reveal = (press: KeyPress, choice?: string): void => {
    if (isRevealed || isPreparing || !isMeant(press)) return
    changedAt.current = press.at
    keepDraft({ isRevealed: true, ...(choice !== undefined && { input: choice }) })
    onReveal()
  }
  const grade = (given: Grade, press: KeyPress): void => {
    if (isShown && isMeant(press)) onGrade(given)
  }
  const revealByKey = (press: KeyPress): void => reveal(press)
  const keysBefore = (): QuizKeys =>
    face.choices.length === 0
      ? { Space: revealByKey, Enter: revealByKey }
      : Object.fromEntries(
          face.choices.flatMap((choice, index) =>
            [`Digit${index + 1}`, choice.code].map((code) => [
              code,
              (press: KeyPress) => reveal(press, choice.input),
            ]),
          ),
        )
  const keysAfter = (): QuizKeys => ({
    ...Object.fromEntries(
      gradesOf(buttons).map((each, index) => [`Digit${index + 1}`, (press: KeyPress) => grade(each, press)]),
    ),
    ...(verdict !== null && {
      Space: (press: KeyPress) => grade(verdict, press),
      Enter: (press: KeyPress) => grade(verdict, press),
    }),
    KeyM: () => showMemo(true),
  })
  const showMemo = (isWanted: boolean): void => {
    // Drawn at once, so that it can take the focus.
    flushSync(() => setMemoOpen(isWanted))
    document.getElementById(memoId)?.focus()
  }
  useQuizKeys(isRevealed ? keysAfter() : keysBefore())
  useTap(article, () => {
    if (face.choices.length === 0) reveal(pressNow())
  })
  useSwipe(article, (direction) => grade(direction === 'left' ? 'again' : 'good', pressNow()))

  return (
    <>
      <article
        ref={article}
        className="run-card question"
        data-folded={(!isRevealed && face.choices.length === 0) || undefined}
      >
        <p className="crumbs">
          {isRepeat && <span className="chip">{words.repeat}</span>}
          <Breadcrumb path={pathTo(site, card.section).slice(-1)} />
        </p>
        {above !== null && (
          <aside className="above">
            <p>{words.above}</p>
            <p>
              <Inlines nodes={above.question} />
            </p>
          </aside>
        )}
        <h1 ref={title} tabIndex={-1} id={titleId(card.id)}>
          <Inlines nodes={card.question} pictures={picturesOf(body)} caption={card.text} />
        </h1>
        {body.kind === 'ready' && body.value.given && (
          <Answer body={body.value} to={body.value.given} caption={card.text} level={3} />
        )}
        <face.Ask
          prompt={prompt}
          input={input}
          isRevealed={isRevealed}
          describedBy={titleId(card.id)}
          onInput={(next) => keepDraft({ input: next })}
          onDone={(isKeyRepeat) => reveal({ at: performance.now(), isKeyRepeat })}
        />
        {isRevealed && (
          <section className="run-answer" aria-labelledby="run-answer">
            <h2 ref={answer} tabIndex={-1} id="run-answer" className="answer-mark">
              {words.answer}
            </h2>
            {judgement !== null && prompt !== null && (
              <face.Feedback prompt={prompt} judgement={judgement} input={input} />
            )}
            {body.kind === 'ready' && (
              <Answer body={body.value} from={body.value.given} caption={card.text} level={3} />
            )}
            {body.kind === 'loading' && <LoadNotice state={body} />}
            {body.kind === 'failed' && <LoadFailed text={words.answerFailed} onRetry={body.retry} />}
            {isMemoOpen && <MemoField card={card} id={memoId} />}
          </section>
        )}
      </article>
      <RunBar
        choices={face.choices}
        revealing={face.reveal}
        isPreparing={isPreparing}
        onReveal={(choice) => reveal(pressNow(), choice)}
        tools={
          <RunTools
            card={card}
            isBookmarked={props.isBookmarked}
            onUndo={props.onUndo}
            onSkip={props.onSkip}
            memo={isRevealed ? { isOpen: isMemoOpen, onToggle: () => showMemo(!isMemoOpen) } : null}
          />
        }
        grading={
          isRevealed
            ? {
                buttons,
                days,
                isRepeat,
                verdict,
                isReady: isShown,
                onGrade: (given) => grade(given, pressNow()),
              }
            : null
        }
      />
    </>
  )
}

/** A press of a button or a swipe, which cannot be held down. */
function pressNow(): KeyPress {
  return { at: performance.now(), isKeyRepeat: false }
}

function picturesOf(body: Loaded<Body>): readonly BodyPicture[] {
  return body.kind === 'ready' ? body.value.images : []
}
