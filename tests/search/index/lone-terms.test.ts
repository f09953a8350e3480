import { expect, it } from 'vitest'
import type { QuestionId } from '../../../src/notes/model.ts'
import { buildIndex } from '../../../src/search/index/build-index.ts'
import { findLoneTerms } from '../../../src/search/index/lone-terms.ts'

const questions = [
  '고래와 whale 그리고 상어',
  '고래의 shark 비교',
  '상어는 왜 빨리 헤엄치나요',
  '상어와 plankton, 또 고래',
  'plankton 비교하면 42',
  'plankton 비교가 어려운가요 krill',
  'plankton k8s',
  // No nouns: signs, numbers, flags, abbreviations, half-typed words, names with digits (but what is inside of them). By their keystrokes 각도 stands before 가마.
  ...Array.from({ length: 3 }, () => '각도 가마 가나ㅋ ㄱ나다 abc1 1abc'),
  '각도 가마',
  '상어',
  '상어',
  'k8s 42 --rm ab 되돌리다',
  'k8s 42 --rm ab 되돌리다',
  '42 --rm ab 되돌리다',
]

it('lists frequent nouns without a partner in the other language, most frequent first', () => {
  const docs = questions.map((question, i) => ({ id: `q${i}` as QuestionId, question, answer: '', code: '' }))
  const lone = (same: readonly (readonly string[])[]) =>
    findLoneTerms(buildIndex(docs, { same, similar: [] }), 3).map(({ term, questions }) => [term, questions])
  expect(lone([])).toEqual([
    ['상어', 5],
    ['plankton', 4],
    ['가마', 4],
    ['각도', 4],
    ['abc', 3],
    ['고래', 3],
  ])
  // A partner in the same language is none.
  expect(
    lone([
      ['고래', 'whale'],
      ['상어', '샥스'],
    ]),
  ).toEqual([
    ['상어', 5],
    ['plankton', 4],
    ['가마', 4],
    ['각도', 4],
    ['abc', 3],
  ])
})
