import { expect, test } from 'vitest'
import { parseNote } from '../../support/parse-note.ts'

test('a closed fence around nothing is no code block, and no answer', () => {
  const fence = '  ```js\n\n  ```\n'
  const { questions } = parseNote(
    `- 하나는 뭔가요?\n${fence}- 둘은 뭔가요?\n${fence}  - 답이에요.\n- 셋은 뭔가요?\n  - ${fence.trim()}\n`,
    'note.md',
  )
  expect(questions.map(({ answer, codeBlocks }) => [answer.kind, codeBlocks.length])).toEqual([
    ['pending', 0],
    ['written', 0],
    ['pending', 0],
  ])
})
