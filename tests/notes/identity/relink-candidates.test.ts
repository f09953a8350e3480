import { expect, test } from 'vitest'
import type { Linkable } from '../../../src/notes/identity/linkable.ts'
import { questionId } from '../../../src/notes/identity/question-id.ts'
import { relink } from '../../../src/notes/identity/relink.ts'

/** A thousand questions that hardly differ from each other, each worded in one way. */
function edition(where: string): readonly Linkable[] {
  return Array.from({ length: 1000 }, (_, position) => {
    const text = `컨테이너의 볼륨 ${position}은 호스트의 ${where} 저장되나요?`
    return { id: questionId(text), text, position }
  })
}

test('every question of a large edition is followed when all of them were reworded, in whatever order', () => {
  const [older, newer] = [edition('어디에'), edition('어느 곳에')]
  const turned = newer.map((one, index) => ({ ...one, position: newer.length - index })).reverse()
  for (const after of [newer, turned]) {
    const { reworded, removed, added } = relink(older, after)
    expect([reworded.length, removed.length, added.length]).toEqual([1000, 0, 0])
    const numberOf = (one: Linkable): string => one.text.replace(/\D/g, '')
    expect(reworded.every((pair) => numberOf(pair.old) === numberOf(pair.new))).toBe(true)
  }
})
