/** Plans the questions for exams: what is asked today, what it costs, and whether all is seen by the date. */

import type { QuestionId } from '../../notes/model.ts'
import type { Askable } from '../askable.ts'
import type { StudyState } from '../journal/fold.ts'
import type { ExamRecord } from '../journal/record-exams.ts'
import { countAnswers } from './answer-days.ts'
import {
  daysToLearn,
  dueForExam,
  examOf,
  examRetention,
  findExams,
  isEveOf,
  isInExam,
  newForExam,
  newShareOf,
} from './exam-policy.ts'
import { isSuspended } from './resting.ts'
import type { Scheduler } from './scheduler.ts'
import type { Moment } from './study-day.ts'

/** What an exam asks of the learner. */
export interface ExamOutlook {
  readonly exam: ExamRecord
  /** 0 on the day of the exam. */
  readonly daysLeft: number
  /** The questions it is about that can be asked, and those of them that were never asked yet. */
  readonly questions: number
  readonly unseen: number
  readonly reviewsToday: number
  readonly newToday: number
  /** About how many answers a day it takes without a limit: the price that is said first. */
  readonly answersADay: number
  /** The share of its questions, 0 to 1, that is seen by the date. */
  readonly covers: number
  /** The least daily number with which all would be seen; null when all will be. */
  readonly needed: number | null
}

/** The part of a day's plan that is for exams. */
export interface ExamDay {
  readonly reviews: readonly QuestionId[]
  readonly fresh: readonly QuestionId[]
  /** Due, but beyond the exam's own limit. */
  readonly rest: readonly QuestionId[]
  /** All questions that an exam plans for, asked today or not. */
  readonly taken: ReadonlySet<QuestionId>
  readonly outlooks: readonly ExamOutlook[]
}

/** Each question is asked about this often until the exam. Measured, see docs/study.md. */
const answersForOne = 5

/**
 * Plans today for every exam to come. `askables` are all questions, `open` those that can be asked today. A question that two exams
 * are about is planned for the nearer one.
 */
export function planExams(
  askables: readonly Askable[],
  open: readonly Askable[],
  state: StudyState,
  scheduler: Scheduler,
  moment: Moment,
): ExamDay {
  const exams = findExams(state, moment.day)
  const reviews: QuestionId[] = []
  const fresh: QuestionId[] = []
  const rest: QuestionId[] = []
  const taken = new Set<QuestionId>()
  const outlooks = exams.map((exam) => {
    const isOwn = (askable: Askable) => examOf(askable, exams) === exam
    const own = open.filter(isOwn)
    const outlook = outlookOf(exam, askables, state, scheduler, moment)
    const done = answeredToday(askables.filter(isOwn), state, moment)
    const day = planExam(exam, own, done, state, scheduler, moment)
    for (const { id } of own) taken.add(id)
    reviews.push(...day.reviews)
    fresh.push(...day.fresh)
    rest.push(...day.rest)
    return { ...outlook, reviewsToday: day.reviews.length, newToday: day.fresh.length }
  })
  return { reviews, fresh, rest, taken, outlooks }
}

/** Returns an exam that is not saved yet, to show its outlook. */
export function draftExam(
  terms: Pick<ExamRecord, 'sections' | 'day' | 'perDay'>,
  { now, tz }: { readonly now: number; readonly tz: number },
): ExamRecord {
  return { ...terms, id: '', setAt: now, setTz: tz }
}

/**
 * Returns what an exam asks of the learner, whether it is saved or not. With a daily number, half of it is kept for new questions:
 * so many are surely seen, and more where fewer reviews are due.
 */
export function outlookOf(
  exam: ExamRecord,
  askables: readonly Askable[],
  state: StudyState,
  scheduler: Scheduler,
  moment: Moment,
): ExamOutlook {
  const about = askables.filter((each) => isInExam(each, exam))
  const own = about.filter((each) => canCount(each) && !isSuspended(state.questions.get(each.id)))
  const done = answeredToday(about, state, moment)
  const unseen = own.filter(({ id }) => isUnseen(id, state, moment)).length
  const days = daysToLearn(exam, moment.day)
  const atStart = unseen + done.fresh
  const room = exam.perDay === null ? atStart : Math.max(0, days * newShareOf(exam.perDay) - done.fresh)
  const seen = own.length - Math.max(0, unseen - room)
  const today = planExam(exam, own, done, state, scheduler, moment)
  return {
    exam,
    daysLeft: Math.max(0, exam.day - moment.day),
    questions: own.length,
    unseen,
    reviewsToday: today.reviews.length,
    newToday: today.fresh.length,
    answersADay: Math.ceil((answersForOne * own.length) / days),
    covers: own.length === 0 ? 1 : seen / own.length,
    needed: seen >= own.length ? null : 2 * Math.ceil(atStart / days) - 1,
  }
}

interface Done {
  readonly fresh: number
  readonly reviews: number
}

/** Plans one exam's day. `own` are the questions that are planned for it and can be asked today. */
function planExam(
  exam: ExamRecord,
  own: readonly Askable[],
  done: Done,
  state: StudyState,
  scheduler: Scheduler,
  { now, day }: Moment,
): Pick<ExamDay, 'reviews' | 'fresh' | 'rest'> {
  const unseen: QuestionId[] = []
  const due: { readonly id: QuestionId; readonly chance: number }[] = []
  const isEve = isEveOf(exam, day)
  for (const { id } of own) {
    const schedule = scheduler.scheduleOf(state.questions.get(id), now)
    if (schedule === null) {
      unseen.push(id)
      continue
    }
    const chance = scheduler.retrievability(schedule, isEve ? exam.day : day)
    const isWeak = isEve && schedule.lastDay < day && chance < examRetention
    if (isWeak || dueForExam(schedule, exam, scheduler, day) <= day) due.push({ id, chance })
  }
  due.sort((a, b) => a.chance - b.chance || (a.id < b.id ? -1 : 1))
  const ids = due.map(({ id }) => id)
  const wanted = Math.max(0, newForExam(exam, unseen.length + done.fresh, day) - done.fresh)
  const { perDay } = exam
  if (perDay === null) return { reviews: ids, fresh: unseen.slice(0, wanted), rest: [] }

  const left = Math.max(0, perDay - done.fresh - done.reviews)
  const kept = Math.max(newShareOf(perDay) - done.fresh, left - ids.length, 0)
  const fresh = unseen.slice(0, Math.min(wanted, left, kept))
  const reviews = ids.slice(0, left - fresh.length)
  return { reviews, fresh, rest: ids.slice(reviews.length) }
}

/** Counts the questions that were answered today, for the first time or again. */
function answeredToday(askables: readonly Askable[], state: StudyState, { now, day }: Moment): Done {
  let fresh = 0
  let reviews = 0
  for (const { id } of askables) {
    const answers = countAnswers(state.questions.get(id)?.reviews ?? [], now)
    if (answers.at(-1)?.day !== day) continue
    if (answers.length > 1) reviews += 1
    else fresh += 1
  }
  return { fresh, reviews }
}

function isUnseen(id: QuestionId, state: StudyState, { now }: Moment): boolean {
  return countAnswers(state.questions.get(id)?.reviews ?? [], now).length === 0
}

function canCount({ isPending, isLinkOnly }: Askable): boolean {
  return !isPending && !isLinkOnly
}
