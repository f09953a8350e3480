import { describe, expect, it } from 'vitest'
import { expandQuery } from '../../../src/search/query/expand-query.ts'
import { openQuestions, openWords } from '../../support/word-index.ts'

describe('words of a query together', () => {
  it('words of grammar that a note writes together name nothing', () => {
    const index = openQuestions(['볼륨이 있는건가요', '환경변수는 무엇인가요'])
    const roles = (query: string) => expandQuery(query, index).queryWords.map(({ role }) => role)
    expect(roles('볼륨이 있는 건가요 ')).toEqual(['term', 'stop-word', 'stop-word'])
    expect(roles('환경 변수 ')).toEqual(['term', 'term'])
  })

  it('a word of the glossary that may be unfinished counts its synonyms less', () => {
    const index = openWords({ 네임스페이스: 1, 이름: 1 }, { same: [['네임', '이름']], similar: [] })
    const weights = (query: string) =>
      expandQuery(query, index).queryWords[0]?.candidates.map(
        ({ id, weight }) => `${index.terms[id]} ${weight.toFixed(2)}`,
      )
    expect(weights('네임')).toEqual(['이름 0.74', '네임스페이스 0.69'])
    expect(weights('네임 ')).toEqual(['이름 0.84', '네임스페이스 0.69'])
  })
})
