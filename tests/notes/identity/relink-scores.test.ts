import { describe, expect, test } from 'vitest'
import type { Linkable } from '../../../src/notes/identity/linkable.ts'
import { scorePairs } from '../../../src/notes/identity/relink-scores.ts'
import type { QuestionId } from '../../../src/notes/model.ts'

// Ids are only compared here.
const id = (text: string) => text as QuestionId

/** The score of a question and its new wording; null when they cannot be one question. */
function score(old: Partial<Linkable>, other: Partial<Linkable>): number | null {
  const removed: Linkable = { id: id('old'), text: '', ...old }
  const added: Linkable = { id: id('new'), text: '', ...other }
  const [pair] = scorePairs({
    removed: [removed],
    added: [added],
    older: [removed],
    newer: [added],
    known: [],
  })
  return pair?.score ?? null
}
/** A question that is the only one between its neighbours. */
const alone = { position: 0 }

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789'
const hangul = (count: number): string =>
  Array.from({ length: count }, (_, at) => String.fromCharCode(0xac00 + at * 97)).join('')
/** An answer of `count` trigrams, of which others share the first `shared`. */
const answer = (count: number, shared: number, own: number): string =>
  Array.from({ length: count + 2 }, (_, at) =>
    String.fromCharCode(0xac00 + at + (at < shared + 2 ? 0 : 1000 * (own + 1))),
  ).join('')

describe('a pair', () => {
  test('is scored by the letters that both share, up to the least score', () => {
    // 11 bigrams of 29: 22 / 40. Then of 30: 22 / 41.
    expect(score({ text: letters.slice(0, 12) }, { text: letters.slice(0, 30) })).toBeCloseTo(0.55, 10)
    expect(score({ text: letters.slice(0, 12) }, { text: letters.slice(0, 31) })).toBeNull()
  })

  test('counts letters that many questions have for less', () => {
    const [old, now] = ['abcdefgh', 'abcdefghijkl'].map((text) => ({ id: id(text), text }))
    const others = Array.from({ length: 30 }, (_, at) => ({ id: id(`${at}`), text: `abcd${at + 10}` }))
    if (old === undefined || now === undefined) throw new Error('empty')
    const among = (rest: readonly Linkable[]) =>
      scorePairs({ removed: [old], added: [now], older: [old, ...rest], newer: [now, ...rest], known: [] })[0]
        ?.score ?? 0
    expect(among([])).toBeCloseTo(14 / 18, 10)
    expect(among(others)).toBeLessThan(14 / 18 - 0.05)
  })

  test('with hardly a letter in common is one question only where the place says so, too', () => {
    const same = answer(40, 40, 0)
    const [short, full] = [
      { text: 'k8s', answer: same },
      { text: 'kubernetes', answer: same },
    ]
    expect(score(short, full)).toBeNull()
    expect(score({ ...short, ...alone }, { ...full, ...alone })).toBeCloseTo(1.1, 10)
  })

  test('gains from the same section alone', () => {
    const wordings = [{ text: letters.slice(0, 12) }, { text: letters.slice(0, 29) }] as const
    const plain = score(...wordings) ?? 0
    const inSection = (section: string) =>
      score({ ...wordings[0], section: '도커' }, { ...wordings[1], section })
    expect(inSection('도커')).toBeCloseTo(plain + 0.02, 10)
    expect(inSection('셸')).toBeCloseTo(plain, 10)
    expect(score({ ...wordings[0], section: '도커' }, wordings[1])).toBeCloseTo(plain, 10)
  })

  test('gains from its place alone, and more when hardly a word was replaced', () => {
    const words = ['가나다라마바', '사아자차카타', '파하거너더러', '머버서어저처', '커터퍼허고노']
    const lastReplaced = (count: number) => [
      { text: words.slice(0, count).join(' ') },
      { text: [...words.slice(0, count - 1), '탑'].join(' ') },
    ]
    const gainOf = ([before, after]: readonly object[]) => {
      const [plain, inPlace] = [
        score({ ...before }, { ...after }),
        score({ ...before, ...alone }, { ...after, ...alone }),
      ]
      if (plain === null || inPlace === null) throw new Error('not alike enough to be compared')
      return inPlace - plain
    }
    // One word of five, then one of four.
    expect(gainOf(lastReplaced(5))).toBeCloseTo(0.3, 10)
    expect(gainOf(lastReplaced(4))).toBeCloseTo(0.2, 10)
  })

  test('gains from its answer, or loses by it', () => {
    const [text, now] = [letters.slice(0, 20), letters.slice(0, 24)]
    const plain = score({ text }, { text: now }) ?? 0
    const same = answer(40, 40, 0)
    expect(score({ text, answer: same }, { text: now, answer: same })).toBeCloseTo(plain + 0.8, 10)
    expect(score({ text, answer: answer(40, 0, 0) }, { text: now, answer: answer(40, 0, 1) })).toBeCloseTo(
      plain - 0.2,
      10,
    )
  })
})

