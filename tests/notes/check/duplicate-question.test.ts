import { describe, expect, test } from 'vitest'
import { readNotes } from '../../../src/notes/read-notes.ts'
import { answered } from '../../support/note-problems.ts'
import { parseNote } from '../../support/parse-note.ts'

describe('duplicate-question', () => {
  test('names the other file of a repeated question', () => {
    const text = answered.join('\n')
    const [, second] = readNotes([
      { file: 'a.md', text },
      { file: 'b.md', text },
    ])
    expect(second?.problems.map((one) => one.message)).toEqual(['같은 질문이 이미 있어요(a.md:1).'])
  })

  test('questions that differ in a sign alone are no repeats', () => {
    const codes = (...lines: readonly string[]) =>
      parseNote(lines.join('\n'), 'note.md').problems.map((one) => one.code)
    expect(codes('- `>`는 뭔가요?', '  - 가.', '- `|`는 뭔가요?', '  - 나.')).toEqual([])
    expect(codes('- C++는 뭔가요?', '  - 가.', '- `C++`는 뭔가요', '  - 나.')).toEqual(['duplicate-question'])
  })
})
