import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { writeNote } from '../../../src/study/carry/note-markdown.ts'
import { carried, origin } from '../../support/carried.ts'
import { parseNote } from '../../support/parse-note.ts'

const folder = 'tests/notes/fixtures'
const fixtures = readdirSync(folder).filter((name) => name.endsWith('.md'))

/** What must survive: the words. Where words are bold, or how deep a bullet stands, may change. */
const wordsOf = (text: string) => text.normalize('NFC').replace(/\s+/g, '')

function compare(name: string): string[] {
  const source = readFileSync(`${folder}/${name}`, 'utf8')
  const before = carried(source)
  if (before.length === 0) return []
  const original = parseNote(source, 'note.md')
  const note = writeNote('북마크', before, origin, '메모')
  const after = parseNote(note, 'out.md')
  const faults: string[] = []
  if (after.questions.length !== before.length)
    faults.push(`${before.length} -> ${after.questions.length} questions`)
  before.forEach((one, at) => {
    const other = after.questions[at]
    if (wordsOf(one.card.text) !== wordsOf(other?.text ?? ''))
      faults.push(`Q ${one.card.text} | ${other?.text}`)
    const codes = one.body.codeBlocks.map(({ text }) => text)
    if (JSON.stringify(codes) !== JSON.stringify(other?.codeBlocks.map(({ text }) => text)))
      faults.push(
        `code ${JSON.stringify(codes)} | ${JSON.stringify(other?.codeBlocks.map(({ text }) => text))}`,
      )
    const answer = original.questions[at]?.answerText ?? ''
    if (one.body.images.length === 0 && wordsOf(answer) !== wordsOf(other?.answerText ?? ''))
      faults.push(`A ${answer} | ${other?.answerText}`)
  })
  // These are about what the author says, not about how it is written.
  const known = new Set([
    'pending-answer',
    'leans-on-previous',
    'secret',
    ...original.problems.map(({ code }) => code),
  ])
  for (const problem of after.problems)
    if (problem.severity === 'error' || !known.has(problem.code))
      faults.push(`${problem.severity} ${problem.code} ${problem.message}`)
  return faults.length === 0 ? [] : [`${name}: ${faults.join('\n')}`]
}

describe('a note of kept questions', () => {
  test('is read again with every question, answer and code, without a new problem', () => {
    expect(fixtures.flatMap(compare).join('\n')).toBe('')
  })

  test('has the headings, and each line of a memo', () => {
    const questions = carried(
      '# 도커\n\n## 볼륨\n\n- 볼륨은 뭔가요?\n  - 저장소예요.',
      '* 외울 것\n\n<b>둘째</b> 줄 #태그',
    )
    const note = parseNote(writeNote('북마크 · 도커', questions, origin, '메모'), 'out.md')
    expect(note.problems).toEqual([])
    expect(note.title).toBe('북마크 · 도커')
    expect(note.questions[0]?.sections).toEqual(['북마크 · 도커', '도커 › 볼륨'])
    expect(note.questions[0]?.answerText).toBe('저장소예요.\n메모: * 외울 것\n메모: <b>둘째</b> 줄 #태그')
    expect(note.tags).toEqual([])
  })

  test('is written as an author writes it: a heading for each topic, one empty line between two questions', () => {
    const note = `# 도커

## 볼륨

- 볼륨은 뭔가요?
  - 저장소예요.
- 둘째는 뭔가요?
  > 인용한 답
- 셋째는 뭔가요?
  - 답

## 망

- **넷째**는 뭔가요?
  - 답
`
    const memos = ['첫 줄\r\n \n  둘째 줄  ', '', '', '']
    const questions = carried(note).map((one, at) => ({ ...one, memo: memos[at] ?? '' }))
    expect(writeNote('북*마크', questions, origin, '메모')).toBe(`# 북\\*마크

<!-- questions: - -->

## 도커 › 볼륨

- 볼륨은 뭔가요?
  - 저장소예요.
  - 메모: 첫 줄
  - 메모: 둘째 줄

- 둘째는 뭔가요?

  > - 인용한 답

- 셋째는 뭔가요?
  - 답

## 도커 › 망

- **넷째**는 뭔가요?
  - 답
`)
  })

  test('has code with every empty line', () => {
    const source = '# 가\n\n- 파일은요?\n  - 이거예요.\n    ```yaml\n    a: 1\n\n\n\n    b: 2\n    ```\n'
    const note = writeNote('가', carried(source), origin, '메모')
    expect(parseNote(note, 'out.md').questions[0]?.codeBlocks[0]?.text).toBe('a: 1\n\n\n\nb: 2')
  })

  test('asks by the plain text where a question is only a name that its author gave it', () => {
    const questions = carried('- 볼륨은 뭔가요?\n  - 답').map((one) => ({
      ...one,
      card: { ...one.card, text: '이름*', question: [{ kind: 'small', children: ['이름'] } as const] },
    }))
    expect(writeNote('가', questions, origin, '메모')).toContain('\n- 이름\\*\n')
  })
})
