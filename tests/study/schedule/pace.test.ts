import { describe, expect, it } from 'vitest'
import type { StudyEvent } from '../../../src/study/journal/events.ts'
import { foldEvents } from '../../../src/study/journal/fold.ts'
import { estimateMinutes, measurePace } from '../../../src/study/schedule/pace.ts'
import { about, day, event, monday, q1, q2, q3, q4 } from '../../support/samples.ts'

/** A set that starts on a day, with answers after so many seconds from its start. */
function set(place: number, seconds: readonly number[], questions = [q1, q2, q3, q4]): readonly StudyEvent[] {
  const session = `s${place}`
  const started = monday + place * day
  return [
    event(
      place * 20 + 1,
      { kind: 'session-started', session, questions, mode: 'card', scope: { kind: 'all' }, isCram: false },
      { time: started },
    ),
    ...seconds.map((at, index) =>
      event(
        place * 20 + 2 + index,
        { kind: 'graded', ...about(questions[index % questions.length] ?? q1), grade: 'good', session },
        { time: started + at * 1_000 },
      ),
    ),
  ]
}

describe('the pace', () => {
  it('is a usual one until there are sets', () => {
    expect(measurePace(foldEvents([]))).toBe(25)
    expect(measurePace(foldEvents(set(0, [5, 10])))).toBe(25)
  })

  it('is the time of a set for each of its questions, repeats included', () => {
    expect(measurePace(foldEvents(set(0, [10, 20, 30, 40])))).toBe(10)
    expect(measurePace(foldEvents(set(0, [10, 20, 30, 40, 60, 80])))).toBe(20)
    expect(measurePace(foldEvents(set(0, [10, 20, 30], [q1, q2, q3])))).toBe(10)
    // In the order of the answers, not question by question: else these would be long pauses.
    expect(measurePace(foldEvents(set(0, [100, 200, 300, 400, 500, 600], [q1, q2, q3])))).toBe(200)
  })

  it('counts no more than two minutes for a pause, and nothing for a clock that went back', () => {
    expect(measurePace(foldEvents(set(0, [10, 20, 30, 3_630])))).toBe(150 / 4)
    expect(measurePace(foldEvents(set(0, [10, 5, 20, 40])))).toBe(10)
  })

  it('is the median of the ten latest sets', () => {
    const slow = [0, 1, 2].flatMap((place) => set(place, [100, 200, 300, 400]))
    const quick = Array.from({ length: 10 }, (_, index) => set(index + 3, [5, 10, 15, 20])).flat()
    expect(measurePace(foldEvents([...slow, ...quick]))).toBe(5)
    expect(measurePace(foldEvents([...slow, ...quick.slice(0, 5)]))).toBe(100)
    const paceOf = (kinds: string) =>
      measurePace(
        foldEvents(
          [...kinds].flatMap((kind, place) =>
            set(place, kind === 's' ? [100, 200, 300, 400] : [5, 10, 15, 20]),
          ),
        ),
      )
    expect([paceOf('ssssssssqqqqsqssqs'), paceOf('qqqqqqqqsssssqssqs')]).toEqual([5, 100])
  })
})

describe('the minutes', () => {
  it('are at least one where there is something to do', () => {
    expect([0, 1, 7, 9].map((count) => estimateMinutes(count, 25))).toEqual([0, 1, 3, 4])
    expect(estimateMinutes(2, 1)).toBe(1)
  })
})
