/** A mock exam that is over: its answers to be graded one by one, then the grade by topic. */
import { Check, X } from 'lucide-react'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { nameSections } from '../../site/name-sections.ts'
import type { Card } from '../../site/site-data.ts'
import type { Askable } from '../../study/askable.ts'
import type { SessionRecord } from '../../study/journal/record-session.ts'
import { countMockDrafts, gradeByTopic, type MockView } from '../../study/quiz/mock-exam.ts'
import { gradeDraft } from '../../study/quiz/session.ts'
import { useSaid } from '../base/announcer.tsx'
import { Link } from '../base/link.tsx'
import { ProgressBar } from '../base/progress-bar.tsx'
import { useToast } from '../base/toast.tsx'
import { useContent } from '../content/content.ts'
import { Inlines } from '../reading/inline.tsx'
import { LazyAnswer } from '../reading/lazy-answer.tsx'
import { mock as words } from '../strings/exam.ko.ts'
import { quiz as quizWords } from '../strings/study.ko.ts'
import { titleId } from '../study/card-dom.ts'
import { useStartSet } from '../study/start-set.ts'
import { useAppend } from '../study/use-study.ts'
import { ResultFigure } from './result-figure.tsx'
import './result-list.css'
import './result-page.css'
import './run-bar.css'

interface MockResultProps {
  readonly record: SessionRecord
  readonly view: MockView
  /** Its grades count for the schedule already. */
  readonly isTaken: boolean
  readonly cards: readonly Card[]
  readonly askables: readonly Askable[]
}

/** Draws what is left to grade, or the result. */
export function MockResult({ record, view, isTaken, cards, askables }: MockResultProps): ReactNode {
  const { site, questionPath } = useContent()
  const append = useAppend()
  const startSet = useStartSet()
  const toast = useToast()
  const title = useRef<HTMLHeadingElement>(null)
  const byId = new Map(cards.map((card) => [card.id, card]))
  const textOf = (id: Card['id']): string => byId.get(id)?.text ?? ''
  // While grades are taken back and given again, the page stays as it was.
  const [kept, setKept] = useState<MockView | null>(null)
  const shown = kept ?? view
  const { right, wrong, unanswered, toGrade, total } = shown
  const isDone = shown.phase === 'done'
  // With the last grade the page becomes the result, and its title says the score.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    window.scrollTo(0, 0)
    title.current?.focus({ preventScroll: true })
  }, [isDone])
  useSaid(isDone ? '' : words.toGrade(toGrade.length))
  const drafts = countMockDrafts(record, textOf)
  const canTake = isDone && kept === null && drafts.length > 0 && !isTaken
  const take = async (): Promise<void> => {
    setKept(view)
    let isWritten = true
    for (const draft of drafts) isWritten &&= (await append(draft)) !== null
    setKept(null)
    if (isWritten) toast({ text: words.taken })
  }
  const topics = gradeByTopic(shown, askables)
  const missed = [...wrong, ...unanswered]
  const again = (): void =>
    void startSet(missed, {
      mode: 'card',
      scope: { kind: 'these', questions: missed },
      isCram: true,
      replaces: true,
    })
  return (
    <div className="page result">
      <header>
        <p className="lede">{words.title}</p>
        {isDone && <ResultFigure right={right.length} total={total} />}
        <h1 ref={title} tabIndex={-1}>
          {isDone ? quizWords.score(right.length, total) : words.grading}
        </h1>
        {!isDone && <p>{words.toGrade(toGrade.length)}</p>}
        {isDone && unanswered.length > 0 && <p className="lede">{words.unanswered(unanswered.length)}</p>}
      </header>
      {isDone && (
        <>
          <div className="result-actions">
            {missed.length > 0 && (
              <button type="button" className="button" data-primary onClick={again}>
                {quizWords.missedAgain(missed.length)}
              </button>
            )}
            {canTake && (
              <button type="button" className="button" onClick={() => void take()}>
                {words.take}
              </button>
            )}
            <Link className="button" data-primary={missed.length === 0 || undefined} to="/">
              {quizWords.done}
            </Link>
          </div>
          <section className="result-list result-topics">
            <h2>{words.byTopic}</h2>
            <ul>
              {topics.map((topic) => (
                <li key={topic.section}>
                  <span>{nameSections(site, [topic.section])}</span>
                  <b>{words.of(topic.right, topic.total)}</b>
                  <ProgressBar shares={[topic.right / topic.total]} />
                </li>
              ))}
            </ul>
          </section>
        </>
      )}
      <section className="result-list">
        {isDone && missed.length > 0 && <h2>{quizWords.missedTitle(missed.length)}</h2>}
        <ul>
          {(isDone ? missed : toGrade)
            .flatMap((id) => byId.get(id) ?? [])
            .map((card) => (
              <li key={card.id}>
                <Link id={titleId(card.id)} to={questionPath(card.id)}>
                  <Inlines nodes={card.question} />
                </Link>
                <LazyAnswer card={card} />
                {!isDone && (
                  <div className="run-buttons">
                    {(['again', 'good'] as const).map((grade) => (
                      <button
                        key={grade}
                        type="button"
                        className="button grade"
                        data-grade={grade}
                        aria-describedby={titleId(card.id)}
                        onClick={() => void append(gradeDraft(record, card, grade))}
                      >
                        {grade === 'again' ? <X aria-hidden size={18} /> : <Check aria-hidden size={18} />}
                        <span className="grade-name">{quizWords.grades[grade]}</span>
                      </button>
                    ))}
                  </div>
                )}
              </li>
            ))}
        </ul>
      </section>
    </div>
  )
}
