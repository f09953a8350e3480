import { describe, expect, it } from 'vitest'
import { type BuiltIndex, buildIndex } from '../../../src/search/index/build-index.ts'
import { packOccurrence } from '../../../src/search/index/postings.ts'
import type { Glossary } from '../../../src/search/text/lexicon.ts'
import { questionId } from '../../support/samples.ts'

type Texts = readonly [question: string, answer?: string, code?: string]
const build = (texts: readonly Texts[], glossary: Partial<Glossary> = {}): BuiltIndex =>
  buildIndex(
    texts.map(([question, answer = '', code = ''], at) => ({
      id: questionId(`q${at}`),
      question,
      answer,
      code,
    })),
    { same: [], similar: [], ...glossary },
  )
/** The questions that hold a term, each with how it occurs there. */
const holders = (index: BuiltIndex, term: string) => {
  const postings = index.postings[index.terms.indexOf(term)]
  return postings === undefined ? null : [...postings.docIds].map((id, at) => [id, postings.occurrences[at]])
}
const occurs = (where: Partial<Parameters<typeof packOccurrence>[0]>) =>
  packOccurrence({ question: 0, answer: 0, answerPart: false, code: false, ...where })

describe('an index', () => {
  it('tells for each term which questions hold it, and where', () => {
    const index = build([
      ['레이어'],
      ['층', '레이어'],
      ['층', '', '레이어'],
      ['레이어', '레이어', '레이어'],
      ['층'],
    ])
    expect(holders(index, '레이어')).toEqual([
      [0, occurs({ question: 2 })],
      [1, occurs({ answer: 1 })],
      [2, occurs({ code: true })],
      [3, occurs({ question: 2, answer: 1, code: true })],
    ])
    expect(holders(index, '층')?.map(([id]) => id)).toEqual([1, 2, 4])
  })

  it('counts how often an answer says a term: once, two or three times, and more', () => {
    const times = (count: number) => holders(build([['층', '레이어 '.repeat(count)]]), '레이어')
    expect([1, 2, 3, 4, 9].map((count) => times(count)?.[0]?.[1])).toEqual(
      [1, 2, 2, 3, 3].map((answer) => occurs({ answer: answer as 1 })),
    )
  })

  it('sorts its terms by their keystrokes, and keeps the questions in order', () => {
    const index = build([['하나 각도 docker'], ['가나 가ㄱ도 abc']])
    // 가ㄱ도 is typed with the same keys as 각도.
    expect(index.terms).toEqual(['abc', 'docker', '가ㄱ도', '각도', '가나', '하나'])
    expect(index.docs.map(({ id }) => id)).toEqual(['q0', 'q1'])
  })

  it('reads texts in NFC', () => {
    const index = build([['레이어'.normalize('NFD'), '볼륨'.normalize('NFD'), '파드'.normalize('NFD')]])
    expect(index.docs[0]).toMatchObject({ question: '레이어', answer: '볼륨', code: '파드' })
    expect(index.terms).toContain('볼륨')
  })

  it('finds a word inside a compound as a part, where the word is known', () => {
    const texts: readonly Texts[] = [
      ['파일시스템'],
      ['층', '파일시스템'],
      ['층', '', '파일시스템'],
      ['시스템', '시스템 파일시스템'],
      ['시스템 파일시스템'],
    ]
    const glossary = {
      same: [
        ['시스템', 'system'],
        ['파일', 'file'],
      ],
    }
    expect(holders(build(texts, glossary), '시스템')).toEqual([
      [0, occurs({ question: 1 })],
      [1, occurs({ answer: 1, answerPart: true })],
      [2, occurs({ code: true })],
      [3, occurs({ question: 2, answer: 2 })],
      [4, occurs({ question: 2 })],
    ])
    // Of three syllables one may say nothing; of a longer word all but three.
    const long: readonly Texts[] = [['파일함'], ['파일구름달'], ['시스템가나다라']]
    const odd = build(long, { same: [...glossary.same, ['시스템가', 'x']] })
    expect(holders(odd, '파일')?.map(([id]) => id)).toEqual([0])
    expect(holders(odd, '시스템가')?.map(([id]) => id)).toEqual([2])
    // A word of three questions is known, too; one of two is not.
    const more: readonly Texts[] = [['고래상어'], ['고래'], ['고래'], ['상어'], ['상어']]
    expect(holders(build(more), '고래')?.map(([id]) => id)).toEqual([1, 2])
    expect(holders(build([...more, ['고래'], ['상어']]), '고래')?.map(([id]) => id)).toEqual([0, 1, 2, 5])
  })

  it('takes the words inside a name for parts of it, unless they also stand alone', () => {
    const index = build([
      ['ReplicaSet'],
      ['replica ReplicaSet'],
      ['ReplicaSet replica'],
      ['층', 'ReplicaSet'],
    ])
    expect(holders(index, 'replica')).toEqual([
      [0, occurs({ question: 1 })],
      [1, occurs({ question: 2 })],
      [2, occurs({ question: 2 })],
      [3, occurs({ answer: 1, answerPart: true })],
    ])
  })

  it('keeps of the glossary what leads to its words, and adds the pairs that its texts name', () => {
    const index = build([['가상머신(Virtual machine)이란?'], ['가상머신(Virtual machine)'], ['볼륨']], {
      same: [
        ['볼륨', 'volume'],
        ['고래', 'whale'],
      ],
      similar: [['볼륨', '저장']],
    })
    expect(index.glossary.similar).toContainEqual(['볼륨', '저장'])
    expect(index.glossary.same).toContainEqual(['볼륨', 'volume'])
    expect(index.glossary.same.flat()).not.toContain('고래')
    expect(index.glossary.same.flat().map((one) => one.toLowerCase())).toContain('가상머신')
  })
})
