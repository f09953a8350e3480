/** How far the week's goal is. Nothing is lost on a day without answers. */
import type { ReactNode } from 'react'
import type { StudyState } from '../../study/journal/fold.ts'
import { viewWeek } from '../../study/schedule/weekly-goal.ts'
import type { Clock } from '../base/clock.ts'
import { usePreferences } from '../base/use-preferences.ts'
import { today as words } from '../strings/daily.ko.ts'

interface WeekLineProps {
  readonly state: StudyState
  readonly clock: Clock
}

/** Says it in one line; nothing when the learner has no goal. */
export function WeekLine({ state, clock }: WeekLineProps): ReactNode {
  const { weeklyGoal } = usePreferences()
  const week = viewWeek(state, clock, weeklyGoal)
  if (week === null) return null
  return (
    <span className="week-line">
      {week.isMet ? words.weekMet(week.goal) : words.week(week.done, week.goal)}
    </span>
  )
}
