import { describe, expect, it } from 'vitest'
import { packOccurrence } from '../../../src/search/index/postings.ts'
import type { Candidate } from '../../../src/search/query/candidates.ts'
import type { QueryWord } from '../../../src/search/query/expand-word.ts'
import { makeScorer } from '../../../src/search/rank/scorer.ts'

const inQuestion = packOccurrence({ question: 2, answer: 0, answerPart: false, code: false })
const partOfQuestion = packOccurrence({ question: 1, answer: 0, answerPart: false, code: false })
const onceInAnswer = packOccurrence({ question: 0, answer: 1, answerPart: false, code: false })
const inCode = packOccurrence({ question: 0, answer: 0, answerPart: false, code: true })

/** Ten questions; each term is a list of [docId, occurrence]. The docIds of a list ascend, as in an index. */
function scorerOf(...terms: readonly (readonly (readonly [number, number])[])[]) {
  return makeScorer({
    size: 10,
    postings: (id) => {
      const list = terms[id]
      return list === undefined
        ? null
        : {
            docIds: Uint32Array.from(list, ([docId]) => docId),
            occurrences: Uint8Array.from(list, ([, occurrence]) => occurrence),
          }
    },
  })
}

const candidate = (id: number, weight = 1, more: Partial<Candidate> = {}): Candidate => ({
  id,
  weight,
  kind: null,
  isNear: false,
  isRelated: false,
  isGuess: false,
  readAs: '',
  ...more,
})
const word = (candidates: readonly Candidate[], more: Partial<QueryWord> = {}): QueryWord => ({
  text: '',
  candidates,
  parts: [],
  isPieced: false,
  isSubject: false,
  role: 'term',
  ...more,
})
const unknown = word([], { role: 'unknown' })

const idf = (docCount: number) => Math.log(1 + (10 - docCount + 0.5) / (docCount + 0.5))
/** docId, score rounded to three digits, and whether every word matches. */
const ranked = (
  scorer: ReturnType<typeof scorerOf>,
  words: readonly QueryWord[],
  allowed: readonly number[] | null = null,
) =>
  scorer
    .rank(words, { keep: 10, accepts: allowed && ((docId) => allowed.includes(docId)) })
    .best.map(({ docId, score, isFull }) => [docId, Number(score.toFixed(3)), isFull])
const round = (value: number) => Number(value.toFixed(3))

