import { describe, expect, it } from 'vitest'
import { toAskables } from '../../src/study/askable.ts'
import { q1, q2, q3 } from '../support/samples.ts'

describe('toAskables', () => {
  const sections = [
    { id: 'a', parent: null },
    { id: 'a-docker', parent: 0 },
    { id: 'b', parent: null },
  ]
  const card = (id: typeof q1, section: number, leans = false) => {
    return { id, text: id, section, pending: false, askable: true, leans }
  }

  it('names every section a question stands in', () => {
    expect(toAskables([card(q1, 1)], sections)[0]?.sections).toEqual(['a-docker', 'a'])
  })

  it('finds the question above in the same note only', () => {
    const cards = [card(q1, 1), card(q2, 0, true), card(q3, 2, true)]
    expect(toAskables(cards, sections).map(({ leansOn }) => leansOn)).toEqual([null, q1, null])
  })

  it('says what has no answer, and what is only a link', () => {
    const cards = [{ ...card(q1, 0), pending: true }, { ...card(q2, 0), askable: false }, card(q3, 0)]
    expect(toAskables(cards, sections).map(({ isPending, isLinkOnly }) => [isPending, isLinkOnly])).toEqual([
      [true, false],
      [false, true],
      [false, false],
    ])
  })

  it('comes to an end where sections stand in each other, and gives no section to a number that is none', () => {
    const ring = [
      { id: 'a', parent: 1 },
      { id: 'b', parent: 0 },
    ]
    expect(toAskables([card(q1, 0)], ring)[0]?.sections).toContain('a')
    expect(toAskables([card(q1, 9)], sections)[0]?.sections).toEqual([])
  })
})
