import { expect, test } from 'vitest'
import type { QuestionId } from '../../../src/notes/model.ts'
import type { Card } from '../../../src/site/site-data.ts'
import { readSort, sortCards } from '../../../src/ui/reading/list-conditions.ts'
import { madeCard } from '../../support/made-card.ts'

const cards: readonly Card[] = [
  { ...madeCard('a'), changed: 5 },
  madeCard('b'),
  { ...madeCard('c'), changed: 9 },
  { ...madeCard('d'), changed: 5 },
]
const weak: Readonly<Record<string, number>> = { a: 0.1, b: 0.6, c: 0.1, d: 0.9 }
const order = (sort: Parameters<typeof sortCards>[1]) =>
  sortCards(cards, sort, { weakness: (id: QuestionId) => weak[id] ?? 0 })
    .map(({ id }) => id)
    .join('')

test('the order of the notes, the latest changes first, the weakest first; what is alike stays as it was', () => {
  expect([order('note'), order('recent'), order('weak')]).toEqual(['abcd', 'cadb', 'dbac'])
})

test('an address names an order, and other names mean that of the notes', () => {
  for (const sort of ['note', 'recent', 'weak']) expect(readSort(new URLSearchParams({ sort }))).toBe(sort)
  expect(readSort(new URLSearchParams('sort=constructor'))).toBe('note')
  expect(readSort(new URLSearchParams())).toBe('note')
})
