/** What a planned quiz holds, in words. */
import type { ReactNode } from 'react'
import type { QuizPlan } from '../../study/quiz/plan-quiz.ts'
import { quiz as words } from '../strings/study.ko.ts'

interface PlanSummaryProps {
  readonly plan: QuizPlan
  readonly limit: number | null
  /** The mode keeps a balance of answers, and asks no question together with the one above it. */
  readonly isBalanced: boolean
  /** What to say when the scope holds no question. */
  readonly empty: string
}

/** Says how many questions can be asked, and why the others are left out. */
export function PlanSummary({ plan, limit, isBalanced, empty }: PlanSummaryProps): ReactNode {
  const { inScope, available, excluded } = plan
  if (inScope === 0) return <p>{empty}</p>
  const wanted = Math.min(limit ?? available, available)
  const left = [
    [excluded.pending.length, words.left.pending],
    [excluded.linkOnly.length, words.left.linkOnly],
    [excluded.mode.length, words.left.mode],
    // Only what is lost to the balance, not what the number of questions leaves out anyway.
    [isBalanced ? wanted - plan.questions.length : 0, words.left.unbalanced],
  ] as const
  const parts = left.flatMap(([count, say]) => (count > 0 ? [say(count)] : []))
  return (
    <>
      <p>
        {available === 0 && excluded.mode.length > 0
          ? words.empty.mode
          : words.canAsk(available, inScope, plan.questions.length)}
      </p>
      {parts.length > 0 && <p className="set-up-why">{words.leftOut(parts)}</p>}
      {excluded.leaning.length > 0 && !isBalanced && (
        <p className="set-up-why">{words.leaning(excluded.leaning.length)}</p>
      )}
    </>
  )
}
