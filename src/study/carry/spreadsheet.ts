/** Questions as CSV for spreadsheets (RFC 4180, with a byte order mark, without which Excel misreads Korean). */
import { blocksToText, type TextPlace } from './answer-text.ts'
import { addressOf, type CarriedQuestion, type Origin, pictureAddress, splitBody } from './carried.ts'

/** What the file says in Korean. */
export interface SpreadsheetWords {
  /** The names of the seven columns: question, answer, topic, tags, memo, address, id. */
  readonly columns: readonly string[]
  readonly pending: string
}

/** Returns the text of the file. */
export function writeSpreadsheet(
  questions: readonly CarriedQuestion[],
  origin: Origin,
  { columns, pending }: SpreadsheetWords,
): string {
  const place: TextPlace = {
    code: ({ text }) => text,
    picture: (picture) => pictureAddress(origin, picture) ?? picture.alt,
    item: (number) => (number === null ? '• ' : `${number}. `),
  }
  const rows = questions.map((question) => {
    const { card, body, sections, tags, memo } = question
    const { asked, answer } = splitBody(body)
    return [
      [card.text, blocksToText(asked, body, place)].filter((part) => part !== '').join('\n'),
      card.pending ? pending : blocksToText(answer, body, place),
      sections.join(' › '),
      tags.join(', '),
      memo,
      addressOf(origin, question),
      card.id,
    ]
  })
  return `\ufeff${[columns, ...rows].map((row) => `${row.map(toCell).join(',')}\r\n`).join('')}`
}

/**
 * What begins like a formula gets an apostrophe, or opening the file could run what a note says
 * (https://owasp.org/www-community/attacks/CSV_Injection). Full-width signs count too: Excel reads them alike.
 */
function toCell(text: string): string {
  const safe = /^[\s\p{C}]*[=+\-@＝＋－＠|]/u.test(text) || /^[\t\r\n]/.test(text) ? `'${text}` : text
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
