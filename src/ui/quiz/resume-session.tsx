/** Offers to go on with a session that is not finished. */
import type { ReactNode } from 'react'
import { useLocation } from 'react-router'
import { viewMock } from '../../study/quiz/mock-exam.ts'
import { findResumable, viewSession } from '../../study/quiz/session.ts'
import { askingRules } from '../../study/schedule/resting.ts'
import type { Clock } from '../base/clock.ts'
import { Link } from '../base/link.tsx'
import { mock } from '../strings/exam.ko.ts'
import { quiz as words } from '../strings/study.ko.ts'
import { askableIn } from '../study/askable-cards.ts'
import type { Ready } from '../study/with-study.tsx'

interface ResumeSessionProps extends Ready {
  readonly clock: Clock
}

/** Draws the offer; nothing when there is no session to go on with, unless the learner was sent here from the run page. */
export function ResumeSession({ cards, study, clock }: ResumeSessionProps): ReactNode {
  const canAsk = askableIn(cards)
  const rules = askingRules(study.state, clock)
  const record = findResumable(study.state, clock.now, canAsk, rules)
  const location = useLocation()
  if (record === null)
    return isTurnedAway(location.state) ? <p className="lede">{words.nothingOpen}</p> : null
  const exam = viewMock(record, clock.now, canAsk)
  if (exam?.phase === 'grading')
    return (
      <p className="set-up-resume">
        <span>{mock.ungraded(exam.toGrade.length)}</span>
        <Link className="button" to="/quiz/result/" state={{ session: record.id }}>
          {mock.grading}
        </Link>
      </p>
    )
  const { done, total } = viewSession(record, canAsk, rules)
  return (
    <p className="set-up-resume">
      <span>{words.resumeTitle(Math.min((exam?.answered ?? done) + 1, total), total)}</span>
      <Link className="button" to="/quiz/run/">
        {words.resume}
      </Link>
    </p>
  )
}

/** `/quiz/run/` leads here when there is no session to go on with. */
function isTurnedAway(state: unknown): boolean {
  return typeof state === 'object' && state !== null && 'nothingOpen' in state
}
