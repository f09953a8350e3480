import { describe, expect, test } from 'vitest'
import { cardsOf } from '../../../support/cards.ts'

describe('the label of an answer makes what stands above it a question, whatever its words are', () => {
  test('a heading, also where bullets of its answer ask', () => {
    const asked = (title: string) => [`## ${title}`, '**답변**', '', '네', '**꼬리 질문**', '- 왜요?', '']
    expect(cardsOf('# 백엔드', '', ...['REST', '멱등성', 'JWT'].flatMap(asked))).toEqual([
      '3-8 REST',
      '10-15 멱등성',
      '17-22 JWT',
    ])
  })

  test('but no heading above several', () => {
    const asked = (title: string) => [
      `## ${title}`,
      '',
      '1. 빈이란?',
      '답: 객체',
      '2. 수명',
      '답: 길어요',
      '',
    ]
    expect(cardsOf(...['1장', '2장', '3장'].flatMap(asked))).toHaveLength(6)
  })

  test('a line in bold', () => {
    const asked = (title: string) => [`**${title}**`, '답변: 네', '']
    expect(cardsOf(...['IoC', 'AOP', 'DI'].flatMap(asked))).toEqual(['1-2 IoC', '4-5 AOP', '7-8 DI'])
  })

  test('a bare line', () => {
    const asked = (title: string) => [title, 'A. 네', '']
    expect(cardsOf(...['IoC', 'AOP', 'DI'].flatMap(asked))).toEqual(['1-2 IoC', '4-5 AOP', '7-8 DI'])
  })

  test('a numbered line', () => {
    expect(cardsOf('1. IoC', '답: 제어의 역전', '2. AOP', '답: 관점', '3. DI', '답: 주입')).toEqual([
      '1-2 IoC',
      '3-4 AOP',
      '5-6 DI',
    ])
  })
})

test('rows of spaces between questions belong to no answer', () => {
  const asked = (title: string) => [`## ${title}`, '', '네', '', '&nbsp;', '']
  expect(cardsOf(...['왜 쓰나요?', '언제 쓰나요?', '누가 쓰나요?'].flatMap(asked))).toEqual([
    '1-3 왜 쓰나요?',
    '7-9 언제 쓰나요?',
    '13-15 누가 쓰나요?',
  ])
})

test('a line in bold may be written in tags', () => {
  const note = [
    '<b>1. 빈이란?</b>',
    '',
    '객체',
    '',
    '<strong>2. 수명은?</strong><br>',
    '',
    '길어요',
    '',
    '<b>3. 종류</b>',
    '',
    '둘',
  ]
  expect(cardsOf(...note)).toEqual(['1-3 빈이란?', '5-7 수명은?', '9-11 종류'])
})

test('a third of the headings ask, below a title that names questions', () => {
  const note = ['프로세스', '스레드란?', 'PCB', '뮤텍스', '페이징은 왜 쓰나요?'].flatMap((one) => [
    `### ${one}`,
    '답',
    '',
  ])
  expect(cardsOf('# 면접 질문', '## 운영체제', ...note)).toHaveLength(5)
  expect(cardsOf('# 운영체제', '## 1장', ...note)).toHaveLength(0)
})

describe('a title of another level', () => {
  test('with the number that is missing between two questions is one', () => {
    const note = [
      '## 1. 빈이란?',
      '객체',
      '### 2. 수명',
      '길어요',
      '## 3. 주입이란?',
      '넣기',
      '### 1. 생성자',
      '## 4. 끝은?',
    ]
    expect(cardsOf(...note)).toEqual(['1-2 빈이란?', '3-4 수명', '5-7 주입이란?', '8-8 끝은?'])
  })

  test('that asks above the others and has text of its own is one', () => {
    const note = [
      '# 부트란?',
      '설정',
      '## 빈이란?',
      '객체',
      '## 수명은?',
      '길어요',
      '# 자바란?',
      '## JVM이란?',
      '기계',
    ]
    expect(cardsOf(...note)).toEqual(['1-2 부트란?', '3-4 빈이란?', '5-6 수명은?', '8-9 JVM이란?'])
  })
})

test('the title of the note is no question at their level', () => {
  const note = ['# 빈이란?', '객체', '# 수명은?', '길어요', '# 주입', '넣기']
  expect(cardsOf('# 면접 질문', '함께 모았어요.', ...note)).toHaveLength(3)
  expect(cardsOf('# 스프링', '- [빈이란?](#빈이란)', '', ...note)).toHaveLength(3)
})

test('numbered lines above bold ones with the same words are a table of contents', () => {
  const asked = ['빈이란?', '수명은?', '주입이란?']
  const note = asked.flatMap((one, at) => [`**${at + 1}. ${one}**`, '', '답', ''])
  expect(cardsOf('# 스프링', ...asked.map((one, at) => `${at + 1}. ${one}`), '', ...note)).toHaveLength(3)
})

describe('deeper headings below a question', () => {
  const follow = (...below: readonly string[]) => [
    '## 스레드란?',
    '흐름이에요.',
    ...below,
    '## 프로세스란?',
    '실행 중인 것',
    '## 포크는 왜 쓰나요?',
    '복사하려고',
  ]

  test('are questions when each of them asks, and go on with the one above', () => {
    expect(cardsOf(...follow('### 왜 스택이 따로인가요?', '따로 부르니까요.', '### PC도요?', '네'))).toEqual([
      '1-2 스레드란?',
      '3-4 왜 스택이 따로인가요?',
      '5-6 PC도요?',
      '7-8 프로세스란?',
      '9-10 포크는 왜 쓰나요?',
    ])
  })

  test('are parts of its answer when another one does not ask', () => {
    expect(cardsOf(...follow('### 커널', '하나', '### 언제 쓰나?', '자주'))).toContain('1-6 스레드란?')
    expect(cardsOf(...follow('### 자바와 비교', '하나'))).toContain('1-4 스레드란?')
  })

  test('are parts of its answer when nothing stands above them', () => {
    const note = follow('### 왜 스택이 따로인가요?', '따로 부르니까요.').filter(
      (line) => line !== '흐름이에요.',
    )
    expect(cardsOf(...note)).toContain('1-3 스레드란?')
  })
})

test('separators above the first question say nothing about the end of the note', () => {
  const asked = (title: string) => [`## ${title}`, '', '네', '', '---', '']
  const note = ['# 노트', '', '---', '', '함께 모았어요.', '']
  for (const title of ['왜 쓰나요?', '언제 쓰나요?', '누가 쓰나요?']) note.push(...asked(title))
  expect(cardsOf(...note, '계속 고치고 있어요.')).toEqual([
    '7-9 왜 쓰나요?',
    '13-15 언제 쓰나요?',
    '19-21 누가 쓰나요?',
  ])
})
