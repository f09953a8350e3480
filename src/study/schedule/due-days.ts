/** When each question is due: by its schedule, or by the exam it is asked for. */

import type { Askable } from '../askable.ts'
import type { Grade } from '../journal/events.ts'
import type { StudyState } from '../journal/fold.ts'
import type { QuestionRecord } from '../journal/record-question.ts'
import { dueForExam, examOf, findExams } from './exam-policy.ts'
import { isSuspended } from './resting.ts'
import type { Schedule, Scheduler } from './scheduler.ts'
import type { Moment } from './study-day.ts'

/** A question that was answered, and the day it is asked again. */
export interface Due {
  readonly askable: Askable
  readonly record: QuestionRecord
  readonly schedule: Schedule
  readonly day: number
}

/**
 * Returns when each answered question is asked again, in the order of the notes. What has no answer to ask for, what was never
 * answered and what the learner has taken out of the asking is left out.
 */
export function findDueDays(
  askables: readonly Askable[],
  state: StudyState,
  scheduler: Scheduler,
  moment: Moment,
): readonly Due[] {
  const exams = findExams(state, moment.day)
  return askables.flatMap((askable): readonly Due[] => {
    const record = state.questions.get(askable.id)
    if (record === undefined || askable.isPending || askable.isLinkOnly || isSuspended(record)) return []
    const schedule = scheduler.scheduleOf(record, moment.now)
    if (schedule === null) return []
    const exam = examOf(askable, exams)
    const day = exam === null ? schedule.dueDay : dueForExam(schedule, exam, scheduler, moment.day)
    return [{ askable, record, schedule, day }]
  })
}

/**
 * Returns in how many days a question is asked again after each grade, exams included; null when no further answer moves its
 * schedule today. For the grade buttons.
 */
export function previewAnswer(
  askable: Pick<Askable, 'id' | 'sections'>,
  state: StudyState,
  scheduler: Scheduler,
  { now, tz, day }: Moment & { readonly tz: number },
): Readonly<Record<Grade, number>> | null {
  const exam = examOf(askable, findExams(state, day))
  const dueOf = ({ dueDay, ...schedule }: Schedule) =>
    exam === null ? dueDay : dueForExam({ ...schedule, dueDay }, exam, scheduler, day)
  return scheduler.previewGrades(state.questions.get(askable.id), now, tz, dueOf)
}

/** The next day with reviews. */
interface NextReview {
  readonly day: number
  readonly inDays: number
  readonly count: number
}

/**
 * Returns the next day after today on which questions are due, with their number; null when nothing is planned. `waiting` is the
 * number of those that are due today beyond the limit: they come tomorrow.
 */
export function findNextReview(
  askables: readonly Askable[],
  state: StudyState,
  scheduler: Scheduler,
  moment: Moment,
  { waitingReviews }: { readonly waitingReviews: number } = { waitingReviews: 0 },
): NextReview | null {
  const later = findDueDays(askables, state, scheduler, moment)
    .map(({ day }) => day)
    .filter((day) => day > moment.day)
  const day = waitingReviews > 0 ? moment.day + 1 : Math.min(...later)
  if (!Number.isFinite(day)) return null
  const count = waitingReviews + later.filter((each) => each === day).length
  return { day, inDays: day - moment.day, count }
}
