import { describe, expect, it } from 'vitest'
import { joinWords, splitWords } from '../../../src/search/index/shared-starts.ts'

describe('words without the start they share', () => {
  it('leaves out what the word before begins with', () => {
    expect(joinWords(['image', 'images', 'img', '3개', '이미지'])).toBe('0image\n5s\n2g\n03개\n0이미지')
    expect(joinWords(['docker', 'docker', 'dock'])).toBe('0docker\n6\n4')
    expect(joinWords(['abcdefghijk', 'abcdefghijkl'])).toBe('0abcdefghijk\n9jkl')
  })

  it.each([
    [[]],
    [['a']],
    [['docker', 'docker', 'dock']],
    [['revisionhistorylimit', 'revisionhistorylimits']],
  ])('reads %j back', (words: string[]) => expect(splitWords(joinWords(words))).toEqual(words))
})
