import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { foldEvents, type StudyState } from '../../../src/study/journal/fold.ts'
import { type PackedState, packInSlices, unpackState } from '../../../src/study/journal/packed-state.ts'
import { about, aJournal, event, q1, q2 } from '../../support/samples.ts'

function pack(state: StudyState): PackedState {
  const slices = packInSlices(state)
  for (;;) {
    const step = slices.next()
    if (step.done) return step.value
  }
}

/** All that a page shows of a state, in its order. */
function seen(state: StudyState | null) {
  if (state === null) return null
  const { questions, sessions, resets, exams, count, unknown } = state
  return { questions: [...questions], sessions: [...sessions], resets, exams, count, unknown }
}

describe('a packed state', () => {
  it('shows what the state shows, in the same order', () => {
    fc.assert(
      fc.property(aJournal, (events) => {
        const state = foldEvents(events)
        const again = unpackState(structuredClone(pack(state)))
        expect(seen(again)).toEqual(seen(state))
        for (const [id, record] of state.questions) expect(again?.questions.get(id)).toEqual(record)
        expect([again?.questions.size, again?.sessions.size]).toEqual([
          state.questions.size,
          state.sessions.size,
        ])
      }),
    )
  })

  it('has maps like any other', () => {
    const state = foldEvents([
      event(1, { kind: 'graded', ...about(q1), grade: 'good', session: 's', mode: 'card' }),
      event(2, { kind: 'bookmarked', ...about(q2) }),
    ])
    const read = (map: ReadonlyMap<unknown, unknown>) => {
      const pairs: unknown[] = []
      map.forEach((value, key) => void pairs.push([key, value]))
      return {
        pairs,
        all: [[...map], [...map.entries()], [...map.keys()], [...map.values()]],
        has: [map.has(q1), map.has('s'), map.has('nobody'), map.get('nobody')],
        size: map.size,
      }
    }
    const again = () => unpackState(structuredClone(pack(state)))
    expect(read(again()?.questions ?? new Map())).toEqual(read(state.questions))
    expect(read(again()?.sessions ?? new Map())).toEqual(read(state.sessions))
  })

  const packed = pack(
    foldEvents([
      event(1, { kind: 'graded', ...about(q1), grade: 'good' }),
      event(2, { kind: 'bookmarked', ...about(q2) }),
    ]),
  )

  it('is refused when it is something else', () => {
    for (const other of [null, 1, {}, { ...packed, count: '2' }, { ...packed, questions: [['q1', 'a']] }])
      expect(unpackState(other)).toBeNull()
    for (const rest of [`${packed.rest} `, 5, null]) expect(unpackState({ ...packed, rest })).toBeNull()
    expect(unpackState({ ...packed, questions: [['q1', 'a', 5]] })).toBeNull()
    expect(unpackState({ ...packed, sessions: [[5, 'a']] })).toBeNull()
  })

  it('leaves out a record that is damaged, and shows the others', () => {
    const questions = packed.questions.map(([id, head, reviews]) => [
      id,
      head,
      id === q1 ? reviews.replace('good', 'easy') : reviews,
    ])
    const state = unpackState({ ...packed, questions })
    expect([...(state?.questions.keys() ?? [])]).toEqual([q2])
    expect(state?.questions.get(q1)).toBeUndefined()
    expect(state?.questions.has(q1)).toBe(false)
    expect(state?.questions.size).toBe(1)
  })
})
