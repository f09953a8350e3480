import { describe, expect, test } from 'vitest'
import { toLinkable, wordingOf } from '../../../src/notes/identity/linkable.ts'
import { answerMark, normalise } from '../../../src/notes/identity/question-id.ts'
import { parseNote } from '../../support/parse-note.ts'

const read = (text: string, position = 0) => {
  const [question] = parseNote(text, 'note.md').questions
  if (question === undefined) throw new Error('no question')
  return toLinkable(question, position)
}

describe('what relinking knows about a question of a note', () => {
  test('is its text, its nearest heading, its place, its answer and the mark of that', () => {
    const one = read('# 노트\n## 도커\n- `>`는 뭔가요?\n  - 덧붙여요.\n\n```\nls\n```\n', 7)
    expect(one).toMatchObject({ text: '>는 뭔가요?', section: '도커', position: 7, answer: '덧붙여요.' })
    expect(one.mark).toBe(answerMark('덧붙여요.', ['ls']))
    expect(one.wording).toBe('>는뭔가요')
  })

  test('has no mark without an answer', () => {
    expect(read('- 하나?\n')).toMatchObject({ answer: '', mark: '' })
  })
})

test('the wording is that of the text where nothing else is known', () => {
  const { id, text } = read('- 하나 둘?\n')
  expect(wordingOf({ id, text })).toBe(normalise('하나 둘?'))
  expect(wordingOf({ id, text, wording: '다른' })).toBe('다른')
})