describe('a term that was replaced by another', () => {
  const asked = (count: number, term: string) => ({ text: `${hangul(count)} ${term}` })

  test('makes another question', () => {
    expect(score(asked(20, '80'), asked(20, '8080'))).toBeNull()
  })

  test('was corrected in a question alone in its place of which nearly all stayed', () => {
    // 22 of 25 bigrams stay, then 8 of 9, then 7 of 8.
    expect(score({ ...asked(23, '123'), ...alone }, { ...asked(23, '456'), ...alone })).not.toBeNull()
    expect(score({ ...asked(9, '1'), ...alone }, { ...asked(9, '2'), ...alone })).not.toBeNull()
    expect(score({ ...asked(8, '1'), ...alone }, { ...asked(8, '2'), ...alone })).toBeNull()
  })

  test('was corrected where the answer is the same', () => {
    const told = (shared: number, count: number) =>
      score(
        { ...asked(20, '1'), answer: answer(count, shared, 0) },
        { ...asked(20, '2'), answer: answer(count, shared, 1) },
      )
    expect(told(11, 17)).not.toBeNull()
    // A quarter of what an answer can say.
    expect(told(10, 16)).not.toBeNull()
    expect(told(9, 15)).toBeNull()
  })
})

describe('a sign that was replaced by another', () => {
  const [plus, plain] = [{ text: 'C++는 뭔가요?' }, { text: 'C는 뭔가요?' }]

  test('makes another question, also alone in its place', () => {
    expect(score(plus, plain)).toBeNull()
    expect(score({ ...plus, ...alone }, { ...plain, ...alone })).toBeNull()
  })

  test('was corrected where the answer is the same', () => {
    const told = (shared: number) =>
      score({ ...plus, answer: answer(16, shared, 0) }, { ...plain, answer: answer(16, shared, 1) })
    expect(told(16)).toBeCloseTo(1.32, 10)
    expect(told(10)).toBeCloseTo(1.2, 10)
    expect(told(9)).toBeNull()
  })

  test('was corrected where the answer has the same mark', () => {
    expect(score({ ...plus, mark: 'm' }, { ...plain, mark: 'm' })).toBeCloseTo(1, 10)
    expect(score({ ...plus, mark: 'm' }, { ...plain, mark: 'n' })).toBeNull()
  })

  test('was corrected where it grew before there was an answer, alone in its place', () => {
    const [one, two, other] = ['> 뭔가요?', '>> 뭔가요?', '| 뭔가요?'].map((text) => ({ text }))
    const grown = (before: object | undefined, after: object | undefined) =>
      score({ ...before, mark: '', ...alone }, { ...after, mark: '', ...alone })
    expect(grown(one, two)).toBeCloseTo(1.3, 10)
    expect(grown(two, one)).toBeCloseTo(1.3, 10)
    expect(grown(one, other)).toBeNull()
    expect(score({ ...one, mark: '' }, { ...two, mark: '' })).toBeNull()
    // A sign that was not there before has not grown; and nothing is known without a mark.
    expect(grown(plus, plain)).toBeNull()
    expect(grown(plain, plus)).toBeNull()
    expect(score({ ...one, ...alone }, { ...two, ...alone })).toBeNull()
  })
})
