/** One question of a quiz: asked, recalled, revealed, graded. */
import { Undo2 } from 'lucide-react'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { pathTo } from '../../site/section-path.ts'
import type { Body, BodyPicture, Card } from '../../site/site-data.ts'
import type { Grade, ModeId } from '../../study/journal/events.ts'
import { modeOf } from '../../study/quiz/modes.ts'
import { isSlip } from '../../study/quiz/session.ts'
import { useContent } from '../content/content.ts'
import { type Loaded, useLoaded } from '../content/use-loaded.ts'
import { Answer } from '../reading/answer.tsx'
import { PlaceName } from '../reading/breadcrumb.tsx'
import { Inlines } from '../reading/inline.tsx'
import { app } from '../strings/reading.ko.ts'
import { quiz as words } from '../strings/study.ko.ts'
import { titleId } from '../study/card-dom.ts'
import { MemoField } from '../study/memo.tsx'
import { useDraft } from './answer-draft.ts'
import { BlankLine } from './blank-line.tsx'
import { GradeButtons, gradesOf } from './grade-buttons.tsx'
import { QuizFeedback } from './quiz-feedback.tsx'
import { type KeyPress, useQuizKeys } from './quiz-keys.ts'
import { loadWords, seedOf } from './quiz-session.ts'
import { useSwipe } from './swipe.ts'

interface QuizCardProps {
  readonly card: Card
  /** The question this one leans on. */
  readonly above: Card | null
  readonly mode: ModeId
  readonly session: string
  /** How many answers of the set were given before. */
  readonly place: number
  readonly isRepeat: boolean
  /** It came back by 되돌리기: its answer was seen. */
  readonly startsRevealed: boolean
  readonly buttons: 2 | 4
  /** In how many days it comes back after each grade; null when this answer does not move the schedule. */
  readonly days: Readonly<Record<Grade, number>> | null
  readonly onReveal: () => void
  readonly onGrade: (grade: Grade) => void
  /** Null when there is nothing to take back. */
  readonly onUndo: (() => void) | null
}

const memoId = 'quiz-memo'

