/** A mock exam that is over: its answers to be graded one by one, then the grade by topic. */
import { type ReactNode, useEffect, useRef } from 'react'
import type { Card, SiteSection } from '../../site/site-data.ts'
import type { Askable } from '../../study/askable.ts'
import type { SessionRecord } from '../../study/journal/record-session.ts'
import { countMockDrafts, gradeByTopic, type MockView } from '../../study/quiz/mock-exam.ts'
import { gradeDraft } from '../../study/quiz/session.ts'
import { Link } from '../base/link.tsx'
import { questionPath } from '../base/paths.ts'
import { useToast } from '../base/toast.tsx'
import { Inlines } from '../reading/inline.tsx'
import { LazyAnswer } from '../reading/lazy-answer.tsx'
import { mock as words } from '../strings/exam.ko.ts'
import { quiz as quizWords } from '../strings/study.ko.ts'
import { useAppend } from '../study/use-study.ts'
import { ResultFigure } from './result-figure.tsx'
import './result-list.css'
import './result-page.css'

interface MockResultProps {
  readonly record: SessionRecord
  readonly view: MockView
  /** Its grades count for the schedule already. */
  readonly isTaken: boolean
  readonly cards: readonly Card[]
  readonly askables: readonly Askable[]
  readonly sections: readonly SiteSection[]
}

/** Draws what is left to grade, or the result. */
export function MockResult({ record, view, isTaken, cards, askables, sections }: MockResultProps): ReactNode {
  const append = useAppend()
  const toast = useToast()
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    window.scrollTo(0, 0)
    title.current?.focus({ preventScroll: true })
  }, [])
  const byId = new Map(cards.map((card) => [card.id, card]))
  const textOf = (id: Card['id']): string => byId.get(id)?.text ?? ''
  const { right, wrong, unanswered, toGrade, total } = view
  const isDone = view.phase === 'done'
  const drafts = countMockDrafts(record, textOf)
  const canTake = isDone && drafts.length > 0 && !isTaken
  const take = async (): Promise<void> => {
    for (const draft of drafts) if ((await append(draft)) === null) return
    toast({ text: words.taken })
  }
  const topics = gradeByTopic(view, askables)
  return (
    <div className="page result">
      <header>
        <p className="lede">{words.title}</p>
        {isDone && <ResultFigure right={right.length} total={total} />}
        <h1 ref={title} tabIndex={-1}>
          {isDone ? quizWords.score(right.length, total) : words.grading}
        </h1>
        {!isDone && <p role="status">{words.toGrade(toGrade.length)}</p>}
        {isDone && unanswered.length > 0 && <p className="lede">{words.unanswered(unanswered.length)}</p>}
      </header>
      {isDone && (
        <>
          <div className="result-actions">
            <Link className="button" data-primary to="/">
              {quizWords.done}
            </Link>
            {canTake && (
              <button type="button" className="button" onClick={() => void take()}>
                {words.take}
              </button>
            )}
          </div>
          <section className="result-list">
            <h2>{words.byTopic}</h2>
            <ul>
              {topics.map((topic) => (
                <li key={topic.section}>
                  {sections.find(({ id }) => id === topic.section)?.title ?? ''}{' '}
                  <b>{words.of(topic.right, topic.total)}</b>
                </li>
              ))}
            </ul>
          </section>
        </>
      )}
      <section className="result-list">
        <ul>
          {(isDone ? [...wrong, ...unanswered] : toGrade)
            .flatMap((id) => byId.get(id) ?? [])
            .map((card) => (
              <li key={card.id}>
                <Link to={questionPath(card.id)}>
                  <Inlines nodes={card.question} />
                </Link>
                <LazyAnswer card={card} />
                {!isDone && (
                  <div className="result-actions">
                    {(['again', 'good'] as const).map((grade) => (
                      <button
                        key={grade}
                        type="button"
                        className="button"
                        onClick={() => void append(gradeDraft(record, card, grade))}
                      >
                        {quizWords.grades[grade]}
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
