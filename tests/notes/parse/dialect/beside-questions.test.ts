import { describe, expect, test } from 'vitest'
import { cardsOf } from '../../../support/cards.ts'

const asked = (mark: string, ...titles: readonly string[]): readonly string[] =>
  titles.flatMap((title) => [`${mark}${title}`, '', '네', ''])

describe('what stands beside the questions asks nothing', () => {
  test('deeper headings, where those above them ask, also in a note that says that it holds questions', () => {
    const parts = ['#### 특징', '', '- 가', '', '#### 구조', '', '- 나', '', '#### 동작 원리', '', '- 다', '']
    const note = ['# 면접 질문', '', ...asked('## ', '왜 쓰나요?', '언제 쓰나요?'), ...parts]
    expect(cardsOf(...note, ...asked('## ', '누가 쓰나요?'))).toEqual([
      '3-5 왜 쓰나요?',
      '7-21 언제 쓰나요?',
      '23-25 누가 쓰나요?',
    ])
  })

  test('bold lines of a section in which none asks', () => {
    const rules = ['# 스터디', '', '**규칙**', '', '- 지각 금지', '', '**일정**', '', '매주', '', '## 1주']
    const note = ['**왜 쓰나요?**<br>', '네', '', '**언제 쓰나요?**\\', '네', '', '**단점**', '네']
    expect(cardsOf(...rules, ...note)).toEqual(['12-13 왜 쓰나요?', '15-16 언제 쓰나요?', '18-19 단점'])
  })

  test('a list above the first section, where the bullets of the sections ask', () => {
    const note = ['## 자바', '- 왜 쓰나요?', '- 언제 쓰나요?', '## 스프링', '- 누가 쓰나요?']
    const head = ['# 면접', '', '회사', '- 스타트업 4곳', '- 중견 2곳', '']
    expect(cardsOf(...head, ...note)).toEqual(['8-8 왜 쓰나요?', '9-9 언제 쓰나요?', '11-11 누가 쓰나요?'])
    // An answer makes it a question.
    expect(cardsOf('# 면접', '- 볼륨', '  - 저장소', '- 이미지', ...note)).toHaveLength(5)
    expect(cardsOf('# 면접', '- 볼륨', '- 이미지', '## 자바', '- 왜 쓰나요?')).toHaveLength(3)
  })

  test('numbered lines of a section in which none asks or has an answer', () => {
    const rules = ['# 목록', '## 규칙', '1. 화요일까지 올린다.', '2. 서로 읽는다.', '']
    const questions = [
      '## 자바',
      '1. 왜 쓰나요?',
      '- 네',
      '2. 언제 쓰나요?',
      '- 네',
      '3. 누가 쓰나요?',
      '- 네',
    ]
    expect(cardsOf(...rules, ...questions)).toEqual([
      '7-8 왜 쓰나요?',
      '9-10 언제 쓰나요?',
      '11-12 누가 쓰나요?',
    ])
    // An answer makes it a question.
    expect(cardsOf('## 용어', '1. 힙', '- 메모리', ...questions)).toHaveLength(4)
  })

  test('a title of its own behind the last separator', () => {
    const note = asked('## ', '왜 쓰나요?', '언제 쓰나요?', '누가 쓰나요?')
    expect(cardsOf(...note, '---', '', '### Disclaimer', '', '틀릴 수 있어요.').at(-1)).toBe(
      '9-11 누가 쓰나요?',
    )
    expect(cardsOf(...note, '---', '', '### 예시', '', '네').at(-1)).toBe('9-17 누가 쓰나요?')
  })

  test('a fold that tells what changed', () => {
    const fold = (summary: string) => [
      '<details>',
      `<summary>${summary}</summary>`,
      '',
      '네',
      '',
      '</details>',
      '',
    ]
    const note = [...fold('업데이트 내역'), ...fold('왜 쓰나요?'), ...fold('언제 쓰나요?')]
    expect(cardsOf(...note)).toEqual(['9-11 왜 쓰나요?', '16-18 언제 쓰나요?'])
  })

  test('the last heading of a repository', () => {
    const note = asked('## ', '왜 쓰나요?', '언제 쓰나요?', '누가 쓰나요?', '기여하기', '라이선스')
    expect(cardsOf(...note)).toEqual(['1-3 왜 쓰나요?', '5-7 언제 쓰나요?', '9-11 누가 쓰나요?'])
  })

  test('a label up to another one', () => {
    const note = ['- Q10 ~ Q16 (나중에)', '', '## Q1. 왜 쓰나요?', '네', '', '## Q2. 언제 쓰나요?', '네']
    expect(cardsOf(...note)).toEqual(['3-4 왜 쓰나요?', '6-7 언제 쓰나요?'])
  })
})

test('an answer that counts its points is no key to the questions above', () => {
  const points = ['답)', '1. 가', '2. 나', '3. 다', '']
  const note = [1, 2, 3].flatMap((number) => [
    `### 질문 ${number}) 왜 쓰나요?`,
    '답) 네',
    `${number}. 네`,
    '',
  ])
  expect(
    cardsOf(...note, '### 질문 4) 조건을 쓰시오.', ...points, '### 질문 5) 언제 쓰나요?', '답) 네'),
  ).toEqual(expect.arrayContaining(['13-17 조건을 쓰시오.', '19-20 언제 쓰나요?']))
})
