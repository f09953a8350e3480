import { describe, expect, test } from 'vitest'
import { parseNote } from '../../../support/parse-note.ts'

/** The questions of a note, and its answers as text. */
function read(...lines: string[]): readonly (readonly [string, string])[] {
  const { questions } = parseNote(lines.join('\n'), 'note.md')
  return questions.map(({ text, answerText }) => [text, answerText])
}

const wanted = [
  ['왜 느린가요?', '색인이 없어요.'],
  ['어떻게 고치나요?', '색인을 만드세요.'],
]

describe('lines of two speakers', () => {
  test.each([
    ['학생: ', '선생님: '],
    ['- 나: ', '- GPT: '],
    ['**면접관:** ', '**지원자:** '],
    ['**Me**: ', '**Mentor**: '],
    ['[질문자] ', '[답변자] '],
    ['🙋 ', '👉 '],
    ['🙋 수강생: ', '→ 강사: '],
    ['수강생 1: ', '조교: '],
  ])('are questions behind "%s" and answers behind "%s"', (asker, answerer) => {
    const [one, two] = ['왜 느린가요?', '어떻게 고치나요?']
    const note = ['# 기록', '', asker + one, `${answerer}색인이 없어요.`, '', asker + two, '']
    expect(read(...note, `${answerer}색인을 만드세요.`)).toEqual(wanted)
  })

  test('may be of several who ask', () => {
    const note = [
      '민수: 왜요?',
      '강사: 그래요.',
      '지영: 정말요?',
      '강사: 네.',
      '민수: 언제요?',
      '강사: 내일.',
      '지영: 왜요?',
      '강사: 몰라요.',
    ]
    expect(read(...note)).toHaveLength(4)
  })

  test.each([
    [['- 도커: 왜 쓰나요?', '  - 참고: 문서', '- 파드: 무엇인가요?', '  - 참고: 책']],
    [['- 장점: 빨라요.', '- 단점: 비싸요.', '- 장점: 쉬워요.', '- 단점: 커요.']],
    [['- 볼륨은 왜 쓰나요?', '  - 예: 데이터베이스', '- 네트워크는 왜 쓰나요?', '  - 예: 웹']],
  ])('are not words before a colon: %j', (lines) => {
    const { questions } = parseNote(lines.join('\n'), 'note.md')
    expect(questions.map((one) => one.span.line)).toEqual(
      lines.flatMap((line, index) => (line.startsWith('-') ? [index + 1] : [])),
    )
  })
})
