/** The page of a session's result: how much was known, what to look at again, and what to do next. */
import { Undo2 } from 'lucide-react'
import { type ReactNode, useEffect, useRef } from 'react'
import { Navigate, useLocation, useNavigate } from 'react-router'
import type { QuestionId } from '../../notes/model.ts'
import type { Card } from '../../site/site-data.ts'
import { askToPersist } from '../../storage/persistence.ts'
import type { EventDraft } from '../../study/journal/events.ts'
import type { SessionRecord } from '../../study/journal/record-session.ts'
import { startDraft, undoDraft, viewSession } from '../../study/quiz/session.ts'
import { Link } from '../base/link.tsx'
import { questionPath } from '../base/paths.ts'
import { randomId } from '../base/random-id.ts'
import { useTitle } from '../base/use-title.ts'
import { Inlines } from '../reading/inline.tsx'
import { FoldedAnswer } from '../reading/lazy-answer.tsx'
import { quiz as words } from '../strings/study.ko.ts'
import { askableIn } from '../study/askable-cards.ts'
import { MemoField } from '../study/memo.tsx'
import { useAppend } from '../study/use-study.ts'
import { type Ready, WhenReady } from '../study/with-study.tsx'
import { useQuizKeys } from './quiz-keys.ts'
import { findSession } from './quiz-session.ts'
import './quiz-progress.css'
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
        return record === null ? <Navigate to="/quiz/" replace /> : <Result {...ready} record={record} />
      }}
    </WhenReady>
  )
}

function readSession(state: unknown): string | null {
  const session: unknown = typeof state === 'object' && state !== null ? Reflect.get(state, 'session') : null
  return typeof session === 'string' ? session : null
}

function Result({ cards, record }: Ready & { readonly record: SessionRecord }): ReactNode {
  const append = useAppend()
  const navigate = useNavigate()
  const title = useRef<HTMLHeadingElement>(null)
  const view = viewSession(record, askableIn(cards))
  const isBusy = useRef(false)
  useEffect(() => {
    window.scrollTo(0, 0)
    title.current?.focus({ preventScroll: true })
  }, [])

  /** Writes the event and opens its session. When writing fails the page stays, and the learner can try again. */
  const goOn = async (
    draft: EventDraft | null,
    state: { readonly returned: string } | { readonly started: string },
  ): Promise<void> => {
    if (draft === null || isBusy.current) return
    isBusy.current = true
    if ((await append(draft)) !== null) navigate('/quiz/run/', { replace: true, state })
    else isBusy.current = false
  }
  const undo = (): void => void goOn(undoDraft(record), { returned: record.id })
  const ask = (questions: readonly QuestionId[], isCram: boolean): void => {
    const scope = { kind: 'these', questions } as const
    const started = randomId()
    void goOn(startDraft(started, questions, { mode: record.mode, scope, isCram }), { started })
  }
  useQuizKeys({ Undo: ({ isKeyRepeat }) => isKeyRepeat || undo() })

  const asked = view.right.length + view.wrong.length
  const unasked = view.queue.filter((id) => !view.right.includes(id) && !view.wrong.includes(id))
  const cardsOf = (ids: readonly QuestionId[]) =>
    ids.flatMap((id) => cards.find((card) => card.id === id) ?? [])
  const missed = cardsOf(view.wrong)
  return (
    <div className="page result">
      <header>
        <p className="lede">{words.resultTitle}</p>
        <h1 ref={title} tabIndex={-1}>
          {asked === 0 ? words.noResult : words.score(view.right.length, asked)}
        </h1>
        {asked > 0 && <progress aria-label={words.resultTitle} max={asked} value={view.right.length} />}
        {asked > 0 && <p className="lede">{sayNext(record.isCram, missed.length)}</p>}
      </header>
      <div className="result-actions">
        {missed.length > 0 && (
          <button type="button" className="button" data-primary onClick={() => ask(view.wrong, true)}>
            {words.missedAgain(missed.length)}
          </button>
        )}
        {unasked.length > 0 && (
          <button type="button" className="button" onClick={() => ask(unasked, record.isCram)}>
            {words.goOn(unasked.length)}
          </button>
        )}
        {view.skipped.length > 0 && (
          <button type="button" className="button" onClick={() => ask(view.skipped, record.isCram)}>
            {words.skippedAgain(view.skipped.length)}
          </button>
        )}
        <Link className="button" to="/">
          {words.done}
        </Link>
        <button
          type="button"
          className="quiet-button"
          title={`${words.undo} (Z)`}
          disabled={record.undoTarget === null}
          onClick={undo}
        >
          <Undo2 aria-hidden size={16} />
          {words.undo}
        </button>
      </div>
      {missed.length > 0 && (
        <section className="result-list">
          <h2>{words.missedTitle(missed.length)}</h2>
          <p className="notice">
            <Link to="/wrong/">{words.missedKept}</Link>
          </p>
          <ul>
            {missed.map((card) => (
              <ResultQuestion key={card.id} card={card} hasMemo />
            ))}
          </ul>
        </section>
      )}
      {view.skipped.length > 0 && (
        <section className="result-list">
          <h2>{words.skippedTitle(view.skipped.length)}</h2>
          <ul>
            {cardsOf(view.skipped).map((card) => (
              <ResultQuestion key={card.id} card={card} />
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function sayNext(isCram: boolean, missed: number): string {
  if (isCram) return words.cramDone
  return missed === 0 ? words.allRight : words.missedNext
}

function ResultQuestion({
  card,
  hasMemo = false,
}: {
  readonly card: Card
  readonly hasMemo?: boolean
}): ReactNode {
  return (
    <li>
      <Link to={questionPath(card.id)}>
        <Inlines nodes={card.question} />
      </Link>
      <FoldedAnswer card={card} />
      {hasMemo && <MemoField card={card} />}
    </li>
  )
}
