import { describe, expect, it } from 'vitest'
import {
  isEndingBegun,
  isGeneralWord,
  isStopWord,
  looksInflected,
} from '../../../src/search/text/stop-words.ts'

describe('불용어', () => {
  it.each(['거랑', '이것만', '그거라도', '거기까지는', '어디까지', '뭐랑', '언제부터'])(
    '%s points at something, with a particle',
    (word) => expect(isStopWord(word)).toBe(true),
  )

  it.each(['괜찮은', '괜찮나요', '나은가요', '어쩌죠', '그러면서', '아닌데'])('%s names nothing', (word) =>
    expect(isStopWord(word)).toBe(true),
  )

  it.each(['거리', '기준', '옛날', '이전', '저장', '데이터', '어댑터', '누수'])(
    '%s is a word of its own',
    (word) => expect(isStopWord(word)).toBe(false),
  )

  it.each(['The', 'HOW', '있었나요', '했는데'])('%s is a stop word in any case and form', (word) =>
    expect(isStopWord(word)).toBe(true),
  )

  it.each(['Docker', '볼륨x', 'x거랑', '', '거랑x'])('%j is none', (word) =>
    expect(isStopWord(word)).toBe(false),
  )

  it('tells an ending that is being typed from the end of a noun', () => {
    for (const word of [
      '있습',
      '있습ㄴ',
      '있습니',
      '있습니ㄷ',
      '합ㄴ',
      '붙였느',
      '하나요',
      '했어ㅇ',
      '했ㅇ',
      '되ㄴㄱ',
    ])
      expect(isEndingBegun(word), word).toBe(true)
    for (const word of ['볼륨', '이미지', 'x있습', '있습니다만', '도커'])
      expect(isEndingBegun(word), word).toBe(false)
  })

  it('tells an inflected word by its end', () => {
    expect(['헷갈려요', '떨어지면', '느려진'].map(looksInflected)).toEqual([true, true, true])
    expect(['요', '면접', '볼륨', 'x요'].map(looksInflected)).toEqual([false, false, false, false])
  })

  it('words for sides are searched for, but are not the subject', () => {
    for (const word of ['앞', '뒤', '왼쪽'])
      expect([isStopWord(word), isGeneralWord(word)]).toEqual([false, true])
  })
})
