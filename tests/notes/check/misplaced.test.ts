import { describe, expect, test } from 'vitest'
import { parseNote } from '../../support/parse-note.ts'

/** The errors of a note of these lines, as `line code`. */
function errors(...lines: readonly string[]): readonly string[] {
  return parseNote(lines.join('\n'), 'note.md').problems.flatMap((one) =>
    one.severity === 'error' ? [`${one.line} ${one.code}`] : [],
  )
}

describe('a question that was read as part of the answer above', () => {
  const first = ['Q1. TCP란?', '연결형이에요.', '']

  test.each([
    [
      'another sign behind the number',
      [...first, 'Q2~ UDP란?', '비연결형이에요.', '', 'Q3. DNS란?', '이름'],
      ['4'],
    ],
    ['two of them', [...first, 'Q2~ UDP란?', '가', 'Q3~ DNS란?', '나', 'Q4. ARP란?', '다'], ['4', '6']],
    ['the last one', [...first, 'Q2. UDP란?', '가', '', 'Q3~ DNS란?', '나'], ['7']],
    [
      'a word without a sign',
      ['질문: TCP란?', '답: 가', '질문 UDP란?', '답 나', '질문: DNS란?', '답: 다'],
      ['3'],
    ],
    [
      'a number among numbers',
      ['1. TCP란?', '- 가', '2. UDP란?', '- 나', '3, DNS란?', '- 다', '4. ARP란?', '- 라'],
      ['5'],
    ],
  ])('%s', (_, lines, at) => {
    expect(errors(...lines)).toEqual(at.map((line) => `${line} lost-question`))
  })

  test.each([
    ['a heading without the label', '### Q1. 틀이란?\n이미지\n### 문이란?\n포트\n### Q3. 왜?\n네', 3],
    [
      'a bold line among folds',
      '<details><summary>틀이란?</summary>가</details>\n<details><summary>문이란?</summary>나</details>\n\n**왜 쓰나?**\n다',
      4,
    ],
    ['a bullet among cards', '- 틀 :: 이미지\n- 문 :: 포트\n- 왜 쓰나?\n  - 남아서', 3],
  ])('%s is one, outside of any answer', (_, source, line) => {
    expect(errors(source)).toEqual([`${line} lost-question`])
  })

  test('an introduction, a table of contents and a title that asks above its parts are fine', () => {
    const first = ['# 왜 도커인가?', '', '- 틀이란?', '- 문이란?', '', '## 이미지란?', '']
    expect(errors(...first, '### Q1. 틀이란?', '가', '### Q2. 문이란?', '나')).toEqual([])
  })

  test('what was taught, below a title that asks, and a label without a question are fine', () => {
    const taught = ['## 도커란', '', '**왜 쓰나요?**', '', '- 가벼운가?', '  - 네', '', '## 나온 질문', '']
    expect(errors(...taught, '- Q. 틀이란?', '  - A. 이미지', '- Q. 문이란?', '  - A. 포트')).toEqual([])
    expect(errors('### Q1) 틀이란?', '이미지', '', '### Q2)', '', '### Q3) 문이란?', '포트')).toEqual([])
  })

  test('steps of an answer, questions in it, and numbers that an author left out are fine', () => {
    expect(errors('Q1. TCP란?', 'A. 가', '2. 둘째 단계', 'Q3. UDP란?', 'A. 왜냐고요?', '그래서요.')).toEqual(
      [],
    )
    expect(errors('Q1. TCP란?', 'A. 가', '  Q2~ 왜?', 'Q4. UDP란?', 'A. 나')).toEqual([])
  })
})

describe('an answer that does not stand below its question', () => {
  test('is named by its number', () => {
    expect(errors('Q1. TCP란?', '', 'Q2. UDP란?', 'A1. 가', 'A2. 나')).toEqual(['4 answer-place'])
    expect(errors('Q1. TCP란?', 'A. 가', 'Q2. UDP란?', 'A1. 첫째', 'A2. 둘째')).toEqual([])
  })

  test('is named above the first question', () => {
    expect(errors('A. 가', 'Q. TCP란?', '', 'A. 나', 'Q. UDP란?')).toEqual(['1 answer-place'])
    expect(errors('# 글', '답: 아래에 있어요.', '', 'Q. TCP란?', 'A. 가', 'Q. UDP란?', 'A. 나')).toEqual([])
  })
})
