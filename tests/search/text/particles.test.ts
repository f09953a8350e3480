import { describe, expect, it } from 'vitest'
import { stripParticle } from '../../../src/search/text/particles.ts'

const strip = (word: string, known: readonly string[] = []) =>
  stripParticle(word, (one) => known.includes(one))

describe('stripParticle', () => {
  it.each([
    ['이 after a consonant', '볼륨이', '볼륨'],
    ['가 after a vowel', '이미지가', '이미지'],
    ['로 after a vowel', '브릿지로', '브릿지'],
    ['로 after ㄹ', '터미널로', '터미널'],
    ['으로 after a consonant', '볼륨으로', '볼륨'],
    ['the longest that fits', '이미지에서는', '이미지'],
    ['one at a time', '이미지들을', '이미지'],
    ['a safe one after one syllable', '값은', '값'],
  ])('takes off %s: %s', (_, word, stem) => {
    expect(strip(word)).toBe(stem)
  })

  it.each([
    ['이 after a vowel', '차이'],
    ['로 after a consonant other than ㄹ', '볼륨로'],
    ['을 after a vowel', '이미지을'],
    ['가 after a consonant', '볼륨가'],
    ['가 after one syllable', '추가'],
    ['no particle', '컨테이너'],
    ['Latin letters', 'pod가'],
  ])('leaves %s alone: %s', (_, word) => {
    expect(strip(word)).toBeNull()
  })

  it('takes what joins two nouns off one syllable', () => {
    expect(['쌀이랑', '빚에서도', '값만큼', '사랑'].map((word) => strip(word))).toEqual([
      '쌀',
      '빚',
      '값',
      null,
    ])
  })

  it('takes more off one syllable when it is a known word', () => {
    expect(strip('키만')).toBeNull()
    expect(strip('키만', ['키'])).toBe('키')
  })
})