describe('one word', () => {
  it('scores its value in the field times its idf', () => {
    const scorer = scorerOf([
      [2, inCode],
      [5, inQuestion],
      [7, onceInAnswer],
      [8, partOfQuestion],
    ])
    // Code alone (.34 · 2.2 = .748) and half of the answer's value still match enough; the score is also less for less coverage.
    expect(ranked(scorer, [word([candidate(0)])])).toEqual([
      [5, round(idf(4)), true],
      [8, round(0.85 * idf(4)), true],
      [7, round(0.5 * idf(4)), true],
      [2, round(0.34 * idf(4) * (0.5 + 0.5 * 0.748)), true],
    ])
  })

  it('ranks equal scores by docId, and lists only what is allowed', () => {
    const scorer = scorerOf([
      [1, inQuestion],
      [4, inQuestion],
      [9, inQuestion],
    ])
    expect(ranked(scorer, [word([candidate(0)])]).map(([docId]) => docId)).toEqual([1, 4, 9])
    expect(ranked(scorer, [word([candidate(0)])], [9, 4]).map(([docId]) => docId)).toEqual([4, 9])
    expect(ranked(scorer, [word([candidate(0)])], [])).toEqual([])
  })

  it('takes the best candidate of each question, whatever their order', () => {
    const lists = [
      [
        [3, inQuestion],
        [6, onceInAnswer],
      ],
      [
        [3, onceInAnswer],
        [6, inQuestion],
      ],
    ] as const
    const [first, second] = [candidate(0), candidate(1, 0.84)]
    const expected = [
      [3, round(idf(2)), true],
      [6, round(0.84 * idf(2)), true],
    ]
    expect(ranked(scorerOf(...lists), [word([first, second])])).toEqual(expected)
    expect(ranked(scorerOf(...lists), [word([second, first])])).toEqual(expected)
  })

  it('ranks equal scores by docId also when the later one was found first', () => {
    const scorer = scorerOf([[9, inQuestion]], [[1, inQuestion]])
    expect(ranked(scorer, [word([candidate(0), candidate(1)])]).map(([docId]) => docId)).toEqual([1, 9])
  })

  it('takes the best of several guesses, whatever their order', () => {
    const scorer = scorerOf([[8, inQuestion]], [[8, onceInAnswer]])
    const guesses = [candidate(0, 0.9, { isGuess: true }), candidate(1, 0.9, { isGuess: true })]
    const expected = [[8, round(0.9 * idf(1)), true]]
    expect(ranked(scorer, [word(guesses)])).toEqual(expected)
    expect(ranked(scorer, [word([...guesses].reverse())])).toEqual(expected)
  })

  it('scores half by the idf of the query word and half by that of the term found', () => {
    // The word is in four questions, by a term in one of them and one in three.
    const scorer = scorerOf(
      [[8, inQuestion]],
      [
        [1, inQuestion],
        [2, inQuestion],
        [3, inQuestion],
      ],
    )
    expect(ranked(scorer, [word([candidate(0, 0.9), candidate(1, 0.9)])])).toEqual([
      [8, round((0.9 * (idf(4) + idf(1))) / 2), true],
      [1, round((0.9 * (idf(4) + idf(3))) / 2), true],
      [2, round((0.9 * (idf(4) + idf(3))) / 2), true],
      [3, round((0.9 * (idf(4) + idf(3))) / 2), true],
    ])
  })

  it('gives a guess the idf of the query word, not its own', () => {
    const scorer = scorerOf(
      [[8, inQuestion]],
      [
        [1, inQuestion],
        [2, inQuestion],
        [3, inQuestion],
      ],
    )
    const guesses = [candidate(0, 0.9, { isGuess: true }), candidate(1, 0.9, { isGuess: true })]
    expect(ranked(scorer, [word(guesses)]).map(([, score]) => score)).toEqual(
      Array.from({ length: 4 }, () => round(0.9 * idf(4))),
    )
  })

  it('counts only what is surely meant to how common the word is', () => {
    const scorer = scorerOf(
      [[8, inQuestion]],
      [
        [1, inQuestion],
        [2, inQuestion],
        [3, inQuestion],
      ],
    )
    const near = candidate(1, 0.5, { isNear: true })
    const value = 0.5 * 0.55
    const score = round(((value * (idf(1) + idf(3))) / 2) * (0.5 + 0.5 * value * 2.2))
    expect(ranked(scorer, [word([candidate(0), near])])).toEqual([
      [8, round(idf(1)), true],
      ...[1, 2, 3].map((docId) => [docId, score, true]),
    ])
    // All that there is, when nothing is surely meant.
    expect(ranked(scorer, [word([near])])[0]).toEqual([1, round(0.5 * idf(3)), true])
  })

  it('counts similar words less when they are looked for alone and the word itself is known', () => {
    const scorer = scorerOf([[8, inQuestion]], [[1, inQuestion]])
    const near = candidate(1, 0.9, { isNear: true })
    const alone = ranked(scorer, [word([candidate(0), near])])
    expect(alone[1]).toEqual([1, round((0.9 * 0.55 * (idf(1) + idf(1))) / 2), true])
    expect(ranked(scorer, [word([near])])[0]).toEqual([1, round(0.9 * idf(1)), true])
    // A word of grammar beside it changes nothing.
    const grammar = word([], { role: 'stop-word' })
    expect(ranked(scorer, [grammar, word([candidate(0), near])])).toEqual(alone)
  })
})

describe('several words', () => {
  const scorer = () =>
    scorerOf(
      [
        [1, inQuestion],
        [2, inQuestion],
      ],
      [
        [2, onceInAnswer],
        [5, inQuestion],
        [6, inQuestion],
      ],
    )
  const [a, b] = [word([candidate(0)]), word([candidate(1)])]

  it('adds them up, and what matches only some scores less', () => {
    const total = idf(2) + idf(3)
    const partly = (own: number) => own * (0.5 + (0.5 * own) / total)
    expect(ranked(scorer(), [a, b])).toEqual([
      [2, round(idf(2) + 0.5 * idf(3)), true],
      [1, round(partly(idf(2))), false],
    ])
    // The other word alone is too little of the query.
    expect(idf(3) / total).toBeLessThan(0.44)
  })

  it('a word that no question holds counts as the rarest one', () => {
    const total = idf(2) + idf(1)
    expect(idf(2) / total).toBeLessThan(0.44)
    expect(ranked(scorer(), [a, unknown])).toEqual([])
    const verb = word([], { role: 'unknown-verb' })
    const share = idf(2) / (idf(2) + 0.35 * idf(1))
    expect(ranked(scorer(), [a, verb])).toEqual(
      [1, 2].map((docId) => [docId, round(idf(2) * (0.5 + 0.5 * share)), false]),
    )
  })

  it('three words are not yet a longer query', () => {
    const verb = word([], { role: 'unknown-verb' })
    const share = idf(2) / (idf(2) + 1.35 * idf(1))
    expect(share).toBeGreaterThan(0.34)
    expect(share).toBeLessThan(0.44)
    expect(ranked(scorer(), [a, unknown, verb])).toEqual([])
  })

  it('a longer query needs a smaller share', () => {
    const unknowns = (count: number) =>
      Array.from({ length: count }, () => word([], { role: 'unknown-verb' }))
    const share = (count: number) => idf(2) / (idf(2) + count * 0.35 * idf(1))
    expect(share(2)).toBeGreaterThan(0.44)
    expect(ranked(scorer(), [a, ...unknowns(2)]).length).toBe(2)
    expect(share(3)).toBeGreaterThan(0.34)
    expect(share(3)).toBeLessThan(0.44)
    expect(ranked(scorer(), [a, ...unknowns(3)]).length).toBe(2)
    expect(share(5)).toBeLessThan(0.34)
    expect(ranked(scorer(), [a, ...unknowns(5)])).toEqual([])
  })

  it('a stop word adds little and need not match, but alone it is a word like others', () => {
    const stop = word([candidate(1)], { role: 'stop-word' })
    expect(ranked(scorer(), [a, stop])).toEqual([
      [2, round(idf(2) + 0.12 * 0.5 * idf(3)), true],
      [1, round(idf(2) * (0.5 + 0.5)), true],
    ])
    expect(ranked(scorer(), [stop]).map(([docId]) => docId)).toEqual([5, 6, 2])
    expect(ranked(scorer(), [stop])[0]).toEqual([5, round(idf(3)), true])
  })

  it('starts afresh with each query', () => {
    const one = scorer()
    const first = ranked(one, [a, b])
    ranked(one, [b])
    expect(ranked(one, [a, b])).toEqual(first)
    expect(ranked(one, [])).toEqual([])
  })

  it('lets a term wait whose postings are not loaded', () => {
    expect(ranked(scorer(), [word([candidate(7), candidate(0)])]).map(([docId]) => docId)).toEqual([1, 2])
  })
})

