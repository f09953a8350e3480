import { describe, expect, test } from 'vitest'
import type { Linkable, Pair } from '../../../src/notes/identity/linkable.ts'
import { answerEvidence, placeEvidence } from '../../../src/notes/identity/relink-evidence.ts'
import type { QuestionId } from '../../../src/notes/model.ts'

/** A text of `count` distinct trigrams. Two texts share those of their first `shared` trigrams only. */
function answer(count: number, shared = count, own = 0): string {
  const letters = Array.from({ length: count + 2 }, (_, at) =>
    String.fromCharCode(0xac00 + at + (at < shared + 2 ? 0 : 1000 * (own + 1))),
  )
  return letters.join('')
}
const evidence = answerEvidence()

describe('the evidence of answers', () => {
  test.each([
    ['the same long answer', answer(40), answer(40), 0.8],
    ['the same longer answer', answer(80), answer(80), 0.8],
    ['the same answer of half the length', answer(20), answer(20), 0.4],
    ['the same shortest answer', answer(14), answer(14), 0.28],
    ['the same answer that is too short', answer(13), answer(13), 0],
    ['an answer that was continued', answer(20), answer(60), 0.4],
    ['six tenths of an answer', answer(40, 24), answer(40, 24, 1), 0.48],
    ['hardly less', answer(40, 23), answer(40, 23, 1), 0],
    ['a quarter of an answer', answer(40, 10), answer(40, 10, 1), 0],
    ['hardly less than a quarter', answer(40, 9), answer(40, 9, 1), -0.2],
    ['another answer', answer(40, 0), answer(40, 0, 1), -0.2],
  ])('of %s', (_, old, other, expected) => {
    expect(evidence(old, other)).toBeCloseTo(expected, 10)
    expect(evidence(other, old)).toBeCloseTo(expected, 10)
  })

  test('is none where an answer is missing or not known', () => {
    expect([evidence(undefined, answer(40)), evidence('', answer(40)), evidence('', '')]).toEqual([0, 0, 0])
  })

  test('looks at words only', () => {
    expect(evidence(`${answer(40)}.`, answer(40).replace(/(.{7})/g, '$1 '))).toBeCloseTo(0.8, 10)
  })
})

/** Questions by name, in this order. */
function edition(...names: readonly string[]): readonly Linkable[] {
  // Ids are only compared here.
  return names.map((name, position) => ({ id: name as QuestionId, text: name, position }))
}

/** The evidence of places for the questions `old` and `new`; questions with the same name are paired already. */
function between(older: readonly Linkable[], newer: readonly Linkable[]): number {
  const known = older.flatMap((old): Pair<Linkable, Linkable>[] => {
    const same = newer.find((one) => one.id === old.id)
    return same === undefined ? [] : [{ old, new: same }]
  })
  const [old] = older.filter((one) => one.text === 'old')
  const [other] = newer.filter((one) => one.text === 'new')
  if (old === undefined || other === undefined) throw new Error('nothing to compare')
  return placeEvidence(older, newer, known)(old, other)
}

describe('the evidence of places', () => {
  test.each([
    ['alone between the same neighbours', ['a', 'old', 'b'], ['a', 'new', 'b'], 0.2],
    ['alone at the start', ['old', 'b'], ['new', 'b'], 0.2],
    ['alone at the end', ['a', 'old'], ['a', 'new'], 0.2],
    ['alone in the whole edition', ['old'], ['new'], 0.2],
    ['with another old question', ['a', 'old', 'x', 'b'], ['a', 'new', 'b'], 0.12],
    ['with another new question', ['a', 'old', 'b'], ['a', 'y', 'new', 'b'], 0.12],
    ['after the same question', ['a', 'old', 'b'], ['a', 'new', 'c', 'b', 'c2'], 0.12],
    ['with the same neighbour above', ['a', 'old', 'b', 'c'], ['a', 'new', 'c', 'b'], 0.05],
    ['with the same neighbour below', ['a', 'b', 'old', 'c'], ['b', 'a', 'new', 'c'], 0.05],
    ['with other neighbours', ['a', 'old', 'b', 'c', 'd'], ['a', 'b', 'c', 'new', 'd'], 0],
    ['that went from the start to the end', ['old', 'a', 'b'], ['a', 'b', 'new'], 0],
    ['that went from the end to the middle', ['a', 'b', 'old'], ['a', 'new', 'b'], 0],
  ])('of a question %s', (_, older, newer, expected) => {
    expect(between(edition(...older), edition(...newer))).toBe(expected)
  })

  test('goes by positions and not by the order of the lists', () => {
    const [older, newer] = [edition('a', 'old', 'b', 'x', 'c'), edition('a', 'new', 'b', 'y', 'c')]
    expect(between(older.toReversed(), newer)).toBe(0.2)
    expect(between(older, [...newer.slice(2), ...newer.slice(0, 2)])).toBe(0.2)
  })

  test('is none where the position of any question is not known', () => {
    const [first, ...rest] = edition('a', 'old', 'b')
    if (first === undefined) throw new Error('empty')
    const { position: _, ...unplaced } = first
    expect(between([unplaced, ...rest], edition('a', 'new', 'b'))).toBe(0)
    expect(between(edition('a', 'old'), [{ id: 'new' as QuestionId, text: 'new' }])).toBe(0)
  })
})
