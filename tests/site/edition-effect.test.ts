import { describe, expect, test } from 'vitest'
import { makeCards } from '../../src/build/site/cards.ts'
import { buildSections } from '../../src/build/site/sections.ts'
import { nodeSha256 } from '../../src/build/write/node-sha256.ts'
import { readNotes } from '../../src/notes/read-notes.ts'
import { type Edition, effectOf } from '../../src/site/edition-effect.ts'

function edition(texts: Readonly<Record<string, string>>): Edition {
  const notes = readNotes(Object.entries(texts).map(([file, text]) => ({ file, text })))
  const questions = notes.flatMap((note) => note.questions)
  const { sections, sectionOf } = buildSections(notes, nodeSha256)
  return { site: { sections }, cards: makeCards(questions, sectionOf, (link) => [link]) }
}

const ask = (...questions: readonly string[]): string =>
  questions.map((one) => `- ${one}\n  - 답\n`).join('\n')

const published = edition({
  'a.md': ask('컨테이너와 이미지의 차이는 무엇인가요?', '볼륨은 언제 쓰나요?', '포트는 어떻게 여나요?'),
  'b.md': ask('파드란 무엇인가요?', '서비스란 무엇인가요?'),
})

describe('what learners would see of an edited note', () => {
  test('is which questions are kept, reworded, added and removed in it; other notes stay as they are', () => {
    const edited = edition({
      'a.md': ask(
        '컨테이너와 이미지의 차이는 무엇인지 알려 주세요.',
        '볼륨은 언제 쓰나요?',
        '네트워크 드라이버에는 어떤 것이 있나요?',
      ),
    })
    expect(effectOf(published, edited)).toEqual({
      notes: 1,
      kept: 1,
      reworded: [
        {
          from: '컨테이너와 이미지의 차이는 무엇인가요?',
          to: '컨테이너와 이미지의 차이는 무엇인지 알려 주세요.',
        },
      ],
      added: ['네트워크 드라이버에는 어떤 것이 있나요?'],
      removed: [{ id: published.cards[2]?.id, text: '포트는 어떻게 여나요?' }],
    })
  })

  test('follows a question that moves from one edited note to another', () => {
    const edited = edition({
      'a.md': ask('컨테이너와 이미지의 차이는 무엇인가요?', '볼륨은 언제 쓰나요?'),
      'b.md': ask('파드란 무엇인가요?', '서비스란 무엇인가요?', '포트는 어떻게 여나요?'),
    })
    expect(effectOf(published, edited)).toEqual({ notes: 2, kept: 5, reworded: [], added: [], removed: [] })
  })

  test('is all new in a note beside a known one, and nothing when none of the notes is known', () => {
    const known = ask('파드란 무엇인가요?', '서비스란 무엇인가요?')
    const [added] = [effectOf(published, edition({ 'b.md': known, 'c.md': ask('잡이란?') }))?.added]
    expect(added).toEqual(['잡이란?'])
    expect(effectOf(published, edition({ 'c.md': ask('잡이란?') }))).toBeNull()
  })
})