describe('a compound', () => {
  const scorer = scorerOf(
    [
      [1, inQuestion],
      [2, inQuestion],
    ],
    [
      [2, inQuestion],
      [3, onceInAnswer],
    ],
  )
  const parts = [word([candidate(0)]), word([candidate(1)])]

  it('is worth most where all its parts stand, and less where some do when it is alone', () => {
    // Surely meant only where all parts are: question 2.
    const rows = ranked(scorer, [word([], { parts })])
    const score = (share: number, coverage = 1) =>
      round(((share * (idf(1) + idf(2))) / 2) * (0.5 + 0.5 * coverage))
    expect(rows).toEqual([
      [2, score(0.9), true],
      [1, score(0.45 / 2, (0.45 / 2) * 2.2), true],
    ])
  })

  it('counts some of its parts little beside other words', () => {
    const other = word([candidate(0)])
    const rows = ranked(scorer, [other, word([], { parts })])
    expect(rows[0]?.[0]).toBe(2)
    const total = idf(2) + idf(1)
    const matched = idf(2) + 0.1 * 2.2 * idf(1)
    expect(rows[1]).toEqual([
      1,
      round((idf(2) + (0.1 * (idf(1) + idf(2))) / 2) * (0.5 + (0.5 * matched) / total)),
      true,
    ])
  })

  it('takes the best candidate of each part, whatever their order', () => {
    const withWorse = (candidates: readonly Candidate[]) =>
      ranked(scorer, [word([], { parts: [word(candidates), word([candidate(1)])] })])
    const best = candidate(0)
    const worse = candidate(0, 0.3)
    expect(withWorse([best, worse])).toEqual(ranked(scorer, [word([], { parts })]))
    expect(withWorse([worse, best])).toEqual(ranked(scorer, [word([], { parts })]))
  })

  it('leaves stop words among the parts out', () => {
    const withStop = [...parts, word([candidate(1)], { role: 'stop-word' })]
    expect(ranked(scorer, [word([], { parts: withStop })])).toEqual(ranked(scorer, [word([], { parts })]))
  })

  it('of which nowhere all parts stand is nearly unknown', () => {
    const apart = scorerOf([[1, inQuestion]], [[3, inQuestion]])
    const [first] = ranked(apart, [word([], { parts, isSubject: true })])
    const score = ((0.45 / 2) * (idf(1) + idf(1))) / 2
    expect(first).toEqual([1, round(score * (0.5 + 0.5 * (0.45 / 2) * 2.2)), true])
  })
})

it('a word that names no subject counts a tenth less beside one that does, and as much as ever without one', () => {
  const scorer = scorerOf([[1, inQuestion]], [[2, inQuestion]])
  const subject = word([candidate(0)], { isSubject: true })
  const other = word([candidate(1)])
  const scores = (words: readonly QueryWord[]) =>
    new Map(scorer.rank(words, { keep: 10, accepts: null }).best.map(({ docId, score }) => [docId, score]))
  const mixed = scores([subject, other])
  expect(mixed.get(2)).toBeCloseTo(0.9 * (mixed.get(1) ?? 0))
  const plain = scores([word([candidate(0)]), other])
  expect(plain.get(2)).toBeCloseTo(plain.get(1) ?? 0)
})
