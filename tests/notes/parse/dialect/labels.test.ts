import { describe, expect, test } from 'vitest'
import { cardsOf } from '../../../support/cards.ts'

describe('a label', () => {
  test('may stand in tags that only say how it looks', () => {
    const note = [
      '<b>Q. 왜 느린가요?</b><br>',
      'A. 색인이 없어요.',
      '',
      '<strong>Q. 색인</strong>',
      '목차예요.',
    ]
    expect(cardsOf(...note)).toEqual(['1-2 왜 느린가요?', '4-5 색인'])
  })

  test('names a question that begins with a number', () => {
    expect(cardsOf('## Q3. 8조법의 내용은?', '세 가지', '## Q10. 3-way handshake란?', '연결')).toEqual([
      '1-2 8조법의 내용은?',
      '3-4 3-way handshake란?',
    ])
  })

  test('alone on its line is part of no answer', () => {
    const note = ['문제 1.', '옳은 것은?', '정답: 2', '', '**2번 문제**', '틀린 것은?', '', '정답 3']
    expect(cardsOf(...note)).toEqual(['2-3 옳은 것은?', '6-8 틀린 것은?'])
  })

  test('of a follow-up may hold a number of its own', () => {
    const note = [
      '## Q1. 빈이란?',
      '객체예요.',
      '### 꼬리질문 Q1-1. 수명은?',
      '컨테이너만큼',
      '## Q2. 주입이란?',
    ]
    expect(cardsOf(...note)).toEqual(['1-2 빈이란?', '3-4 수명은?', '5-5 주입이란?'])
  })

  test('without a question below it makes no card of the label of an answer', () => {
    expect(cardsOf('### Q1) 빈이란?', '> A) 객체', '', '### Q2) ', '', '> A) ', '', '### Q3) 수명')).toEqual([
      '1-2 빈이란?',
      '8-8 수명',
    ])
  })

  test('may stand behind the box of a task', () => {
    expect(cardsOf('- [ ] Q1. 빈이란?', '  A. 객체', '- [x] Q2. 수명', '  A. 길어요')).toEqual([
      '1-2 빈이란?',
      '3-4 수명',
    ])
  })

  test('on an underlined line keeps its answer', () => {
    const note = ['Q1. 빈이란?', '-----', '객체', '', 'Q2. 수명은?', '-----', '길어요']
    expect(cardsOf(...note)).toEqual(['1-3 빈이란?', '5-7 수명은?'])
  })

  test('begins a question of more lines, up to the label of its answer', () => {
    const note = [
      'Q. 원장의 장점과',
      '단점을 설명하시오.',
      'A. 나눠 가져요.',
      '',
      'Q. 고르시오',
      '① 가',
      'A. ①',
    ]
    expect(cardsOf(...note)).toEqual(['1-3 원장의 장점과 단점을 설명하시오.', '5-7 고르시오'])
  })
})

test('sources behind a separator are those of the note, also at the level of its questions', () => {
  const note = ['## Q1. 빈이란?', '객체', '## Q2. 수명은?', '컨테이너만큼', '', '---', '', '## 참고', '- 책']
  expect(cardsOf(...note)).toEqual(['1-2 빈이란?', '3-4 수명은?'])
})

describe('a line between labelled lines is the title of a section', () => {
  test.each(['**암호학**', '[2과목]', '■ 암호학'])('when it is marked: %s', (title) => {
    expect(cardsOf('Q. MAC이란?', 'A. 강제적 통제', '', title, '', 'Q. 대칭키란?', 'A. 같은 키')).toEqual([
      '1-2 MAC이란?',
      '6-7 대칭키란?',
    ])
  })

  test('when it stands nearer to the question below', () => {
    const note = (...gap: readonly string[]) => [
      'Q. MAC이란?',
      '',
      '통제',
      '',
      ...gap,
      '더 보기',
      '',
      'Q. 대칭키란?',
    ]
    expect(cardsOf(...note(''))).toEqual(['1-3 MAC이란?', '8-8 대칭키란?'])
    expect(cardsOf(...note())).toEqual(['1-5 MAC이란?', '7-7 대칭키란?'])
  })

  test('but not when it is the whole answer, or a sentence', () => {
    expect(
      cardsOf('Q. MAC이란?', '', '**통제**', '', 'Q. 키는?', '', '', '**같아요**', '', 'Q. 끝은?'),
    ).toEqual(['1-3 MAC이란?', '5-8 키는?', '10-10 끝은?'])
  })
})

test('a line that asks above a second answer is a question without its label', () => {
  const note = [
    'Q. 빈이란?',
    'A. 객체',
    '',
    '수명은?',
    'A. 길어요',
    '',
    'Q. 주입이란?',
    'A. 넣기',
    'A. 뒤집기',
  ]
  expect(cardsOf(...note)).toEqual(['1-2 빈이란?', '4-5 수명은?', '7-9 주입이란?'])
})

describe('a table of contents asks nothing', () => {
  test.each([
    ['- Q1. 빈이란?', '- Q2. 수명은?'],
    ['1. 빈이란?', '2. 수명은?'],
    ['Q1. 빈이란?', 'Q2. 수명은?'],
  ])('%s', (...contents) => {
    const note = [
      '# 질문',
      '',
      ...contents,
      '',
      '---',
      '',
      '## Q1. 빈이란?',
      '객체',
      '## Q2. 수명은?',
      '길어요',
    ]
    expect(cardsOf(...note)).toEqual(['8-9 빈이란?', '10-11 수명은?'])
  })
})

test('a sign that stands before titles of sections makes a title also above other text', () => {
  const note = [
    '■ 접근 통제',
    '',
    'Q. MAC이란?',
    'A. 통제',
    '',
    '■ 암호학',
    '',
    'Q. 키는?',
    'A. 같아요',
    '',
    '■ 법규',
    '',
    '- 위험 = 자산 × 위협',
    '',
    'Q. 기한은?',
    'A. 3일',
  ]
  expect(cardsOf(...note)).toEqual(['3-4 MAC이란?', '8-9 키는?', '15-16 기한은?'])
  expect(cardsOf(...note.slice(5))).toEqual(['3-4 키는?', '10-11 기한은?'])
  // One sign alone says nothing.
  expect(cardsOf(...note.slice(7))).toEqual(['1-6 키는?', '8-9 기한은?'])
})

test('a question mark in code ends no question', () => {
  expect(cardsOf('- 널은 어떻게 다루나요?', '연산자 `??`')).toEqual(['1-2 널은 어떻게 다루나요?'])
  const note = [
    '### Q1. 옵셔널은 어떻게 푸나요?',
    '',
    '1. `if let`',
    '2. 연산자 `?.`',
    '3. 연산자 `??`',
    '',
    '### Q2. 끝은?',
  ]
  expect(cardsOf(...note)).toEqual(['1-5 옵셔널은 어떻게 푸나요?', '7-7 끝은?'])
})

test('a numbered list in which one line asks is part of an answer', () => {
  const steps = ['1. 주소가 있는가', '2. 방화벽', '3. 경로']
  expect(cardsOf('**Q1. 왜 안 되나요?**', '', ...steps, '', '**Q2. 키는?**')).toEqual([
    '1-5 왜 안 되나요?',
    '7-7 키는?',
  ])
  const told = steps.flatMap((step) => [step, '   - 답'])
  expect(cardsOf('**Q1. 왜 안 되나요?**', '', ...told, '', '**Q2. 키는?**')).toContain('3-8 주소가 있는가')
})
