/** What is asked when: the policy of earlier versions, one like Anki's, and the one of this program. */

import { type Card, createEmptyCard, fsrs, Rating } from 'ts-fsrs'
import type { QuestionId } from '../../../src/notes/model.ts'
import type { Askable } from '../../../src/study/askable.ts'
import type { Grade } from '../../../src/study/journal/events.ts'
import { foldEvents, type StudyState } from '../../../src/study/journal/fold.ts'
import type { QuestionRecord } from '../../../src/study/journal/record-question.ts'
import { planToday } from '../../../src/study/schedule/daily-plan.ts'
import { defaultScheduleSettings, makeScheduler } from '../../../src/study/schedule/scheduler.ts'
import { dayOfEvent } from '../../../src/study/schedule/study-day.ts'
import { about, day as dayMs, monday, questionId, seoul } from '../../support/samples.ts'
import { makeRandom } from '../random.ts'
import { earlierInterval, type Step } from './earlier-rules.ts'

/** Decides what one learner is asked. Days count from 0. */
export interface Policy {
  /** Returns the questions of a day that are within its limits and not yet done, in their order. */
  readonly plan: (day: number) => readonly number[]
  /** Tells the policy of a day's first answer to a question. Returns how often it asks again the same day on its own account. */
  readonly note: (question: number, day: number, isKnown: boolean) => number
  /** Returns how many more are due on a day, beyond its limits. */
  readonly waiting: (day: number) => number
}

export type PolicyName = 'earlier' | 'anki' | 'ours'

/** Makes a policy for a number of questions; `examDay` is the day of an exam about all of them. */
export function makePolicy(name: PolicyName, count: number, examDay: number | null, seed: number): Policy {
  if (name === 'earlier') return planAsEarlier(count)
  return name === 'anki' ? planLikeAnki(count, seed) : planAsNow(count, examDay)
}

/** Twenty reviews and ten new questions a day, whatever is due. */
function planAsEarlier(count: number): Policy {
  const steps = new Map<number, Step[]>()
  const due = new Map<number, number>()
  let done = { day: -1, reviews: 0, fresh: 0 }
  const today = (day: number) => (done.day === day ? done : { day, reviews: 0, fresh: 0 })
  const dueOn = (day: number) => [...due].filter(([, when]) => when <= day).map(([question]) => question)
  return {
    plan(day) {
      const { reviews, fresh } = today(day)
      const unseen = Array.from({ length: count }, (_, index) => index).filter((each) => !due.has(each))
      // Longest overdue in proportion to its interval: the order by chance, as near as it matters here.
      const late = (question: number) => {
        const last = steps.get(question)?.at(-1)?.day ?? 0
        return (day - last) / Math.max(1, (due.get(question) ?? 0) - last)
      }
      const sorted = dueOn(day).sort((a, b) => late(b) - late(a) || a - b)
      return [...sorted.slice(0, Math.max(0, 20 - reviews)), ...unseen.slice(0, Math.max(0, 10 - fresh))]
    },
    note(question, day, isKnown) {
      const own = steps.get(question) ?? []
      const { reviews, fresh } = today(day)
      done = own.length > 0 ? { day, reviews: reviews + 1, fresh } : { day, reviews, fresh: fresh + 1 }
      steps.set(question, [...own, { day, grade: isKnown ? 'good' : 'again' }])
      due.set(question, day + earlierInterval(steps.get(question) ?? []))
      return 0
    },
    waiting: (day) => dueOn(day).length,
  }
}

/** Anki as it comes, with FSRS: 200 reviews and 20 new a day, learning steps of one and ten minutes, the longest due first. */
function planLikeAnki(count: number, seed: number): Policy {
  const random = makeRandom(seed + 31)
  const model = fsrs({ request_retention: 0.9, enable_fuzz: false, enable_short_term: true })
  const cards = new Map<number, Card>()
  const due = new Map<number, number>()
  let done = { day: -1, reviews: 0, fresh: 0 }
  const today = (day: number) => (done.day === day ? done : { day, reviews: 0, fresh: 0 })
  const at = (day: number, minutes = 0) => new Date((day + 0.5) * dayMs + minutes * 60_000)
  const dueOn = (day: number) => [...due].filter(([, when]) => when <= day)
  return {
    plan(day) {
      const { reviews, fresh } = today(day)
      const sorted = dueOn(day)
        .sort((a, b) => a[1] - b[1] || a[0] - b[0])
        .map(([question]) => question)
      const old = sorted.slice(0, Math.max(0, 200 - reviews))
      // New cards count for the limit of reviews, too.
      const room = Math.min(20 - fresh, 200 - reviews - fresh - old.length)
      const unseen = Array.from({ length: count }, (_, index) => index).filter((each) => !due.has(each))
      return [...old, ...unseen.slice(0, Math.max(0, room))]
    },
    note(question, day, isKnown) {
      const { reviews, fresh } = today(day)
      done = due.has(question) ? { day, reviews: reviews + 1, fresh } : { day, reviews, fresh: fresh + 1 }
      let repeats = 0
      const rate = (known: boolean) => (known ? Rating.Good : Rating.Again)
      let card = model.next(cards.get(question) ?? createEmptyCard(at(day)), at(day), rate(isKnown)).card
      while (card.scheduled_days === 0 && repeats < 8) {
        repeats += 1
        card = model.next(card, at(day, repeats * 10), rate(random() < 0.85)).card
      }
      cards.set(question, card)
      due.set(question, day + Math.max(1, card.scheduled_days))
      return repeats
    },
    waiting: (day) => dueOn(day).length,
  }
}

/** The program itself: its plan, its scheduler, its exams. */
function planAsNow(count: number, examDay: number | null): Policy {
  const scheduler = makeScheduler(defaultScheduleSettings)
  const ids = Array.from({ length: count }, (_, index) => questionId(`q${index}`))
  const places = new Map<QuestionId, number>(ids.map((id, index) => [id, index]))
  const askables: readonly Askable[] = ids.map((id) => {
    return { id, text: id, sections: ['all'], isPending: false, isLinkOnly: false, leansOn: null }
  })
  const first = dayOfEvent({ time: monday, tz: seoul })
  const exam = { id: 'x', sections: ['all'], perDay: null, setAt: monday, setTz: seoul }
  const questions = new Map<QuestionId, QuestionRecord>()
  const state: StudyState = {
    ...foldEvents([]),
    questions,
    exams: examDay === null ? [] : [{ ...exam, day: first + examDay }],
  }
  const planOn = (day: number) =>
    planToday(askables, state, scheduler, { now: monday + day * dayMs, day: first + day })
  return {
    plan: (day) => planOn(day).order.flatMap((id) => places.get(id) ?? []),
    note(question, day, isKnown) {
      const id = ids[question] ?? questionId('q0')
      const grade: Grade = isKnown ? 'good' : 'again'
      const before = questions.get(id)
      const review = {
        event: `e${question}-${day}`,
        time: monday + day * dayMs,
        tz: seoul,
        grade,
        counts: true,
        session: null,
        mode: null,
      }
      const nothing = {
        id,
        text: about(id).text,
        bookmarkedAt: null,
        memo: '',
        keptAt: null,
        suspendedAt: null,
      }
      questions.set(id, { ...nothing, reviews: [...(before?.reviews ?? []), review] })
      return 0
    },
    waiting(day) {
      const { reviews, waitingReviews } = planOn(day)
      return reviews.length + waitingReviews
    },
  }
}
