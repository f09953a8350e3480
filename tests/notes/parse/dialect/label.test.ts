import { describe, expect, test } from 'vitest'
import {
  ordinal,
  readAnswerLabel,
  readLabel,
  withoutNumber,
} from '../../../../src/notes/parse/dialect/label.ts'

describe('the label of a question', () => {
  test.each([
    ['Q. 왜?', 'Q', '왜?'],
    ['Q1: 왜?', 'Q1', '왜?'],
    ['Q. 755는 무엇인가요?', 'Q', '755는 무엇인가요?'],
    ['Q. 3 way handshake란?', 'Q', '3 way handshake란?'],
    ['Q.4 왜?', 'Q.4', '왜?'],
    ['Q. 5. 왜?', 'Q. 5', '왜?'],
    ['Q) 왜?', 'Q', '왜?'],
    ['Q3.. What?', 'Q3', 'What?'],
    ['[Q2] 왜?', 'Q2', '왜?'],
    ['Q2; 왜?', 'Q2', '왜?'],
    ['Q2, 왜?', 'Q2', '왜?'],
    ['**Q. 왜?**', 'Q', '왜?'],
    ['**Q1**. **왜?**', 'Q1', '**왜?**'],
    ['**Q.** 왜?', 'Q', '왜?'],
    ['IMP Q1: Why?', 'Q1', 'Why?'],
    ['❓ Q. 왜?', 'Q', '왜?'],
    ['Question 12: Why?', 'Question 12', 'Why?'],
    ['문1) 왜?', '문1)', '왜?'],
    ['두 번째 질문: 왜?', '두 번째 질문', '왜?'],
    ['질문: 왜?', '질문', '왜?'],
    ['문제 3. 왜?', '문제 3', '왜?'],
    ['문제 1 (8점)', '문제 1', '(8점)'],
    ['Q7', 'Q7', ''],
    ['Q10. 3-way handshake란?', 'Q10', '3-way handshake란?'],
    ['Q1️⃣ 왜?', 'Q1️⃣', '왜?'],
    ['Q(1) 왜?', 'Q(1)', '왜?'],
    ['(Q1) 왜?', 'Q1', '왜?'],
    ['Q No. 1) 왜?', 'Q No. 1)', '왜?'],
    ['Q1> 왜?', 'Q1', '왜?'],
    ['Q1\\. 왜?', 'Q1', '왜?'],
    ['1번 문제: 왜?', '1번 문제', '왜?'],
    ['1번 문제', '1번 문제', ''],
    ['핵심 질문 2. 왜?', '핵심 질문 2', '왜?'],
    ['꼬리질문 Q1-1. 왜?', '꼬리질문 Q1-1', '왜?'],
    ['Problem 2. Why?', 'Problem 2', 'Why?'],
    ['1. Q. 왜?', 'Q', '왜?'],
    ['==Q1.== 왜?', 'Q1', '왜?'],
    ['<b>Q1. 왜?</b><br>', 'Q1', '왜?'],
    ['**<span style="color:red">Q1.</span> 왜?**', 'Q1', '왜?'],
  ])('is read in "%s"', (text, name, rest) => {
    const label = readLabel(text)
    expect(label).toMatchObject({ name, rest })
    // A label alone leaves nothing; else the text is found at its column.
    if (label !== null && rest !== '') expect(text.slice(label.width)).toContain(rest.slice(0, 2))
  })

  test.each([
    'Queue',
    'Q&A',
    'QA 팀',
    '질문과 답',
    '문제 해결',
    '문제: '.slice(0, 2),
    'Q1 2024 실적',
    '문서 1. 개요',
    'Quiz show',
    '1번 문제 풀이',
    'Problem: 느려요',
    '동시성 문제: 느려요',
  ])('is not read in "%s"', (text) => {
    expect(readLabel(text)).toBeNull()
  })

  test('names several questions', () => {
    expect(readLabel('문제 1-5: 기초')).toMatchObject({ isRange: true, rest: '기초' })
    expect(readLabel('Q1.2: 왜?')).toMatchObject({ isRange: false, rest: '왜?' })
  })
})

describe('the label of an answer', () => {
  test.each([
    ['A. 네', '네'],
    ['**A:** 네', '네'],
    ['답변: 네', '네'],
    ['[답변] 네', '네'],
    ['**정답**: 네', '네'],
    ['정답', ''],
    ['**Answer:**  ', ''],
    ['답변', ''],
    ['풀이) 네', '네'],
    ['나의 답변: 네', '네'],
    ['정답 ③', '③'],
  ])('is read in "%s"', (text, rest) => {
    expect(readAnswerLabel(text)?.rest.trim()).toBe(rest)
  })

  test.each(['A 클래스', 'Answer the phone', '답이 없어요', 'API: x'])('is not read in "%s"', (text) => {
    expect(readAnswerLabel(text)).toBeNull()
  })
})

test('the number of a question is taken off, also inside its stars', () => {
  expect(withoutNumber('1. 왜?')).toEqual({ text: '왜?', width: 3, number: '1.' })
  expect(withoutNumber('**2) 왜?**')).toEqual({ text: '**왜?**', width: 3, number: '2)' })
  expect(withoutNumber('IV. 왜?')).toMatchObject({ text: '왜?', number: 'IV.' })
  expect(withoutNumber('(3) 왜?')).toMatchObject({ text: '왜?', number: '(3)' })
  expect(withoutNumber('1️⃣ 왜?')).toMatchObject({ text: '왜?', number: '1️⃣' })
  expect(withoutNumber('나. 왜?')).toMatchObject({ text: '왜?', number: '나.' })
  expect(withoutNumber('2.0 버전은?').number).toBeNull()
  expect(withoutNumber('3 - 2는?').number).toBeNull()
  expect(withoutNumber('32비트란?')).toEqual({ text: '32비트란?', width: 0, number: null })
})

test.each([
  ['4.', 4],
  ['④', 4],
  ['IV.', 4],
  ['Ⅳ.', 4],
  ['라.', 4],
  ['4️⃣', 4],
  ['', null],
])('the value of the number "%s" is %s', (written, value) => {
  expect(ordinal(written)).toBe(value)
})
