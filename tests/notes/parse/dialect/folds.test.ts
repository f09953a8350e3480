import { describe, expect, test } from 'vitest'
import { cardsOf } from '../../../support/cards.ts'

function fold(summary: string, ...body: readonly string[]): readonly string[] {
  return ['<details>', `<summary>${summary}</summary>`, '', ...body, '', '</details>']
}

describe('a summary', () => {
  test('that comes back three times hides an answer and asks nothing', () => {
    const note = ['1. 수명 주기', ...fold('펼쳐보기', '가'), '2. 차이점은?', ...fold('펼쳐보기', '나')]
    expect(cardsOf(...note, '', '3. 훅', ...fold('펼쳐보기', '다'))).toEqual([
      '1-5 수명 주기',
      '8-12 차이점은?',
      '16-20 훅',
    ])
  })

  test('may hold the mark of a heading', () => {
    const asked = (text: string) => [
      '<details>',
      '<summary>',
      '',
      `### ${text}`,
      '',
      '</summary>',
      '답',
      '</details>',
    ]
    expect(cardsOf(...asked('Q1. 빈이란?'), ...asked('Q2. 수명'))).toEqual(['4-7 빈이란?', '12-15 수명'])
  })

  test('that does not ask is text, where the author numbers the questions', () => {
    const questions = ['Q1. 빈이란?', 'Q2. 수명', 'Q3. 주입은?'].flatMap((one) => fold(one, '답'))
    expect(cardsOf(...questions, '', '## 메모', ...fold('나중에', '레코드'))).toHaveLength(3)
  })
})

test('a fold with nothing but folds is a section, also where they hardly ask', () => {
  const inner = (...titles: readonly string[]) => titles.flatMap((one) => fold(one, '답'))
  const note = [
    ...fold('운영체제', ...inner('프로세스란?', '스레드란?')),
    ...fold('네트워크', ...inner('TCP', 'DNS')),
  ]
  expect(cardsOf(...note).map((card) => card.replace(/^\S+ /, ''))).toEqual([
    '프로세스란?',
    '스레드란?',
    'TCP',
    'DNS',
  ])
})

test('a section with one fold is read like those with more', () => {
  const asked = (title: string) => [title, ...fold('정답', '답'), '']
  const note = [
    '## 자바',
    ...asked('**JVM**'),
    ...asked('**JDK**'),
    ...asked('**GC**'),
    '## 스프링',
    ...asked('**IoC**'),
  ]
  expect(cardsOf(...note).map((card) => card.replace(/^\S+ /, ''))).toEqual(['JVM', 'JDK', 'GC', 'IoC'])
})

test('a heading with a number and no fold is asked as the others with numbers are', () => {
  const note = ['### 1. 스택', '### 2. 큐', '### 3. 트리'].flatMap((one) => [one, ...fold('정답', '답'), ''])
  expect(cardsOf(...note, '### 4. 힙', '준비 중')).toHaveLength(4)
})

test('a bullet without a fold among others with one has no answer yet', () => {
  const inside = (text: string) => [
    `- **${text}**`,
    '',
    ...fold('답변', '답').map((line) => `    ${line}`),
    '',
  ]
  const note = ['GC란?', 'JVM', 'JDK란?'].flatMap(inside)
  expect(cardsOf('## 자바', '', ...note, '- **equals**', '', '## 스프링')).toHaveLength(4)
})

test('the last sources in bold behind a row of breaks are those of the note', () => {
  const note = ['### 스택이란?', '### 큐란?', '### 트리'].flatMap((one) => [one, ...fold('정답', '답'), ''])
  expect(cardsOf(...note, '<br>', '', '**참고 링크**', '', '- 책').at(-1)).toBe('17-21 트리')
})
