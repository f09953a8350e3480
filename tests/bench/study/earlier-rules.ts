/** How dates were planned before the rules of docs/study.md: kept to compare with, here and in tests/study/moved-dates.test.ts. */

import { type Card, createEmptyCard, type FSRS, fsrs, Rating, State } from 'ts-fsrs'
import type { Grade } from '../../../src/study/journal/events.ts'

/** An answer on a day. */
export interface Step {
  readonly day: number
  readonly grade: Grade
}

const ratings = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
} as const satisfies Record<Grade, Rating>

const longTerm = fsrs({
  request_retention: 0.9,
  maximum_interval: 180,
  enable_fuzz: false,
  enable_short_term: false,
})

/** Returns the interval in days after these answers, the last of which is new: ts-fsrs keeps its four buttons a day apart. */
export function earlierInterval(steps: readonly Step[], model: FSRS = longTerm): number {
  const last = steps.at(-1)
  if (last === undefined) throw Error('no answer')
  const { card } = model.next(remember(steps.slice(0, -1), model), toDate(last.day), ratings[last.grade])
  return Math.min(card.scheduled_days, 180)
}

function remember(steps: readonly Step[], model: FSRS): Card {
  let memory: { stability: number; difficulty: number } | null = null
  let lastDay = 0
  for (const { day, grade } of steps) {
    memory = model.next_state(memory, memory ? day - lastDay : 0, ratings[grade])
    lastDay = day
  }
  const card = createEmptyCard(toDate(lastDay))
  if (!memory) return card
  return { ...card, ...memory, state: State.Review, reps: steps.length, last_review: toDate(lastDay) }
}

function toDate(day: number): Date {
  return new Date((day + 0.5) * 86_400_000)
}
