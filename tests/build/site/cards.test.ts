import { describe, expect, test } from 'vitest'
import { makeCards } from '../../../src/build/site/cards.ts'
import { inlineText } from '../../../src/notes/parse/plain-text.ts'
import { parseNote } from '../../support/parse-note.ts'

/** The labels that are drawn before the questions of a note. */
function labelsIn(note: string): readonly unknown[] {
  const { questions } = parseNote(note, 'note.md')
  return makeCards(questions, new Map(), (link) => [link]).map((card) => {
    expect(inlineText(card.question)).toBe(card.text)
    const [first] = card.question
    return typeof first === 'object' && first.kind === 'small' ? first.children[0] : null
  })
}

describe("the author's label of a question", () => {
  test('is drawn, and is no part of its text', () => {
    expect(labelsIn('### Q1. 파드란?\n답\n### Q7. 서비스란?\n답\n')).toEqual(['Q1', 'Q7'])
    expect(labelsIn('- 문제 3. 파드란?\n  - 답\n- 문제 4. 서비스란?\n  - 답\n')).toEqual(['문제 3', '문제 4'])
  })

  test('is left out where it tells nothing more than the number in the margin', () => {
    expect(labelsIn('- Q. 파드란?\n  - 답\n- Q. 서비스란?\n  - 답\n')).toEqual([null, null])
    expect(labelsIn('### 1. 파드란?\n답\n### 2. 노드란?\n답\n### 7. 서비스란?\n답\n')).toEqual([
      null,
      null,
      '7.',
    ])
  })
})
