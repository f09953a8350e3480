import { describe, expect, it } from 'vitest'
import { inOrder, makeBestList, type Scored } from '../../../src/search/rank/best-list.ts'

/** 200 questions with scores that repeat, some of them guesses, in no order. */
const scored: readonly Scored[] = Array.from({ length: 200 }, (_, i) => ({
  docId: (i * 37) % 200,
  score: (i * 53) % 17,
  confidence: (i * 29) % 5 === 0 ? 'high' : 'low',
}))

describe('the list of the best questions', () => {
  it.each([1, 3, 50, 199, 200, 500])('keeps the first %i of all of them sorted', (limit) => {
    const list = makeBestList<Scored>(limit)
    for (const one of scored) if (list.mayStay(one.docId, one.score, one.confidence)) list.add(one)
    expect(list.sorted()).toEqual([...scored].sort(inOrder).slice(0, limit))
  })

  it('says that what comes after a full list need not be added', () => {
    const list = makeBestList<Scored>(1)
    list.add({ docId: 3, score: 2, confidence: 'low' })
    list.add({ docId: 4, score: 1, confidence: 'low' })
    expect(list.mayStay(5, 1.9, 'low')).toBe(false)
    expect(list.mayStay(5, 2, 'low')).toBe(false)
    expect(list.mayStay(2, 2, 'low')).toBe(true)
    expect(list.mayStay(2, 1.9, 'low')).toBe(false)
    expect(list.mayStay(5, 0.1, 'high')).toBe(true)
    const sure = makeBestList<Scored>(1)
    for (const docId of [3, 4]) sure.add({ docId, score: 2, confidence: 'high' })
    expect(sure.mayStay(1, 9, 'low')).toBe(false)
  })

  it('is empty at first', () => expect(makeBestList<Scored>(5).sorted()).toEqual([]))
})
