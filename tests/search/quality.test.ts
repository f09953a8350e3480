import { describe, expect, it } from 'vitest'
import { names } from '../support/small-collection.ts'
import { judgedQueries } from './judged-queries.ts'
import { ndcgAt10 } from './ndcg.ts'

describe('ndcgAt10', () => {
  it('is 1 for the ideal order, less for a later answer, 0 without an answer', () => {
    const grades = { a: 3, b: 1 }
    expect(ndcgAt10(['a', 'b', 'x'], grades)).toBe(1)
    expect(ndcgAt10(['x', 'a', 'b'], grades)).toBeCloseTo((7 / Math.log2(3) + 1 / 2) / (7 + 1 / Math.log2(3)))
    expect(ndcgAt10(['b', 'a'], grades)).toBeCloseTo((1 + 7 / Math.log2(3)) / (7 + 1 / Math.log2(3)))
    expect(ndcgAt10(['x'], grades)).toBe(0)
  })

  it('counts ten results', () => {
    const nine = ['1', '2', '3', '4', '5', '6', '7', '8', '9']
    expect(ndcgAt10([...nine, 'a'], { a: 1 })).toBeCloseTo(1 / Math.log2(11))
    expect(ndcgAt10([...nine, '10', 'a'], { a: 1 })).toBe(0)
  })
})

describe('판정된 질의', () => {
  it.each([
    ['tuned', 0.9],
    ['held out', 0.96],
  ] as const)('the half that is %s reaches nDCG@10 %f', async (half, floor) => {
    const judged = judgedQueries.filter((one) => one.half === half && Object.keys(one.grades).length > 0)
    expect(judged.length).toBeGreaterThanOrEqual(20)
    const rows = await Promise.all(
      judged.map(async ({ query, grades }) => ({ query, ndcg: ndcgAt10(await names(query), grades) })),
    )
    const mean = rows.reduce((sum, { ndcg }) => sum + ndcg, 0) / rows.length
    const worst = rows
      .filter(({ ndcg }) => ndcg < 0.8)
      .map(({ query, ndcg }) => `${query} ${ndcg.toFixed(2)}`)
    expect(mean, worst.join(', ')).toBeGreaterThanOrEqual(floor)
  })

  it('finds nothing for queries about other things', async () => {
    for (const { query, grades } of judgedQueries) {
      if (Object.keys(grades).length === 0) expect(await names(query), query).toEqual([])
    }
  })
})
