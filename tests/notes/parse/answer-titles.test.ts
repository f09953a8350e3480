import { describe, expect, test } from 'vitest'
import type { Block } from '../../../src/notes/model.ts'
import { blocksText } from '../../../src/notes/parse/plain-text.ts'
import { parseNote } from '../../support/parse-note.ts'

/** The headings inside the answer of the first question of a note. */
function titlesIn(source: string): readonly string[] {
  const [question] = parseNote(source, 'note.md').questions
  const titles = (blocks: readonly Block[]): readonly string[] =>
    blocks.flatMap((block) => {
      if (block.kind === 'paragraph') return block.title === true ? [blocksText([block])] : []
      if (block.kind === 'quote' || block.kind === 'fold') return titles(block.children)
      return block.kind === 'list' ? block.items.flatMap(titles) : []
    })
  return question?.answer.kind === 'written' ? titles(question.answer.blocks) : []
}

describe('a heading inside an answer', () => {
  test('stays one where questions are headings above it, with what stands in it', () => {
    const source = '# Q1. 왜?\n### 예시 `a`\n글\n\n밑줄\n---\n글\n# Q2. 왜?'
    expect(titlesIn(source)).toEqual(['예시 a', '밑줄'])
    expect(titlesIn('## Q1. 왜?\n### 예시 <b>하나</b><br>\n<p>글</p>\n## Q2. 왜?')).toEqual(['예시 하나'])
  })

  test('is one in HTML, too, also in a fold or a quote', () => {
    expect(
      titlesIn('- 왜?\n  <h2>예시</h2>\n  <details><summary>더</summary><h4>속</h4>글</details>'),
    ).toEqual(['예시', '속'])
    expect(titlesIn('- 왜?\n  <blockquote><h3>예시</h3>글</blockquote>')).toEqual(['예시'])
  })

  test('is none where it only says that the answer comes, nor in a note of bullets', () => {
    expect(titlesIn('## Q1. 왜?\n### 답변\n글\n## Q2. 왜?\n### 답변: 글')).toEqual([])
    expect(titlesIn('- 왜?\n  - 글\n  # 글\n  **굵게**')).toEqual([])
  })
})
