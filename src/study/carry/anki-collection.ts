/** Questions as an Anki collection (schema 11). The learner's own due dates are left out. */

import { ankiCss, ankiDeckOptions, ankiIndexes, ankiTables } from './anki-schema.ts'
import { blocksToHtml, escapeHtml, type HtmlPlace, inlinesToHtml, textToHtml } from './answer-html.ts'
import { addressOf, type CarriedQuestion, linkAddress, type Origin, splitBody } from './carried.ts'
import { sha1Start } from './sha1.ts'
import { type SqlTable, writeSqliteFile } from './sqlite-file.ts'
import type { SqlValue } from './sqlite-row.ts'

/** The note type's id and version: ANOTHER NUMBER MAKES A SECOND NOTE TYPE in the learner's Anki. */
const modelId = 1_607_270_400_001
/** When its look last changed, in seconds since 1970. Anki takes over a newer note type, and with it drops the learner's own looks. */
const modelChanged = 1_607_270_400

/** What the package says in Korean. */
export interface AnkiWords {
  readonly model: string
  readonly question: string
  readonly answer: string
  readonly pending: string
  readonly source: string
  readonly memo: string
}

/**
 * Returns the bytes of `collection.anki2`. `now` is in ms since 1970: Anki takes over what is newer than its own. Ids depend on the
 * questions alone, so that a later package changes the notes of an earlier one instead of doubling them. `picture` gives the name of
 * a picture's file in the package, or its address elsewhere.
 */
export function writeAnkiCollection(
  questions: readonly CarriedQuestion[],
  origin: Origin,
  { now, picture, words }: { now: number; picture: HtmlPlace['picture']; words: AnkiWords },
): Uint8Array {
  const seconds = Math.floor(now / 1000)
  const deckId = 1_500_000_000_000 + sha1Start(origin.root)
  const place: HtmlPlace = { picture, link: (url) => linkAddress(origin, url) }
  const taken = new Set<number>()
  const notes: (readonly [number, readonly SqlValue[]])[] = []
  const cards: (readonly [number, readonly SqlValue[]])[] = []
  questions.forEach((question, at) => {
    const guid = `mundap-${question.card.id}`
    let id = 1_600_000_000_000 + sha1Start(guid)
    while (taken.has(id)) id += 1
    taken.add(id)
    const front = frontOf(question, place)
    const sorted = withoutTags(front)
    const fields = `${front}\u001f${backOf(question, origin, place, words)}`
    const tags = ankiTags(question)
    notes.push([
      id,
      [null, guid, modelId, seconds, -1, tags, fields, asNumber(sorted), sha1Start(sorted), 0, ''],
    ])
    cards.push([id, [null, id, deckId, 0, seconds, -1, 0, 0, at + 1, 0, 0, 0, 0, 0, 0, 0, 0, '']])
  })
  const byKey = (a: readonly [number, unknown], b: readonly [number, unknown]): number => a[0] - b[0]
  return writeSqliteFile(
    toTables({
      col: [[1, collectionRow(now, deckId, origin.title, words)]],
      notes: notes.sort(byKey),
      cards: cards.sort(byKey),
      revlog: [],
      graves: [],
    }),
  )
}

function frontOf({ card, body }: CarriedQuestion, place: HtmlPlace): string {
  const text = inlinesToHtml(card.question, body, place).trim() || textToHtml(card.text)
  return text + blocksToHtml(splitBody(body).asked, body, place)
}

function backOf(question: CarriedQuestion, origin: Origin, place: HtmlPlace, words: AnkiWords): string {
  const { card, body, memo } = question
  const answer = card.pending
    ? `<p>${escapeHtml(words.pending)}</p>`
    : blocksToHtml(splitBody(body).answer, body, place)
  const own =
    memo === '' ? '' : `<p class="memo">${textToHtml(`${words.memo}: ${memo}`).replaceAll('\n', '<br>')}</p>`
  const link = `<p class="source"><a href="${escapeHtml(addressOf(origin, question))}">${escapeHtml(words.source)}</a></p>`
  return answer + own + link
}

