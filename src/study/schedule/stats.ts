/** 내 기록: numbers of what a learner has done and what is due, for a page to draw or list. */

import type { QuestionId } from '../../notes/model.ts'
import type { Askable } from '../askable.ts'
import type { StudyState } from '../journal/fold.ts'
import { findDueDays } from './due-days.ts'
import type { Schedule, Scheduler } from './scheduler.ts'
import { dayOfEvent, isAhead, type Moment } from './study-day.ts'

export interface DayCount {
  readonly day: number
  readonly count: number
}

/** Counts the questions that become due on each of the next `days` days. The first is today, with all that is overdue. */
export function forecastDue(
  askables: readonly Askable[],
  state: StudyState,
  scheduler: Scheduler,
  moment: Moment,
  days: number,
): readonly DayCount[] {
  const counts = Array.from({ length: days }, () => 0)
  for (const due of findDueDays(askables, state, scheduler, moment)) {
    const ahead = Math.max(0, due.day - moment.day)
    if (ahead < days) counts[ahead] = (counts[ahead] ?? 0) + 1
  }
  return counts.map((count, index) => ({ day: moment.day + index, count }))
}

export interface SectionProgress {
  readonly section: string
  /** Questions that can be asked. */
  readonly total: number
  /** Answered at least once, in any way. */
  readonly seen: number
  /** Likely to be known today. */
  readonly known: number
}

/** A question with at least this chance counts as known. */
const knownFrom = 0.8

/** Returns the progress of every section with questions that can be asked, in the order of the notes. */
export function progressBySection(
  askables: readonly Askable[],
  state: StudyState,
  scheduler: Scheduler,
  moment: Moment,
): readonly SectionProgress[] {
  const sections = new Map<string, { total: number; seen: number; known: number }>()
  for (const { id, sections: own, isPending, isLinkOnly } of askables) {
    if (isPending || isLinkOnly) continue
    const record = state.questions.get(id)
    const schedule = scheduler.scheduleOf(record, moment.now)
    const isKnown = schedule !== null && isLikelyKnown(schedule, scheduler, moment.day)
    for (const section of own) {
      const progress = sections.get(section) ?? { total: 0, seen: 0, known: 0 }
      sections.set(section, progress)
      progress.total += 1
      if (record && record.reviews.length > 0) progress.seen += 1
      if (isKnown) progress.known += 1
    }
  }
  return [...sections].map(([section, progress]) => ({ section, ...progress }))
}

export interface Retention {
  /** Answers to questions that were asked on an earlier day too: only those test memory. */
  readonly answers: number
  readonly right: number
}

/** Counts how often the learner still knew what they were asked again, in the last `days` days with today. */
export function measureRetention(state: StudyState, moment: Moment, days: number): Retention {
  let answers = 0
  let right = 0
  for (const { reviews } of state.questions.values()) {
    let previous: number | null = null
    for (const review of reviews) {
      if (!review.counts || isAhead(review, moment.now)) continue
      const day = dayOfEvent(review)
      if (previous !== null && day > previous && day > moment.day - days && day <= moment.day) {
        answers += 1
        if (review.grade !== 'again') right += 1
      }
      previous = Math.max(day, previous ?? day)
    }
  }
  return { answers, right }
}

/**
 * Counts the answers of each of the last `days` days; the last one is today. A day is the learner's, where they were. Answers from a
 * clock that ran ahead are left out.
 */
export function countByDay(state: StudyState, moment: Moment, days: number): readonly DayCount[] {
  const first = moment.day - days + 1
  const counts = Array.from({ length: days }, () => 0)
  for (const { reviews } of state.questions.values()) {
    for (const review of reviews) {
      if (isAhead(review, moment.now)) continue
      // Further east it may have been tomorrow already.
      const index = Math.min(dayOfEvent(review), moment.day) - first
      if (index >= 0) counts[index] = (counts[index] ?? 0) + 1
    }
  }
  return counts.map((count, index) => ({ day: first + index, count }))
}

/** Counts the answers that wait because their clock ran ahead of this one. */
export function countAhead(state: StudyState, now: number): number {
  let count = 0
  for (const { reviews } of state.questions.values()) {
    count += reviews.filter((review) => isAhead(review, now)).length
  }
  return count
}

export interface WeakQuestion {
  readonly id: QuestionId
  readonly text: string
  /** The chance, 0 to 1, that it is known today. */
  readonly chance: number
  readonly lapses: number
}

/** Returns up to `count` questions that are least likely to be known today, the weakest first. Those never asked are not weak but new. */
export function findWeakest(
  askables: readonly Askable[],
  state: StudyState,
  scheduler: Scheduler,
  moment: Moment,
  count: number,
): readonly WeakQuestion[] {
  return findDueDays(askables, state, scheduler, moment)
    .map(({ askable, schedule }) => ({
      id: askable.id,
      text: askable.text,
      chance: scheduler.retrievability(schedule, moment.day),
      lapses: schedule.lapses,
    }))
    .filter(({ chance }) => chance < 1)
    .sort((a, b) => a.chance - b.chance || b.lapses - a.lapses || (a.id < b.id ? -1 : 1))
    .slice(0, count)
}

function isLikelyKnown(schedule: Schedule, scheduler: Scheduler, day: number): boolean {
  return schedule.lastGrade !== 'again' && scheduler.retrievability(schedule, day) >= knownFrom
}
