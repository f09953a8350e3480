import { describe, expect, it } from 'vitest'
import {
  findInside,
  groupByPair,
  joinTerms,
  sortByInitialConsonants,
} from '../../../src/search/index/term-lookup.ts'

const counts = (...each: readonly number[]) => Uint32Array.from(each)

describe('terms by their initial consonants', () => {
  it('are the Korean ones that find something, sorted, and by number where they are alike', () => {
    const terms = ['볼륨', 'docker', '고래', '가루', '벌레', '로그']
    expect(sortByInitialConsonants(terms, counts(2, 3, 1, 1, 1, 0))).toEqual([
      ['ㄱㄹ', 2],
      ['ㄱㄹ', 3],
      ['ㅂㄹ', 0],
      ['ㅂㄹ', 4],
    ])
    expect(sortByInitialConsonants(['나', '가'], counts(1))).toEqual([['ㄴ', 0]])
    const mixed = sortByInitialConsonants(['하나', '가나', '나나', '가니', '다나'], counts(1, 1, 1, 1, 1))
    expect(mixed.map(([, id]) => id)).toEqual([1, 3, 2, 4, 0])
  })
})

describe('words by pairs of keystrokes', () => {
  it('are those that a typing error may mean, each under all of its pairs', () => {
    const terms = ['abc', 'ab', 'abd', '1bc', 'a-b', '볼', '볼륨', 'xyz', '1abc', 'abc.', '볼륨1', '.볼륨']
    const groups = groupByPair(terms, terms, counts(1, 1, 2, 1, 1, 1, 1, 0, 1, 1, 1, 1))
    expect(groups.get('ab')).toEqual([0, 2])
    expect(groups.get('^a')).toEqual([0, 2])
    expect(groups.get('bd')).toEqual([2])
    expect(groups.get('볼륨')).toEqual([6])
    expect([...groups.keys()].sort()).toEqual(['^a', '^볼', 'ab', 'bc', 'bd', '볼륨'].sort())
  })
})

describe('terms that hold a part inside', () => {
  it('are those that do not begin with it, in their order, up to a limit', () => {
    const joined = joinTerms(['ab', 'cab', 'abab', 'x', 'bab'])
    expect(findInside(joined, 'ab', 9)).toEqual([1, 2, 4])
    expect(findInside(joined, 'ab', 2)).toEqual([1, 2])
    expect(findInside(joined, 'x', 9)).toEqual([])
    expect(findInside(joined, 'ca', 9)).toEqual([])
    expect(findInside(joined, 'zz', 9)).toEqual([])
    expect(findInside(joined, 'b', 9)).toEqual([0, 1, 2, 2, 4])
  })
})
