import { describe, expect, it } from 'vitest'
import { confidenceOf, type Match } from '../../../src/search/rank/confidence.ts'

const match = (share: number, wordShare: number, subjects: number, words = 1): Match => ({
  share,
  wordShare,
  words,
  subjects,
})

describe('a query whose words are all known', () => {
  const asked = { words: 3, hasUnknown: false }

  it('is surely answered by what matches enough of its weight and a subject, two words or most of them', () => {
    expect(confidenceOf(match(0.44, 0.2, 1), asked)).toBe('high')
    expect(confidenceOf(match(0.44, 0.5, 0, 2), asked)).toBe('high')
    expect(confidenceOf(match(0.44, 0.6, 0), asked)).toBe('high')
    expect(confidenceOf(match(0.43, 0.9, 0, 2), asked)).toBeNull()
  })

  it('may be about what holds one everyday word of several', () => {
    // 버스가 늦게 와요: 늦게 stands in one question.
    expect(confidenceOf(match(0.5, 0.5, 0), { words: 2, hasUnknown: false })).toBe('low')
  })

  it('needs a smaller share when it is a sentence', () => {
    expect(confidenceOf(match(0.35, 0.3, 1), { words: 4, hasUnknown: false })).toBe('high')
    expect(confidenceOf(match(0.35, 0.3, 1), asked)).toBe('low')
  })
})

describe('a query with a word that no question holds', () => {
  const asked = { words: 3, hasUnknown: true }

  it('is surely answered only by what matches most of the rest and a subject', () => {
    expect(confidenceOf(match(0.5, 0.6, 1), asked)).toBe('high')
    expect(confidenceOf(match(0.5, 0.59, 1), asked)).toBe('low')
    expect(confidenceOf(match(0.5, 0.6, 0), asked)).toBe('low')
    expect(confidenceOf(match(0.5, 0.59, 0), asked)).toBeNull()
  })

  it('is not answered by a name of which there are only pieces, but may be about them', () => {
    // All pieces of imagePullJobName are held, and still no question names it: no word of the query counts as matched.
    expect(confidenceOf(match(1, 0, 1), { words: 1, hasUnknown: true })).toBe('low')
  })
})

describe('a guess', () => {
  const asked = { words: 6, hasUnknown: true }

  it('takes two subjects, or one and a third of the words', () => {
    expect(confidenceOf(match(0.2, 0.1, 2), asked)).toBe('low')
    expect(confidenceOf(match(0.2, 0.3, 1), asked)).toBe('low')
    expect(confidenceOf(match(0.2, 0.29, 1), asked)).toBeNull()
  })

  it('never comes from everyday words alone', () => {
    expect(confidenceOf(match(0.3, 0.6, 0), asked)).toBeNull()
  })
})
