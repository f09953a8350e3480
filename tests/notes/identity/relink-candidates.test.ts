import { describe, expect, test } from 'vitest'
import type { Linkable } from '../../../src/notes/identity/linkable.ts'
import { questionId } from '../../../src/notes/identity/question-id.ts'
import { relink } from '../../../src/notes/identity/relink.ts'
import { candidateFinder } from '../../../src/notes/identity/relink-candidates.ts'
import { type Features, featuresOf } from '../../../src/notes/identity/text-similarity.ts'

/** Questions that hardly differ from each other, each worded in one way: more than are all compared with each other. */
function edition(where: string): readonly Linkable[] {
  return Array.from({ length: 400 }, (_, position) => {
    const text = `컨테이너의 볼륨 ${position}은 호스트의 ${where} 저장되나요?`
    return { id: questionId(text), text, position }
  })
}

test('every question of a large edition is followed when all of them were reworded, in whatever order', () => {
  const [older, newer] = [edition('어디에'), edition('어느 곳에')]
  const turned = newer.map((one, index) => ({ ...one, position: newer.length - index })).reverse()
  for (const after of [newer, turned]) {
    const { reworded, removed, added } = relink(older, after)
    expect([reworded.length, removed.length, added.length]).toEqual([400, 0, 0])
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

/** What is compared of a question whose bigrams these are. */
const withBigrams = (...bigrams: readonly string[]): Features => ({
  letters: '',
  bigrams: new Set(bigrams),
  words: [],
  signs: '',
})

describe('in a large edition', () => {
  /** The places, in the edition, of the candidates of a question. `holders` says which bigrams a question has. */
  function candidates(size: number, holders: (at: number) => readonly string[], old: Features, place = 0) {
    // Ids make no difference here.
    const id = questionId('any')
    const added = Array.from({ length: size }, (_, at) => ({ id, text: `${at}` }))
    const features = new Map(added.map(({ text }, at) => [text, withBigrams(...holders(at))]))
    const removed = Array.from({ length: Math.ceil(10_001 / size) }, () => ({ id, text: 'old' }))
    return candidateFinder(removed, added, features)(old, place).map((one) => Number(one.text))
  }
  const range = (from: number, to: number) => Array.from({ length: to - from }, (_, at) => from + at)

  test('a bigram leads on when at most a tenth has it', () => {
    const holders = (at: number) => [...(at < 11 ? ['aa'] : []), ...(at < 12 ? ['bb'] : [])]
    expect(candidates(110, holders, withBigrams('aa'))).toEqual(range(0, 11))
    expect(candidates(110, holders, withBigrams('bb', 'cc'))).toEqual([])
  })

  test('the forty that are most alike come first', () => {
    // Each has one bigram more than the next.
    const holders = (at: number) => (at < 50 ? ['aa', ...range(at, 50).map((each) => `x${each}`)] : [])
    expect(candidates(500, holders, withBigrams('aa'))).toEqual(range(10, 50).reverse())
  })

  test('those that share most rare bigrams are measured, two hundred of them', () => {
    // Of those with `aa` the last ten have the more common `bb` too; the likeliest has `bb` alone and comes late.
    const holders = (at: number) => {
      if (at < 300) return at < 290 ? ['aa', 'y'] : ['aa', 'bb', 'y', 'z']
      return at >= 1000 && at < 1300 ? ['bb'] : []
    }
    const found = candidates(3200, holders, withBigrams('aa', 'bb'))
    expect(found).toEqual([...range(290, 300), ...range(0, 30)])
  })

  test('of a bigram with more than a thousand holders, those near the place count', () => {
    const holders = (at: number) => (at % 10 === 0 ? ['aa'] : [])
    const first = (place: number) => candidates(12_000, holders, withBigrams('aa'), place)[0]
    expect([0, 0.5, 1].map(first)).toEqual([0, 1000, 2000])
  })

  test('the rarest bigram counts first, and the next has what it leaves of the thousand', () => {
    const holders = (at: number) => [...(at % 10 === 0 ? ['aa'] : []), ...(at % 30 === 1 ? ['bb'] : [])]
    // 400 have `bb`, so 600 of `aa` are left: those from number 600 on when the place is the end.
    const found = candidates(12_000, holders, withBigrams('aa', 'bb'), 1)
    expect(found).toEqual(range(0, 40).map((at) => at * 30 + 1))
    const both = (at: number) => [...holders(at), ...(at % 30 === 1 && at < 6000 ? ['aa'] : [])]
    expect(candidates(12_000, both, withBigrams('bb', 'aa'), 1).slice(0, 2)).toEqual([1, 31])
  })
})

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
