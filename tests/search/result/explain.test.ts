import { describe, expect, it } from 'vitest'
import type { OpenIndex } from '../../../src/search/index/index-reader.ts'
import { expandUnit } from '../../../src/search/query/expand-word.ts'
import { explain } from '../../../src/search/result/explain.ts'
import type { Glossary } from '../../../src/search/text/lexicon.ts'
import { cutUnits } from '../../../src/search/text/tokenizer.ts'
import { openQuestions } from '../../support/word-index.ts'

const glossary: Glossary = {
  same: [
    ['컨테이너', 'container'],
    ['삭제', '지우다', 'delete'],
    ['바인드 마운트', 'bind mount'],
  ],
  similar: [['종료', '꺼지다', 'stop']],
}
type Question = Parameters<typeof openQuestions>[0][number]

/** The hit that a query makes of the first of some questions. */
function hit(query: string, questions: readonly Question[], quoted: readonly string[] = []) {
  const index: OpenIndex = openQuestions(questions, glossary)
  for (const [at, one] of questions.entries()) {
    const [question = '', answer = '', code = ''] = typeof one === 'string' ? [one] : one
    index.addTexts(
      at,
      Array.from({ length: 1 }, () => [`q${at}`, question, answer, code]),
    )
  }
  const words = cutUnits(query).map((unit) => expandUnit(unit, index, false))
  return explain(0, words, quoted, 'high', index)
}

describe('a hit', () => {
  it('that holds what was typed has no reason, and shows it as it is written', () => {
    expect(hit('docker', [['Docker란?', '도구', '']])).toMatchObject({
      id: 'q0',
      question: 'Docker란?',
      field: 'question',
      confidence: 'high',
      why: [],
      highlights: ['Docker'],
      isRelated: false,
    })
  })

  it.each<[string, Question, string, readonly string[]]>([
    ['the question', ['레이어란?', '레이어', 'x'], 'question', ['레이어']],
    ['the answer', ['층이란?', '레이어예요', '레이어'], 'answer', ['레이어']],
    ['the code', ['층이란?', '켜', '레이어 1'], 'code', ['레이어']],
  ])('names the first field that holds a match: %s', (_, question, field, highlights) => {
    expect(hit('레이어', [question])).toMatchObject({ field, highlights })
  })

  it('says once what two words lead to, and apart what they lead to differently', () => {
    const index = [['컨테이너를 삭제하면?', '', '']] as const
    expect(hit('container container', index).why).toHaveLength(1)
    expect(hit('container delete', index).why.map(({ to }) => to)).toEqual(['컨테이너', '삭제'])
  })

  it('marks four forms of a word at most, of the first field that has one', () => {
    const forms = '지우고 지우면 지워서 지웠다 지우는 지운'
    expect(hit('지우다', [[forms, '', '']]).highlights).toHaveLength(4)
    expect(hit('지우다', [['지우고', '지우면', '지워서']]).highlights).toEqual(['지우고'])
    expect(hit('지우다', [['층이란?', '지우면', '지워서']]).highlights).toEqual(['지우면'])
  })

  it('says which other word it was found by, and marks that only where none of its own stands', () => {
    const found = hit('container', [['컨테이너란?', '', '']])
    expect(found).toMatchObject({
      why: [{ kind: 'synonym', from: 'container', to: '컨테이너' }],
      highlights: ['컨테이너'],
      isRelated: true,
    })
    expect(hit('컨테이너 container', [['컨테이너란?', '', '']])).toMatchObject({
      highlights: ['컨테이너'],
      isRelated: false,
    })
  })

  it('marks a word in the form it has there', () => {
    const found = hit('삭제', [['이미지를 지웠는데 왜 남나요?', '', '']])
    expect(found.highlights).toEqual(['지웠는데'])
    expect(found.why).toEqual([{ kind: 'synonym', from: '삭제', to: '지웠는데' }])
    expect(hit('bindmount', [['Bind mount란?', '', '']]).highlights).toEqual(['Bind mount'])
  })

  it('marks each word of a compound', () => {
    expect(hit('컨테이너삭제', [['컨테이너는 언제 삭제하나요?', '', '']]).highlights).toEqual([
      '컨테이너',
      '삭제',
    ])
  })

  it('says that it was found by a stem only where what was typed stands nowhere', () => {
    const why = (...texts: readonly [string, string, string]) => hit('레이어를', [texts]).why
    expect(why('레이어란?', '', '')).toEqual([{ kind: 'stem', from: '레이어를', to: '레이어' }])
    expect([
      why('레이어를?', '', ''),
      why('레이어란?', '레이어를', ''),
      why('레이어란?', '', '레이어를'),
    ]).toEqual([[], [], []])
  })

  it('says a reason once where two words lead to one', () => {
    const { why } = hit('delete 삭제', [['이미지를 지우려면?', '', '']])
    expect(why.map(({ to }) => to)).toEqual(['지우려면'])
  })

  it('marks the three best of many words that begin so, and of those related to them', () => {
    const one = 'contab contac contad contae'
    expect(hit('conta', [[one, '', '']]).highlights).toHaveLength(3)
    expect(hit('bindmount', [['a bind mount-x', '', '']]).highlights).toEqual(['bind mount'])
  })

  it('marks quoted parts, and no stop words beside a term, nor single letters', () => {
    expect(hit('레이어', [['레이어란 무엇인가요?', '', '']], ['란 무엇']).highlights).toEqual([
      '란 무엇',
      '레이어',
    ])
    expect(hit('레이어 무엇', [['레이어란 무엇인가요?', '', '']]).highlights).toEqual(['레이어'])
    expect(hit('무엇', [['레이어란 무엇인가요?', '', '']]).highlights).toEqual(['무엇'])
    expect(hit('k', [['k 레이어란?', '', '']]).highlights).toEqual([])
  })

  it('shows a piece of the answer or the code around the match', () => {
    expect(hit('레이어', [['층이란?', '아래의 레이어부터 쌓여요.', '']]).snippet).toContain('레이어')
    expect(hit('층', [['층이란?', '', '']]).snippet).toBe('')
  })
})
