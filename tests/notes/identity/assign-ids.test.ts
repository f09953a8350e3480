import { describe, expect, test } from 'vitest'
import { questionId } from '../../../src/notes/identity/question-id.ts'
import { readNotes } from '../../../src/notes/read-notes.ts'
import { parseNote } from '../../support/parse-note.ts'

const idsIn = (text: string): readonly string[] => parseNote(text, 'note.md').questions.map((one) => one.id)

describe('the same question twice', () => {
  const asked = '- 지울 수 있나요?\n'

  test('has the plain id where it comes first, by file name and line', () => {
    const plain = questionId('지울 수 있나요?')
    const notes = readNotes([
      { file: 'b.md', text: `${asked}  - 네.\n` },
      { file: 'a.md', text: `${asked}  - 아니오.\n` },
    ])
    expect(notes.map((note) => note.file)).toEqual(['a.md', 'b.md'])
    expect(notes[0]?.questions[0]?.id).toBe(plain)
    expect(notes[1]?.questions[0]?.id).toMatch(new RegExp(`^${plain}-[0-9a-z]{4}$`))
  })

  test('keeps the later id when its answer is gone on with', () => {
    const [, before] = idsIn(`${asked}${asked}  - 네.\n`)
    const [, after] = idsIn(`${asked}${asked}  - 네.\n  - 언제나요.\n`)
    expect(after).toBe(before)
  })

  test('is told apart by its section while it has no answer', () => {
    const [, docker] = idsIn(`${asked}## Docker\n${asked}`)
    const [, kubernetes] = idsIn(`${asked}## Kubernetes\n${asked}`)
    expect(docker).not.toBe(kubernetes)
  })

  test('has an id of its own a third time, and leaves pinned ids alone', () => {
    const plain = questionId('지울 수 있나요?')
    const ids = idsIn(`${asked}${asked}${asked}- 다른 질문? <!-- id: ${plain} -->\n`)
    expect(new Set(ids).size).toBe(4)
    expect(ids[3]).toBe(plain)
  })

  test('has a fixed id for the third and the fourth time', () => {
    // Journals and addresses hold such ids. None of these may ever change.
    expect(idsIn(`${asked}${asked}${asked}${asked}`)).toEqual([
      'pge0nepr',
      'pge0nepr-yt2x',
      'pge0nepr-a3fy',
      'pge0nepr-14xh',
    ])
    const answered = `${asked}  - 네, 지울 수 있어요.\n`
    expect(idsIn(`${answered}${answered}${answered}${answered}`)).toEqual([
      'pge0nepr',
      'pge0nepr-2tpf',
      'pge0nepr-zjh7',
      'pge0nepr-924m',
    ])
  })

  test('has a fixed later id from its answer, from its code, or from its section', () => {
    expect(idsIn(`${asked}${asked}  - 네.\n`)).toEqual(['pge0nepr', 'pge0nepr-vp67'])
    expect(idsIn(`${asked}${asked}\n\`\`\`\ndocker rm web\n\`\`\`\n`)).toEqual(['pge0nepr', 'pge0nepr-45sp'])
    expect(idsIn(`${asked}## Docker\n${asked}`)).toEqual(['pge0nepr', 'pge0nepr-k92b'])
  })

  test('counts on from the second time when a later id is pinned already', () => {
    const [, , third] = idsIn(`${asked}${asked}${asked}`)
    const ids = idsIn(`${asked}${asked}${asked}- 다른 질문? <!-- id: ${third} -->\n`)
    expect(ids).toEqual(['pge0nepr', 'pge0nepr-yt2x', 'pge0nepr-14xh', 'pge0nepr-a3fy'])
  })
})
