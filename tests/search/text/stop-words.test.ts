import { describe, expect, it } from 'vitest'
import { isGeneralWord, isStopWord } from '../../../src/search/text/stop-words.ts'

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

  it('sides are looked for, but are no subject', () => {
    for (const word of ['앞', '뒤', '왼쪽'])
      expect([isStopWord(word), isGeneralWord(word)]).toEqual([false, true])
  })
})
