import { describe, expect, test } from 'vitest'
import { parseNote } from '../../support/parse-note.ts'

/** The problems of a note of these lines, as `severity line:column code`. */
function found(...lines: readonly string[]): readonly string[] {
  return parseNote(lines.join('\n'), 'note.md').problems.map(
    (one) => `${one.severity} ${one.line}:${one.column} ${one.code}`,
  )
}

const fine = ['- 볼륨은 뭔가요?', '  - 저장소예요.']

describe('a mistyped directive', () => {
  test.each([
    ['<!-- not-question -->', 'not-question" → "<!-- not-questions -->'],
    ['<!-- no questions -->', 'no questions" → "<!-- not-questions -->'],
    ['<!-- question: ### -->', 'question: ###" → "<!-- questions: ### -->'],
    ['<!-- questions: 제목 -->', 'questions: 제목" → "<!-- questions: ### -->'],
    ['<!-- question: - -->', 'question: -" → "<!-- questions: - -->'],
    ['<!-- questions: H3 -->', 'questions: H3" → "<!-- questions: ### -->'],
    ['<!-- 질문: ### -->', '질문: ###" → "<!-- questions: ### -->'],
    ['<!-- chek-off: secret -->', 'chek-off: secret" → "<!-- check-off: secret -->'],
    ['<!-- check off: secret -->', 'check off: secret" → "<!-- check-off: secret -->'],
    ['<!-- id=why-slow -->', 'id=why-slow" → "<!-- id: why-slow -->'],
    ['<!—- not-questions —->', '<!—- not-questions —->" → "<!-- not-questions -->'],
    ['<! -- not-questions -->', '<! -- not-questions -->" → "<!-- not-questions -->'],
    ['＜!-- not-questions --＞', '＜!-- not-questions --＞" → "<!-- not-questions -->'],
    ['[//]: # (not-questions)', '[//]: # (not-questions)" → "<!-- not-questions -->'],
    ['<!- not-questions ->', '<!- not-questions ->" → "<!-- not-questions -->'],
    ['<!-- not-questions', '<!-- not-questions" → "<!-- not-questions -->'],
    ['questions: ###', 'questions: ###" → "<!-- questions: ### -->'],
    ['<!-- off -->', 'off" → "<!-- 감출 글 -->'],
    ['<!-- 비공개 -->', '비공개" → "<!-- 감출 글 -->'],
    ['<!-- ox=no -->', 'ox=no" → "<!-- ox: no -->'],
  ])('%s is an error with the nearest right one', (comment, named) => {
    const problems = parseNote([...fine, comment].join('\n'), 'note.md').problems
    const [problem] = problems.filter((one) => one.code !== 'unclosed-comment')
    expect(problem).toMatchObject({ code: 'unknown-directive', severity: 'error', line: 3 })
    expect(problem?.message).toContain(named)
  })

  test('a code that does not exist is a warning with the nearest one', () => {
    const problems = parseNote([...fine, '<!-- check-off: pending-anser -->'].join('\n'), 'note.md').problems
    expect(problems).toMatchObject([{ code: 'unknown-code', severity: 'warning' }])
    expect(problems[0]?.message).toContain('pending-answer')
  })

  test.each([
    '<!-- TODO -->',
    '<!-- 초안을 고칠 것 -->',
    '<!-- 질문은 나중에 -->',
    '<!-- questions about this go to the forum please -->',
    '<!-- id: a-b -->',
    'x <- id = 3 -> y',
    'a <-- b --> c',
    'questions: three of them',
  ])('%s is no mistake', (comment) => {
    expect(found(...fine, comment)).toEqual([])
  })
})