export function QuizCard({
  card,
  above,
  mode: modeId,
  session,
  place,
  isRepeat,
  startsRevealed,
  buttons,
  days,
  onReveal,
  onGrade,
  onUndo,
}: QuizCardProps): ReactNode {
  const content = useContent()
  const mode = modeOf(modeId)
  const body = useLoaded(card.id, content.loadedBody(card.id), () => content.body(card))
  // A plain card needs to know nothing of words.
  const lexicon = useLoaded(modeId, null, async () => (modeId === 'card' ? null : loadWords(content)))
  const [draft, keepDraft] = useDraft(`${session} ${place} ${card.id}`)
  const input = draft.input
  // As it was when the card came: a grade on its way does not hide the answer again.
  const [wasSeen] = useState(startsRevealed || draft.isRevealed)
  const isRevealed = draft.isRevealed || wasSeen
  const setInput = (next: string): void => keepDraft({ input: next })
  const [shownAt] = useState(() => performance.now())
  const changedAt = useRef(shownAt)
  const title = useRef<HTMLHeadingElement>(null)
  const answer = useRef<HTMLHeadingElement>(null)
  const article = useRef<HTMLElement>(null)

  const prompt = useMemo(
    () =>
      body.kind === 'ready' && lexicon.kind === 'ready' && lexicon.value !== null
        ? mode.makePrompt({ card, body: body.value }, lexicon.value, seedOf(session))
        : null,
    [mode, card, body, lexicon, session],
  )
  const isPreparing =
    modeId !== 'card' && prompt === null && (body.kind === 'loading' || lexicon.kind === 'loading')
  // Without the answer, or where the note has changed since, the question is asked as a card.
  const asks = mode.input === 'choice' && (prompt !== null || isPreparing) ? 'choice' : 'text'
  const isTyped = modeId === 'recall' || prompt?.kind === 'blank'
  const judgement =
    isRevealed && prompt !== null && lexicon.kind === 'ready' && lexicon.value !== null && input !== ''
      ? mode.judge(prompt, input, lexicon.value)
      : null
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
  useEffect(() => {
    if (!isShown || wasSeen) return
    const heading = answer.current
    heading?.focus({ preventScroll: true })
    // What was asked stays in sight as far as there is room.
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
  const choose = (choice: string) => (press: KeyPress) => reveal(press, choice)
  const gradeKeys = gradesOf(buttons).map((each, index) => [
    `Digit${index + 1}`,
    (press: KeyPress) => grade(each, press),
  ])
  useQuizKeys(
    isRevealed
      ? {
          ...Object.fromEntries(gradeKeys),
          KeyM: () => document.getElementById(memoId)?.focus(),
        }
      : asks === 'choice'
        ? { Digit1: choose('yes'), Digit2: choose('no'), KeyO: choose('yes'), KeyX: choose('no') }
        : { Space: revealByKey, Enter: revealByKey },
  )
  useSwipe(article, (direction) => {
    grade(direction === 'left' ? 'again' : 'good', { at: performance.now(), isKeyRepeat: false })
  })

  return (
    <>
      <article ref={article} className="run-card question">
        <p className="crumbs">
          {isRepeat && <span className="chip">{words.repeat}</span>}
          <PlaceName path={pathTo(content.site, card.section)} />
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
          <Inlines nodes={card.question} pictures={pictures(body)} caption={card.text} />
        </h1>
        {asks === 'choice' && !isRevealed && <p className="run-ask">{words.oxAsk}</p>}
        {prompt?.kind === 'blank' && (
          <BlankLine
            blank={prompt.blank}
            input={input}
            isRevealed={isRevealed}
            describedBy={titleId(card.id)}
            onInput={setInput}
            onDone={(isKeyRepeat) => reveal({ at: performance.now(), isKeyRepeat })}
          />
        )}
        {asks === 'text' && !(modeId === 'blank' && (isPreparing || prompt !== null)) && (
          <div
            className="scratch"
            data-long={(modeId === 'recall' && !isRevealed) || undefined}
            data-written={(isRevealed && input !== '') || undefined}
          >
            {isRevealed ? (
              input !== '' && (
                <>
                  <h2>{words.mine}</h2>
                  <p>{input}</p>
                </>
              )
            ) : (
              <textarea
                rows={1}
                aria-describedby={titleId(card.id)}
                value={input}
                aria-label={words.scratch}
                placeholder={modeId === 'recall' ? words.recallHint : words.scratchHint}
                onChange={(event) => setInput(event.currentTarget.value)}
                onKeyDown={(event) => {
                  if (event.nativeEvent.isComposing || event.keyCode === 229) return
                  if (event.key === 'Escape') event.currentTarget.blur()
                  else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey))
                    reveal({ at: performance.now(), isKeyRepeat: event.repeat })
                  else return
                  event.preventDefault()
                  event.stopPropagation()
                }}
              />
            )}
          </div>
        )}
        {isRevealed && (
          <section className="run-answer" aria-labelledby="run-answer">
            <h2 ref={answer} tabIndex={-1} id="run-answer" className="answer-mark">
              {words.answer}
            </h2>
            {judgement !== null && prompt !== null && (
              <QuizFeedback prompt={prompt} judgement={judgement} input={input} />
            )}
            {body.kind === 'ready' && <Answer body={body.value} caption={card.text} />}
            {body.kind === 'loading' && <p className="notice waiting">{app.loading}</p>}
            {body.kind === 'failed' && (
              <p className="notice">
                {words.answerFailed}{' '}
                <button type="button" className="quiet-button" onClick={body.retry}>
                  {app.retry}
                </button>
              </p>
            )}
            <MemoField card={card} id={memoId} />
          </section>
        )}
      </article>
      <div className="run-bar">
        <button
          type="button"
          className="icon-button"
          aria-label={words.undo}
          title={`${words.undo} (Z)`}
          disabled={onUndo === null}
          onClick={() => onUndo?.()}
        >
          <Undo2 aria-hidden size={22} />
        </button>
        {isRevealed ? (
          <GradeButtons
            buttons={buttons}
            days={days}
            isRepeat={isRepeat}
            suggests={judgement !== null && 'suggests' in judgement ? judgement.suggests : null}
            isReady={isShown}
            onGrade={(given) => grade(given, { at: performance.now(), isKeyRepeat: false })}
          />
        ) : asks === 'choice' ? (
          <div className="run-buttons">
            {(['yes', 'no'] as const).map((choice, index) => (
              <button
                key={choice}
                type="button"
                className="button"
                disabled={isPreparing}
                onClick={() => reveal({ at: performance.now(), isKeyRepeat: false }, choice)}
              >
                {words[choice]}
                <kbd aria-hidden>{index + 1}</kbd>
              </button>
            ))}
          </div>
        ) : (
          <div className="run-buttons">
            <button
              type="button"
              className="button"
              data-primary
              onClick={() => reveal({ at: performance.now(), isKeyRepeat: false })}
            >
              {words.reveal}
              <kbd aria-hidden>{revealKey(modeId)}</kbd>
            </button>
          </div>
        )}
      </div>
      <p className="visually-hidden" role="status">
        {isShown ? words.saidReveal : ''}
      </p>
    </>
  )
}

/** The key that shows the answer from where the learner is. */
function revealKey(mode: ModeId): string {
  if (mode === 'recall') return 'Ctrl Enter'
  return mode === 'blank' ? 'Enter' : 'Space'
}

function pictures(body: Loaded<Body>): readonly BodyPicture[] {
  return body.kind === 'ready' ? body.value.images : []
}
