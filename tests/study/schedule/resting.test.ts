import { describe, expect, it } from 'vitest'
import type { Grade, StudyEvent } from '../../../src/study/journal/events.ts'
import { foldEvents } from '../../../src/study/journal/fold.ts'
import {
  askingRules,
  isHard,
  isSuspended,
  lapsesForHard,
  listHard,
  listSuspended,
  missesToRest,
  restsToday,
} from '../../../src/study/schedule/resting.ts'
import { dayOf } from '../../../src/study/schedule/study-day.ts'
import { about, day, event, hour, monday, q1, q2, q3, seoul } from '../../support/samples.ts'

const at = (days: number) => ({ now: monday + days * day, day: dayOf(monday + days * day, seoul) })

/** One answer a day from Monday. */
function daily(question: typeof q1, grades: readonly Grade[], from = 1): readonly StudyEvent[] {
  return grades.map((grade, index) =>
    event(
      from + index,
      { kind: 'graded', ...about(question), grade },
      { time: monday + index * day, id: `${question}-${index}` },
    ),
  )
}

const misses = (count: number): readonly Grade[] => Array.from({ length: count }, () => 'again')

describe('어려운 질문', () => {
  it('is one that was forgotten eight times; its first miss was no forgetting', () => {
    const hardOf = (grades: readonly Grade[]) =>
      isHard(foldEvents(daily(q1, grades)).questions.get(q1), monday + 90 * day)
    expect(lapsesForHard).toBe(8)
    expect(hardOf(misses(8))).toBe(false)
    expect(hardOf(misses(9))).toBe(true)
    expect(hardOf(['good', ...misses(8)])).toBe(true)
    expect(hardOf(['good', ...misses(7), 'good', 'easy'])).toBe(false)
    expect(hardOf(['good', ...misses(8), 'good', 'easy'])).toBe(true)
    expect(isHard(undefined, monday)).toBe(false)
  })

  it('does not become one in a day, however often it is missed', () => {
    const events = misses(30).map((grade, index) =>
      event(index + 1, { kind: 'graded', ...about(q1), grade }, { time: monday + index * 60_000 }),
    )
    expect(isHard(foldEvents(events).questions.get(q1), monday + day)).toBe(false)
  })

  it('is asked at most once a day', () => {
    const record = foldEvents(daily(q1, misses(10))).questions.get(q1)
    expect(restsToday(record, at(9))).toBe(true)
    expect(restsToday(record, at(10))).toBe(false)
    expect(restsToday(foldEvents(daily(q1, misses(3))).questions.get(q1), at(2))).toBe(false)
  })

  it('is one again when an undone answer is put back, for it follows from the answers', () => {
    const events = daily(q1, misses(9))
    const undone = event(10, { kind: 'undone', target: 'q1-8' }, { time: monday + 8.1 * day })
    expect(isHard(foldEvents([...events, undone]).questions.get(q1), monday + 90 * day)).toBe(false)
    const redone = event(11, { kind: 'undone', target: undone.id }, { time: monday + 8.2 * day })
    expect(isHard(foldEvents([...events, undone, redone]).questions.get(q1), monday + 90 * day)).toBe(true)
  })

  it('is listed, the most often forgotten first, with its memo', () => {
    const state = foldEvents([
      ...daily(q1, misses(9)),
      ...daily(q2, misses(12), 20),
      ...daily(q3, misses(2), 40),
      event(50, { kind: 'memo', ...about(q1), memo: '헷갈려요' }, { time: monday + 20 * day }),
      event(51, { kind: 'suspended', ...about(q2) }, { time: monday + 20 * day }),
    ])
    expect(listHard(state, monday + 30 * day)).toEqual([
      { id: q2, text: about(q2).text, lapses: 11, memo: '', isSuspended: true },
      { id: q1, text: about(q1).text, lapses: 8, memo: '헷갈려요', isSuspended: false },
    ])
  })
})

describe('four misses in one set', () => {
  const inSet = (session: string, count: number, time = monday): readonly StudyEvent[] =>
    misses(count).map((grade, index) =>
      event(
        index + 1,
        { kind: index === 0 ? 'graded' : 'practiced', ...about(q1), grade, session },
        { time: time + index * 60_000, id: `${session}-${index}`, device: session },
      ),
    )

  it('rest the question until tomorrow', () => {
    expect(missesToRest).toBe(4)
    const record = (count: number) => foldEvents(inSet('s', count)).questions.get(q1)
    expect(restsToday(record(3), at(0))).toBe(false)
    expect(restsToday(record(4), at(0))).toBe(true)
    expect(restsToday(record(4), at(1))).toBe(false)
  })

  it('are of one set, not of two, and not of a clock that ran ahead', () => {
    const two = foldEvents([...inSet('s', 2), ...inSet('t', 2, monday + hour)]).questions.get(q1)
    expect(restsToday(two, at(0))).toBe(false)
    const ahead = foldEvents(inSet('s', 4, monday + 40 * day)).questions.get(q1)
    expect(restsToday(ahead, at(0))).toBe(false)
  })

  it('rest it also for whom has flown west since', () => {
    const record = foldEvents(inSet('s', 4, monday + 13 * hour)).questions.get(q1)
    const west = { now: monday + 20 * hour, day: dayOf(monday + 20 * hour, -480) }
    expect(restsToday(record, west)).toBe(true)
  })
})

describe('그만 묻기', () => {
  const off = event(1, { kind: 'suspended', ...about(q1) })
  const on = event(2, { kind: 'unsuspended', ...about(q1) })

  it('holds until the question is brought back, and can be undone', () => {
    const suspendedIn = (...events: readonly StudyEvent[]) =>
      isSuspended(foldEvents(events).questions.get(q1))
    expect(suspendedIn(off)).toBe(true)
    expect(suspendedIn(off, on)).toBe(false)
    expect(suspendedIn(off, event(2, { kind: 'undone', target: 'e1' }))).toBe(false)
    expect(suspendedIn(off, on, event(3, { kind: 'undone', target: 'e2' }))).toBe(true)
    expect(isSuspended(undefined)).toBe(false)
  })

  it('is listed, the latest first', () => {
    const state = foldEvents([off, event(2, { kind: 'suspended', ...about(q2) })])
    expect(listSuspended(state).map(({ id, suspendedAt }) => [id, suspendedAt])).toEqual([
      [q2, monday + 2_000],
      [q1, monday + 1_000],
    ])
    expect(listSuspended(foldEvents([off, on]))).toEqual([])
  })

  it('goes with the record of quizzes when that is reset', () => {
    const reset = event(2, { kind: 'reset', scope: 'history', seen: [['laptop', 1]] })
    expect(foldEvents([off, reset]).questions.size).toBe(0)
  })
})

describe('askingRules', () => {
  it('tell of each question by the record at that moment', () => {
    const state = foldEvents([
      ...daily(q1, misses(10)),
      event(20, { kind: 'suspended', ...about(q2) }, { time: monday + 9 * day }),
    ])
    const rules = askingRules(state, at(9))
    const told = (id: typeof q1) => [rules.isSuspended(id), rules.rests(id), rules.isHard(id)]
    expect(told(q1)).toEqual([false, true, true])
    expect(told(q2)).toEqual([true, false, false])
    expect(told(q3)).toEqual([false, false, false])
  })
})
