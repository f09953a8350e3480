import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { legacyId } from '../../../src/notes/identity/legacy-ids.ts'
import { questionId } from '../../../src/notes/identity/question-id.ts'

describe('ids of before signs counted', () => {
  // Journals and addresses hold them. None of these may ever change.
  test.each([
    ['볼륨은 어디에 저장되나요?', 'yjgt1nzm'],
    ['>는 무엇인가요?', 'vp3mkvg7'],
    ['|는 무엇인가요?', 'vp3mkvg7'],
    ['C++는 무엇인가요?', '3cj2pa9z'],
    ['Dockerfile의 RUN과 CMD는 뭐가 다른가요?', 'j5wea58q'],
    ['둘의 차이는 무엇인가요?', 'emgxzhh4'],
    ['???', 'rzn8g706'],
    ['? ??', 'rzn8g706'],
    ['$? 와 $! 의 차이', '912v9hx9'],
    ['é', 'n4pc9zjx'],
  ])('%s has the id it always had', (text, id) => {
    expect(legacyId(text)).toBe(id)
  })

  test('are still the ids of every text without a sign that carries meaning', () => {
    const word = fc.stringMatching(/^[가-힣A-Za-z0-9]{1,6}$/)
    const mark = fc.constantFrom(
      ' ',
      '?',
      '!',
      '.',
      ',',
      ':',
      ';',
      '-',
      '…',
      '·',
      '“',
      '”',
      "'",
      '(',
      ')',
      '/',
      '~',
      ' -> ',
    )
    fc.assert(
      fc.property(fc.array(fc.tuple(word, mark), { minLength: 1, maxLength: 12 }), (pairs) => {
        const text = pairs.flat().join('')
        expect(questionId(text)).toBe(legacyId(text))
        expect(questionId([text, { kind: 'code', text: '도커 run' }])).toBe(legacyId(`${text}도커 run`))
      }),
    )
  })
})
