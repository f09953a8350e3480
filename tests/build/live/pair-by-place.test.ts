import { expect, test } from 'vitest'
import { pairByPlace } from '../../../src/build/live/pair-by-place.ts'
import type { QuestionId } from '../../../src/notes/model.ts'
import { questionId } from '../../support/samples.ts'

const idsOf = (text: string) => [...text].map(questionId)
/** Letters are questions; those in both texts stay. */
function pair(before: string, after: string, known: readonly (readonly [string, string])[] = []) {
  const stay = [...before].filter((one) => after.includes(one)).map((one) => [one, one] as const)
  const pairs = [...stay, ...known].map(([old, now]): [QuestionId, QuestionId] => [
    questionId(old),
    questionId(now),
  ])
  const found = pairByPlace(idsOf(before), idsOf(after), new Map(pairs))
  return [...found].filter(([old, now]) => old !== now).map(([old, now]) => `${old}${now}`)
}

test.each([
  ['abc', 'axc', ['bx']],
  ['abc', 'xbc', ['ax']],
  ['abc', 'abx', ['cx']],
  ['a', 'x', ['ax']],
  ['abcd', 'axyd', ['bx', 'cy']],
  // One was added or removed as well: which is which is not known.
  ['abc', 'axyc', []],
  ['abcd', 'axd', []],
  ['ab', 'ab', []],
  // Moved questions are no neighbours of what stands behind.
  ['abc', 'cax', ['bx']],
  ['abc', 'bxc', []],
  ['', 'x', []],
  ['abc', '', []],
])('%s -> %s pairs %j', (before, after, pairs) => {
  expect(pair(before, after)).toEqual(pairs)
})

test('what wording tells goes before the place', () => {
  expect(pair('abc', 'xyc', [['a', 'y']])).toEqual(['ay'])
})
