/** Plans what to ask today, in which order, and what waits for another day. docs/study.md says why. */

import type { QuestionId } from '../../notes/model.ts'
import type { Askable } from '../askable.ts'
import type { StudyState } from '../journal/fold.ts'
import { blockSize, type DailyCaps, defaultDailyCaps } from './daily-caps.ts'
import { findDueDays } from './due-days.ts'
import { type ExamOutlook, planExams } from './exam-plan.ts'
import { isHard, isSuspended, restsToday } from './resting.ts'
import type { Scheduler } from './scheduler.ts'
import { dayOfEvent, isAhead, type Moment } from './study-day.ts'

export interface Today {
  /** Due and within the limit: those for an exam first, then the least likely to be remembered. */
  readonly reviews: readonly QuestionId[]
  /** Never asked yet and within the limit: those for an exam first, then in the order of the notes. */
  readonly fresh: readonly QuestionId[]
  /** Both in the order they are asked: two reviews to one new question while both wait. */
  readonly order: readonly QuestionId[]
  /** Due beyond the limit, in the order they would be asked. */
  readonly rest: readonly QuestionId[]
  /** The number of those that wait for tomorrow: `rest`, and what is due but rests today. */
  readonly waitingReviews: number
  readonly waitingFresh: number
  /** No new questions are asked (but for an exam), because more is due than the limit. */
  readonly isHoldingFresh: boolean
  /** How many questions were reviewed, and asked for the first time, today already. */
  readonly doneReviews: number
  readonly doneFresh: number
  /** Every exam that is to come, the nearest first. */
  readonly exams: readonly ExamOutlook[]
}

/** While both wait, this many reviews come before each new question. */
const reviewsToOneNew = 2

/**
 * Plans the day's questions. `askables` are all questions in the order of the notes. What was done today is taken off the limits.
 * While more is due than the limit, new questions wait. Hard ones may be due for ever: they neither hold new ones back nor keep
 * another review from being asked. A limit of no reviews holds nothing back either. Questions for an exam have limits of their
 * own, but count for these.
 */
export function planToday(
  askables: readonly Askable[],
  state: StudyState,
  scheduler: Scheduler,
  moment: Moment,
  caps: DailyCaps = defaultDailyCaps,
): Today {
  const done = findDone(state, askables, moment)
  const open = askables.filter((askable) => canBeAsked(askable, state, moment))
  const unseen = open.filter(({ id }) => scheduler.scheduleOf(state.questions.get(id), moment.now) === null)
  const exams = planExams(askables, open, state, scheduler, moment)
  const isOpen = new Set(open.map(({ id }) => id))
  const allDue = findDueDays(askables, state, scheduler, moment).filter(({ day }) => day <= moment.day)
  const due = allDue
    .filter(({ askable: { id } }) => isOpen.has(id) && !exams.taken.has(id))
    .map(({ askable: { id }, record, schedule }) => {
      const chance = scheduler.retrievability(schedule, moment.day)
      return { id, chance, isHard: isHard(record, moment.now) }
    })
    .sort((a, b) => a.chance - b.chance || (a.id < b.id ? -1 : 1))

  const room = (cap: number, used: number) => Math.max(0, cap - used)
  const reviewRoom = room(caps.reviews, done.reviews + exams.reviews.length)
  const freshRoom = room(caps.fresh, done.fresh + exams.fresh.length)
  const easier = due.filter((each) => !each.isHard)
  const isHoldingFresh = caps.reviews > 0 && easier.length > reviewRoom
  const chosen = new Set([...easier, ...due.filter((each) => each.isHard)].slice(0, reviewRoom))
  const ordinary = unseen.flatMap(({ id }) => (exams.taken.has(id) ? [] : [id]))

  const idsOf = (isChosen: boolean) => due.filter((each) => chosen.has(each) === isChosen).map(({ id }) => id)
  const reviews = [...exams.reviews, ...idsOf(true)]
  const fresh = [...exams.fresh, ...(isHoldingFresh ? [] : ordinary.slice(0, freshRoom))]
  const rest = [...exams.rest, ...idsOf(false)]
  return {
    reviews,
    fresh,
    order: mix(reviews, fresh),
    rest,
    waitingReviews: rest.length + allDue.filter(({ askable }) => !isOpen.has(askable.id)).length,
    waitingFresh: unseen.length - fresh.length,
    isHoldingFresh,
    doneReviews: done.reviews,
    doneFresh: done.fresh,
    exams: exams.outlooks,
  }
}

/**
 * Returns the next block of a day's questions: the first of `ids`, a question before another of the block that cannot be understood
 * without it. `ids` are the plan's `order`, or its `rest`.
 */
export function nextBlock(
  askables: readonly Askable[],
  ids: readonly QuestionId[],
  size = blockSize,
): readonly QuestionId[] {
  const chosen = new Set(ids.slice(0, size))
  const above = new Map(askables.map(({ id, leansOn }) => [id, leansOn]))
  const block = new Set<QuestionId>()
  for (const id of chosen) {
    const path = [id]
    for (let next = above.get(id) ?? null; next !== null && !path.includes(next); ) {
      path.push(next)
      next = above.get(next) ?? null
    }
    for (const each of path.reverse()) if (chosen.has(each)) block.add(each)
  }
  return [...block]
}

function mix(reviews: readonly QuestionId[], fresh: readonly QuestionId[]): readonly QuestionId[] {
  const order: QuestionId[] = []
  const steps = Math.max(Math.ceil(reviews.length / reviewsToOneNew), fresh.length)
  for (let step = 0; step < steps; step += 1) {
    order.push(...reviews.slice(step * reviewsToOneNew, (step + 1) * reviewsToOneNew))
    order.push(...fresh.slice(step, step + 1))
  }
  return order
}

function canBeAsked({ id, isPending, isLinkOnly }: Askable, state: StudyState, moment: Moment): boolean {
  const record = state.questions.get(id)
  return !isPending && !isLinkOnly && !isSuspended(record) && !restsToday(record, moment)
}

/** Counts the questions that were reviewed, and asked for the first time, today. */
function findDone(
  { questions }: StudyState,
  askables: readonly Askable[],
  { now, day }: Moment,
): { readonly reviews: number; readonly fresh: number } {
  let reviews = 0
  let fresh = 0
  for (const { id } of askables) {
    const days = (questions.get(id)?.reviews ?? [])
      .filter((review) => review.counts && !isAhead(review, now))
      .map(dayOfEvent)
    if (!days.includes(day)) continue
    if (days.some((each) => each !== day)) reviews += 1
    else fresh += 1
  }
  return { reviews, fresh }
}
