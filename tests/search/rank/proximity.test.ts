import { describe, expect, it } from 'vitest'
import { expandQuery } from '../../../src/search/query/expand-query.ts'
import { proximity } from '../../../src/search/rank/proximity.ts'
import { openQuestions } from '../../support/word-index.ts'

const glossary = { same: [['지우다', '삭제']], similar: [] }

/** The proximity of a query's words in a question. */
function inQuestion(question: string, query: string): number {
  const index = openQuestions([question], glossary)
  return proximity(0, question.toLowerCase(), expandQuery(`${query} `, index).queryWords, index)
}

describe('proximity', () => {
  it.each([
    ['a space between them', '볼륨 차이', '볼륨 차이', 1 / (1 + 1 / 6)],
    ['no letter between them', '볼륨/차이', '볼륨 차이', 1 / (1 + 1 / 6)],
    ['the other way round', '차이 볼륨', '볼륨 차이', 1 / (1 + 1 / 6)],
    ['a word between them', '볼륨 그림 차이', '볼륨 차이', 1 / (1 + 4 / 6)],
    ['the nearest of several places', '볼륨 그림 차이 볼륨', '볼륨 차이', 1 / (1 + 1 / 6)],
    [
      'three words, one of them far',
      '볼륨 차이 그림 사진 순서',
      '볼륨 차이 순서',
      (1 / (1 + 1 / 6) + 1 / (1 + 7 / 6)) / 2,
    ],
    ['the root of a verb', '볼륨 지웠고 지우면', '볼륨 지워요', 1 / (1 + 5 / 6)],
    ['no stop word', '볼륨 차이', '볼륨 뭐예요 차이', 1 / (1 + 1 / 6)],
    ['whatever the case', 'Docker Volume', 'docker volume', 1 / (1 + 1 / 6)],
  ])('%s: %s', (_, question, query, expected) => {
    expect(inQuestion(question, query)).toBeCloseTo(expected)
  })

  it('is nothing for one word, and adds nothing for a word that is not there', () => {
    expect(inQuestion('볼륨 차이', '볼륨')).toBe(0)
    expect(inQuestion('볼륨 차이', '볼륨 그림')).toBe(0)
    const index = openQuestions(['볼륨 차이', '순서 그림'])
    const words = expandQuery('볼륨 차이 순서 ', index).queryWords
    expect(proximity(0, '볼륨 차이', words, index)).toBeCloseTo(1 / (1 + 1 / 6) / 2)
  })
})
