import { describe, expect, it } from 'vitest'
import { type Identity, makeResolver, type Sense } from '../../../src/study/journal/id-resolver.ts'
import { about, monday, q1, q2, q3, q4, q5 } from '../../support/samples.ts'

const relink = (from: typeof q1, to: typeof q1) => ({ ...about(from), to, time: monday })
const current = (...ids: readonly (typeof q1)[]): Identity => ({ current: new Set(ids) })

describe('makeResolver', () => {
  it('takes an id for itself where nothing is known of it', () => {
    expect(makeResolver([], {})(q1)).toBe(q1)
    expect(makeResolver([], current(q2))(q1)).toBe(q1)
  })

  it('follows relinks and the build’s table to their end, and stops at a current id', () => {
    const relinks = [relink(q1, q2), relink(q2, q3)]
    expect(makeResolver(relinks, {})(q1)).toBe(q3)
    expect(makeResolver(relinks, current(q2, q3))(q1)).toBe(q2)
    expect(makeResolver([relink(q1, q2)], { aliases: { [q2]: q3 } })(q1)).toBe(q3)
    expect(makeResolver(relinks, current(q1))(q1)).toBe(q1)
  })

  it('tries the newer relink before the older, and the journal’s before the build’s', () => {
    const relinks = [relink(q1, q2), relink(q1, q3)]
    expect(makeResolver(relinks, {})(q1)).toBe(q3)
    expect(makeResolver(relinks, current(q2, q3))(q1)).toBe(q3)
    // The newer leads to no current question, so the older counts.
    expect(makeResolver(relinks, current(q2))(q1)).toBe(q2)
    const aliases = { [q1]: q4 }
    expect(makeResolver([relink(q1, q2)], { aliases })(q1)).toBe(q2)
    expect(makeResolver([relink(q1, q2)], { aliases, ...current(q4) })(q1)).toBe(q4)
  })

  it('gives all ids of a ring the smallest name, and leaves a ring for a current id', () => {
    const ring = [relink(q3, q2), relink(q2, q1), relink(q1, q3)]
    const resolve = makeResolver(ring, {})
    expect([q1, q2, q3].map((id) => resolve(id))).toEqual([q1, q1, q1])
    expect(makeResolver([...ring, relink(q1, q5)], current(q5))(q2)).toBe(q5)
    expect(makeResolver([relink(q4, q4)], {})(q4)).toBe(q4)
  })

  describe('with a sense of what was saved', () => {
    const saved = { ...about(q1), time: monday }
    const meaning =
      (value: ReturnType<Sense>): Sense =>
      (each) =>
        each.question === q1 ? value : null

    it('takes the question that the sense names, though the id is another’s', () => {
      const resolve = makeResolver([], { ...current(q1, q2), sense: meaning({ kind: 'is', id: q2 }) })
      expect(resolve(q1, saved)).toBe(q2)
      expect(resolve(q1)).toBe(q1)
      // The sense knows the notes of today: nothing leads on from there.
      const led = makeResolver([relink(q2, q3)], { sense: meaning({ kind: 'is', id: q2 }) })
      expect(led(q1, saved)).toBe(q2)
    })

    it('looks a new name up as an id', () => {
      const identity = { ...current(q3), aliases: { [q2]: q3 }, sense: meaning({ kind: 'as', id: q2 }) }
      expect(makeResolver([], identity)(q1, saved)).toBe(q3)
      // A relink of such an event counts for the new name, not for the id.
      expect(makeResolver([relink(q1, q4)], { sense: identity.sense })(q2)).toBe(q4)
      expect(makeResolver([relink(q1, q4)], { sense: identity.sense })(q1)).toBe(q1)
    })

    it('lets only the journal’s relinks lead on from what is gone', () => {
      const sense = meaning({ kind: 'gone' })
      expect(makeResolver([], { ...current(q1), aliases: { [q1]: q2 }, sense })(q1, saved)).toBe(q1)
      const relinks = [relink(q1, q2), relink(q1, q3)]
      expect(makeResolver(relinks, { ...current(q1, q2), sense })(q1, saved)).toBe(q2)
      expect(makeResolver(relinks, { ...current(q1), sense })(q1, saved)).toBe(q3)
    })

    it('passes over relinks of what the sense places by itself', () => {
      const identity = { sense: meaning({ kind: 'is', id: q2 }) }
      expect(makeResolver([relink(q1, q4)], identity)(q1)).toBe(q1)
    })
  })
})
