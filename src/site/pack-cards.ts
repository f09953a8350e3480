/** How files and pages carry cards: rows without names, since a list holds a hundred of them and the catalogue all. */
import type { Inline, QuestionId } from '../notes/model.ts'
import type { Card } from './site-data.ts'

/**
 * Id, section, flags, the question: as one text where it is nothing else, otherwise as inlines with its plain text behind.
 * Positions follow from the first card's.
 */
type CardRow = readonly [
  id: string,
  section: number,
  flags: number,
  question: string | readonly Inline[],
  text?: string,
]

export interface PackedCards {
  /** Position of the first in the whole site. */
  readonly first: number
  readonly rows: readonly CardRow[]
}

const flags = ['pending', 'code', 'picture', 'askable', 'leans'] as const

/** The inverse of `unpackCards`. Takes cards whose positions follow each other. */
export function packCards(cards: readonly Card[]): PackedCards {
  return {
    first: cards[0]?.index ?? 0,
    rows: cards.map((card) => {
      const set = flags.reduce((sum, flag, bit) => sum + (card[flag] ? 2 ** bit : 0), 0)
      const isPlain = card.question.length === 1 && card.question[0] === card.text
      return isPlain
        ? [card.id, card.section, set, card.text]
        : [card.id, card.section, set, card.question, card.text]
    }),
  }
}

export function unpackCards({ first, rows }: PackedCards): readonly Card[] {
  return rows.map(([id, section, set, question, text], at) => {
    const has = (flag: (typeof flags)[number]): boolean => ((set >> flags.indexOf(flag)) & 1) === 1
    return {
      // The build wrote it from a card.
      id: id as QuestionId,
      index: first + at,
      section,
      question: typeof question === 'string' ? [question] : question,
      text: text ?? (typeof question === 'string' ? question : ''),
      pending: has('pending'),
      code: has('code'),
      picture: has('picture'),
      askable: has('askable'),
      leans: has('leans'),
    }
  })
}
