import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Inline, QuestionId } from '../../src/notes/model.ts'
import { packCards, unpackCards } from '../../src/site/pack-cards.ts'
import type { Card } from '../../src/site/site-data.ts'

const inline: fc.Arbitrary<Inline> = fc.oneof(
  fc.string(),
  fc.string().map((text): Inline => ({ kind: 'code', text })),
)

const cards = fc
  .tuple(
    fc.nat(10_000),
    fc.array(
      fc.record({
        id: fc.string().map((id) => id as QuestionId),
        section: fc.nat(300),
        question: fc.array(inline, { maxLength: 3 }),
        text: fc.string(),
        isPlain: fc.boolean(),
        pending: fc.boolean(),
        code: fc.boolean(),
        picture: fc.boolean(),
        askable: fc.boolean(),
        leans: fc.boolean(),
      }),
      { minLength: 1, maxLength: 5 },
    ),
  )
  .map(([first, list]): Card[] =>
    list.map(({ isPlain, ...card }, at) => ({
      ...card,
      index: first + at,
      question: isPlain ? [card.text] : card.question,
    })),
  )

test('packed cards unpack to the same cards, also after JSON', () => {
  fc.assert(
    fc.property(cards, (list) => {
      expect(unpackCards(packCards(list))).toEqual(list)
      expect(unpackCards(JSON.parse(JSON.stringify(packCards(list))))).toEqual(list)
    }),
  )
})

test('no cards pack to no cards', () => {
  expect(unpackCards(packCards([]))).toEqual([])
})
