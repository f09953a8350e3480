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
    const answer = parseNote(source, 'note.md').questions[at]?.answerText ?? ''
    if (one.body.images.length === 0 && wordsOf(answer) !== wordsOf(other?.answerText ?? ''))
      faults.push(`A ${answer} | ${other?.answerText}`)
  })
  // These are about what the author says, not about how it is written.
  const known = new Set([
    'pending-answer',
    'leans-on-previous',
    'secret',
    ...parseNote(source, 'note.md').problems.map(({ code }) => code),
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
})