/** Anki's tags have no spaces, and `::` between a tag and the one above it. There is one at both ends of the text. */
function ankiTags({ sections, tags }: CarriedQuestion): string {
  const name = (text: string): string =>
    text
      .trim()
      .replace(/[\s\p{C}"]+/gu, '_')
      .replaceAll('::', ':')
  const all = [
    sections
      .map(name)
      .filter((each) => each !== '')
      .join('::'),
    ...tags.map(name),
  ]
  const named = [...new Set(all.filter((each) => each !== ''))]
  return named.length === 0 ? '' : ` ${named.join(' ')} `
}

/** What Anki sorts by and compares: the text without tags, but with the names of pictures. */
function withoutTags(html: string): string {
  return html
    .replace(/<img src="([^"]*)"[^>]*>/g, ' $1 ')
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#91;', '[')
    .replaceAll('&amp;', '&')
}

/** SQLite makes a number of a text that is one, in the column of whole numbers that Anki keeps the sorted field in. */
function asNumber(text: string): string | number {
  return /^\s*[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?\s*$/i.test(text) && Number.isFinite(Number(text))
    ? Number(text)
    : text
}

function collectionRow(now: number, deckId: number, title: string, words: AnkiWords): readonly SqlValue[] {
  const seconds = Math.floor(now / 1000)
  const field = (name: string, ord: number): object => ({
    name,
    ord,
    sticky: false,
    rtl: false,
    font: 'Arial',
    size: 20,
    media: [],
  })
  const model = {
    id: modelId,
    name: words.model,
    type: 0,
    mod: modelChanged,
    usn: -1,
    sortf: 0,
    did: deckId,
    flds: [field(words.question, 0), field(words.answer, 1)],
    tmpls: [
      {
        name: words.model,
        ord: 0,
        qfmt: `<div class="question">{{${words.question}}}</div>`,
        afmt: `{{FrontSide}}<hr id=answer>{{${words.answer}}}`,
        bqfmt: '',
        bafmt: '',
        did: null,
      },
    ],
    css: ankiCss,
    latexPre: '\\documentclass[12pt]{article}\n\\begin{document}\n',
    latexPost: '\\end{document}',
    req: [[0, 'any', [0]]],
    tags: [],
    vers: [],
  }
  const deck = (id: number, name: string): object => ({
    id,
    name,
    mod: seconds,
    usn: -1,
    lrnToday: [0, 0],
    revToday: [0, 0],
    newToday: [0, 0],
    timeToday: [0, 0],
    collapsed: false,
    browserCollapsed: false,
    desc: '',
    dyn: 0,
    conf: 1,
    extendNew: 0,
    extendRev: 0,
  })
  const settings = {
    activeDecks: [1],
    curDeck: 1,
    curModel: String(modelId),
    addToCur: true,
    collapseTime: 1200,
    dueCounts: true,
    estTimes: true,
    newBury: true,
    newSpread: 0,
    nextPos: 1,
    sortBackwards: false,
    sortType: 'noteFld',
    timeLim: 0,
  }
  const decks = { '1': deck(1, 'Default'), [deckId]: deck(deckId, title.replaceAll('::', ':')) }
  const json = [settings, { [modelId]: model }, decks, { '1': ankiDeckOptions }, {}].map((part) =>
    JSON.stringify(part),
  )
  return [null, seconds, now, now, 11, 0, 0, 0, ...json]
}

function toTables(rows: Readonly<Record<keyof typeof ankiTables, SqlTable['rows']>>): readonly SqlTable[] {
  const names = ['col', 'notes', 'cards', 'revlog', 'graves'] as const
  return names.map((name) => ({
    name,
    sql: ankiTables[name],
    rows: rows[name],
    indexes: Object.entries<readonly [string, ...number[]]>(ankiIndexes[name]).map(
      ([index, [sql, ...columns]]) => ({
        name: index,
        columns,
        sql: `CREATE INDEX ${index} ON ${name} (${sql})`,
      }),
    ),
  }))
}
