import { describe, expect, test } from 'vitest'
import type { Linkable } from '../../../src/notes/identity/linkable.ts'
import { questionId } from '../../../src/notes/identity/question-id.ts'
import { relink } from '../../../src/notes/identity/relink.ts'
import { candidateFinder } from '../../../src/notes/identity/relink-candidates.ts'
import { featuresOf } from '../../../src/notes/identity/text-similarity.ts'

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

/** `count` questions on topics of their own: each has rare letters. */
function topics(count: number, where: string): readonly Linkable[] {
  return Array.from({ length: count }, (_, position) => {
    const topic = Array.from({ length: 4 }, (_, at) =>
      String.fromCharCode(0xac00 + ((position * 37 + at * 1009) % 11_000)),
    ).join('')
    const text = `${topic}의 ${topic}은 ${where} 저장되나요?`
    return { id: questionId(text), text, position }
  })
}

describe('on both sides of the largest edition that is compared whole', () => {
  const finderFor = (count: number) => {
    const [removed, added] = [topics(count, '어디에'), topics(count, '어느 곳에')]
    const features = new Map([...removed, ...added].map(({ text }) => [text, featuresOf(text)]))
    const [first] = removed
    const own = features.get(first?.text ?? '')
    if (own === undefined) throw new Error('empty')
    return { added, candidates: candidateFinder(removed, added, features)(own, 0) }
  }

  test('100 questions are compared with every one of 100', () => {
    const { added, candidates } = finderFor(100)
    expect(candidates).toEqual(added)
  })

  test('101 questions are compared with those of 101 that share rare letters, the likeliest first', () => {
    const { added, candidates } = finderFor(101)
    expect(candidates[0]).toBe(added[0])
    expect(candidates.length).toBeLessThanOrEqual(40)
  })

  test.each([100, 101])('%i reworded questions are all followed', (count) => {
    const { reworded, removed, added } = relink(topics(count, '어디에'), topics(count, '어느 곳에'))
    expect([reworded.length, removed.length, added.length]).toEqual([count, 0, 0])
    expect(reworded.every((pair) => pair.old.text.slice(0, 4) === pair.new.text.slice(0, 4))).toBe(true)
  })

  test.each([100, 101])(
    '%i questions with one wording, and as many new ones, are not guessed at',
    (count) => {
      const twins = (edition: string) =>
        Array.from({ length: count }, (_, position) => ({
          id: questionId(`${edition} ${position}`),
          text: '둘의 차이는 무엇인가요?',
          position: position + 1,
        }))
      const { kept, reworded, removed, added } = relink(twins('old'), twins('new').reverse())
      expect([kept.length, reworded.length, removed.length, added.length]).toEqual([0, 0, count, count])
    },
  )
})
