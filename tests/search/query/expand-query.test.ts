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

  const index = openWords(
    { 환경변수: 1, 이미지: 2, 도커컴포즈: 1, 볼륨: 1, 컴포즈: 1 },
    {
      same: [['환경변수', 'env']],
      similar: [],
    },
  )
  const read = (query: string) =>
    expandQuery(query, index).queryWords.map(({ text, role, candidates }) =>
      `${text} ${role} ${candidates.map(({ id }) => index.terms[id]).join(' ')}`.trim(),
    )

  it('that are one term are each found by it, the last one with its particle or unfinished', () => {
    expect(read('환경 변수 ')).toEqual(['환경 term 환경변수', '변수 term 환경변수'])
    expect(read('환경 변수를 ')).toEqual(['환경 term 환경변수', '변수를 term 환경변수'])
    expect(read('도커 컴포즈 볼륨 ')[0]).toBe('도커 term 도커컴포즈')
    expect(read('도커 컴포즈 볼륨 ')[2]).toBe('볼륨 term 볼륨')
    expect(read('환경 변')).toEqual(['환경 term 환경변수', '변 term 환경변수'])
    expect(read('환경 변 ')[1]).not.toContain('환경변수')
    expect(read('환경 변 볼륨')[1]).not.toContain('환경변수')
  })

  it('a last word that is hardly begun counts as nothing beside others', () => {
    expect(read('이미지 뷁').at(-1)).toBe('뷁 stop-word')
    expect(read('이미지 우주ㅅ').at(-1)).toBe('우주ㅅ stop-word')
    expect(read('이미지 우주선').at(-1)).toBe('우주선 unknown')
    expect(read('뷁')).toEqual(['뷁 unknown-verb'])
    expect(read('이미지 뷁 ').at(-1)).toBe('뷁 unknown-verb')
  })

  it.each([
    ['dlalwl  이미지', { from: 'dlalwl  이미지', to: '이미지  이미지' }],
    [' (dlalwl)! ', { from: '(dlalwl)!', to: '(이미지)!' }],
    ['이미지 볼륨', null],
    ['(이미지) ', null],
  ])('%j was read as %j', (query, layout) => {
    expect(expandQuery(query, index).layout).toEqual(layout)
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

  it('only the last one may be unfinished', () => {
    const index = openWords({ 볼륨: 1, 이미지: 1 })
    const found = (query: string) =>
      expandQuery(query, index).queryWords.map(({ candidates }) =>
        candidates.map(({ id }) => index.terms[id]),
      )
    expect(found('볼 이')).toEqual([[], ['이미지']])
    expect(found('볼 이 ')).toEqual([[], []])
  })

  describe('that are one term', () => {
    const index = openWords(
      { 멀티스테이지빌드: 1, 환경변수: 2, env: 1, 빌드환경: 1, 빌드환경표: 1, 이미지: 1, 정책: 1 },
      { same: [['환경변수', 'env']], similar: [] },
    )
    const found = (query: string) =>
      expandQuery(query, index).queryWords.map(({ text, role, candidates }) => [
        text,
        role,
        ...candidates.map(
          ({ id, weight, kind }) => `${index.terms[id]} ${Number(weight.toFixed(2))} ${kind}`,
        ),
      ])

    it('three of them are each found by it', () => {
      const whole = '멀티스테이지빌드 1 spacing'
      expect(found('멀티 스테이지 빌드 ')).toEqual([
        ['멀티', 'term', whole],
        ['스테이지', 'term', whole],
        ['빌드', 'term', whole, expect.anything(), expect.anything()],
      ])
    })

    it('bring the words that mean the same, and what they find by themselves', () => {
      expect(found('환경 변수의 정책 ').map((row) => row.slice(0, 4))).toEqual([
        ['환경', 'term', '환경변수 1 spacing', 'env 0.84 synonym'],
        ['변수의', 'term', '환경변수 1 spacing', 'env 0.84 synonym'],
        ['정책', 'term', '정책 1 null'],
      ])
    })

    it('may be unfinished: then they are what begins so', () => {
      const begun = found('빌드 환')
      expect(begun.map((row) => row.slice(2, 4))).toEqual([
        ['빌드환경 0.8 spacing', '빌드환경표 0.8 spacing'],
        ['빌드환경 0.8 spacing', '빌드환경표 0.8 spacing'],
      ])
      expect(found('환경 변')[0]?.slice(0, 3)).toEqual(['환경', 'term', '환경변수 0.8 spacing'])
      // Only at the end of a query that is still being typed.
      expect(found('환경 변 이미지')[1]).toEqual(['변', 'unknown-verb'])
      expect(found('환경 변 ')[1]).toEqual(['변', 'unknown-verb'])
    })
  })
})
