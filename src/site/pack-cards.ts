/** Packs cards for files and pages: rows without field names, because there are many. */
import type { Inline, QuestionId } from '../notes/model.ts'
import type { Card } from './site-data.ts'

/**
 * One card. The question is one string when it is only plain text; otherwise it is inlines, and its plain text comes last.
 * The position of a card follows from the first card's.
 */
type CardRow = readonly [
  id: string,
  section: number,
  flags: number,
  question: string | readonly Inline[],
  text?: string,
]

/** Consecutive cards. */
export interface PackedCards {
  /** Position of the first card in the site, from 0. */
  readonly first: number
  readonly rows: readonly CardRow[]
  /** When each card was changed last, as in `Card`; 0 where that is not known. Absent where none is known, and in older files. */
  readonly changed?: readonly number[]
}

const flags = ['pending', 'code', 'picture', 'askable', 'leans'] as const

/** Packs cards. Their positions must be consecutive. */
export function packCards(cards: readonly Card[]): PackedCards {
  return {
    first: cards[0]?.index ?? 0,
    ...(cards.some(({ changed }) => changed !== undefined)
      ? { changed: cards.map(({ changed = 0 }) => changed) }
      : {}),
    rows: cards.map((card) => {
      const set = flags.reduce((sum, flag, bit) => sum + (card[flag] ? 2 ** bit : 0), 0)
      const isPlain = card.question.length === 1 && card.question[0] === card.text
      return isPlain
        ? [card.id, card.section, set, card.text]
        : [card.id, card.section, set, card.question, card.text]
    }),
  }
}

/** The inverse of `packCards`. */
export function unpackCards({ first, rows, changed = [] }: PackedCards): readonly Card[] {
  return rows.map(([id, section, set, question, text], at) => {
    const has = (flag: (typeof flags)[number]): boolean => ((set >> flags.indexOf(flag)) & 1) === 1
    return {
      // The build made it from a card.
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
      ...(changed[at] ? { changed: changed[at] } : {}),
    }
  })
}

/** Unpacks no more of the cards than their ids and plain texts. */
export function unpackTexts({ rows }: PackedCards): readonly (readonly [id: string, text: string])[] {
  // A question that is not plain text has its text behind it.
  return rows.map(([id, , , question, text]) => [id, String(text ?? question)])
}
