/** Every problem that `check` finds, with its remedy, beside the line it is about. */
import type { ReactNode } from 'react'
import type { QuestionId } from '../../notes/model.ts'
import { problems as words } from '../strings/my.ko.ts'
import type { PlacedProblem } from './worker/notes-messages.ts'

interface ProblemListProps {
  readonly problems: readonly PlacedProblem[]
  /** Goes to the card of a question. */
  readonly onCard: (id: QuestionId) => void
}

/** Draws the problems, errors first; says so when there are none. */
export function ProblemList({ problems, onCard }: ProblemListProps): ReactNode {
  if (problems.length === 0) return <p className="notice">{words.none}</p>
  const ordered = [...problems].sort(
    (a, b) => Number(b.severity === 'error') - Number(a.severity === 'error'),
  )
  return (
    <section>
      <h3>{words.title(problems.length)}</h3>
      <ul className="my-problems">
        {ordered.map((problem) => (
          <li key={`${problem.file} ${problem.line} ${problem.column} ${problem.code} ${problem.message}`}>
            <p>
              <b>{problem.severity === 'error' ? words.error : words.warning}</b> {problem.file}{' '}
              {words.line(problem.line)}
            </p>
            {problem.source.trim() !== '' && (
              <pre>
                <code>{problem.source}</code>
              </pre>
            )}
            <p>{problem.message}</p>
            <p className="hint">{problem.hint}</p>
            {problem.question !== null && (
              <ToCard id={problem.question} onCard={onCard} about={problem.message} />
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

interface ToCardProps extends Pick<ProblemListProps, 'onCard'> {
  readonly id: QuestionId
  readonly about: string
}

function ToCard({ id, about, onCard }: ToCardProps): ReactNode {
  return (
    <button type="button" className="quiet-button" onClick={() => onCard(id)}>
      {words.toCard}
      <span className="visually-hidden">: {about}</span>
    </button>
  )
}
