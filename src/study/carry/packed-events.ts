/**
 * Events as a short text (docs/carry.md, version 1): each field of all events stands in a list of its own, numbers as the difference
 * to the one before, and what several events share stands once. A wording that the notes have is left out. Nothing else is lost.
 */
import { isRecord } from '../../site/is-record.ts'
import type { StoredEvent } from '../journal/events.ts'
import { fromBase64, toBase64 } from './base64-url.ts'

/** Returns the wording of a question in the notes; undefined for one that they do not have. */
export type WordingOf = (id: string) => string | undefined

/** What events say of their question. Events of one question mostly say the same. */
const aboutKeys = ['question', 'text', 'answer', 'place', 'near'] as const
const stampKeys = ['id', 'device', 'seq', 'time', 'tz', 'after'] as const
const taken: readonly string[] = [...aboutKeys, ...stampKeys, 'session']

/** Stands in the place of a wording that is the one in the notes. */
const asInNotes = 0
/** Stands in the place of a field that an event does not have. */
const none = null

/** Packs events. Their order is not kept, and makes no difference. */
export function packEvents(events: readonly StoredEvent[], wordingOf: WordingOf): string {
  const [ids, questions, abouts, rests] = [makeTable(), makeTable(), makeTable(), makeTable()]
  const sorted = [...events].sort((a, b) =>
    a.device < b.device ? -1 : a.device > b.device ? 1 : a.seq - b.seq,
  )
  const rows = sorted.map((event) => {
    const fields = new Map<string, unknown>(Object.entries(event))
    const { question, text, questions: listed } = Object.fromEntries(fields)
    if (text !== undefined && text === wordingOf(String(question))) fields.set('text', asInNotes)
    if (question !== undefined) fields.set('question', questions.take(question))
    if (Array.isArray(listed)) fields.set('questions', listed.map(questions.take))
    const about = aboutKeys.map((key) => fields.get(key) ?? none)
    const [, start, number] = /^(.*\.)([1-9]\d{0,8})$/s.exec(event.id) ?? []
    return [
      ids.take(event.device),
      event.seq,
      event.time,
      event.tz,
      event.after ?? none,
      about.every((value) => value === none) ? none : abouts.take(about),
      rests.take(Object.fromEntries([...fields].filter(([key]) => !taken.includes(key)))),
      ids.take(start ?? event.id),
      Number(number ?? 0),
      fields.has('session') ? ids.take(fields.get('session')) : none,
    ]
  })
  const columns = turn(rows).map((column, at) => (stepped.includes(at) ? toSteps(column) : column))
  const about = turn(abouts.list).map(join)
  return JSON.stringify([join(ids.list.map(shorten)), join(questions.list), about, rests.list, columns])
}

/** A record that fits twelve codes is far below this, in UTF-16 units; a text that was made to fill the memory is not. */
const mostText = 3_000_000

/**
 * Returns the events of a packed text, still to be validated one by one (`readEvent`); null for a text that `packEvents` did not write.
 * An event whose wording was left out and that `wordingOf` does not know has no `text`, so that it is refused and named.
 */
export function unpackEvents(packed: string, wordingOf: WordingOf): readonly unknown[] | null {
  const value = parse(packed)
  if (!Array.isArray(value) || value.length !== 5) return null
  const ids = split(value[0]).map(lengthen)
  const questions = split(value[1])
  const abouts = unturn(toList(value[2]).map(split)).map((about) => readAbout(about, questions, wordingOf))
  const rests = toList(value[3]).map((rest) => readRest(rest, questions))
  const rows = unturn(
    toList(value[4]).map((column, at) => (stepped.includes(at) ? fromSteps(column) : column)),
  )
  const sizes = [...abouts, ...rests].map((one) => [one, JSON.stringify(one).length] as const)
  const sizeOf = new Map<unknown, number>(sizes)
  let size = 0
  const events: unknown[] = []
  for (const [device, seq, time, tz, after, about, rest, start, number, session] of rows) {
    const [own, more] = [about === none ? {} : abouts[Number(about)], rests[Number(rest)]]
    size += 100 + (sizeOf.get(own) ?? 0) + (sizeOf.get(more) ?? 0)
    if (size > mostText) return null
    events.push({
      ...more,
      ...own,
      ...(session !== none && { session: ids[Number(session)] }),
      id: `${ids[Number(start)]}${number === 0 ? '' : number}`,
      device: ids[Number(device)],
      seq,
      time,
      tz,
      ...(after !== none && { after }),
    })
  }
  return events
}

type Fields = Readonly<Record<string, unknown>>

function readAbout(values: readonly unknown[], questions: readonly unknown[], wordingOf: WordingOf): Fields {
  const [at, text, ...others] = values
  const question = questions[Number(at)]
  const wording = text === asInNotes ? (wordingOf(String(question)) ?? none) : text
  const fields = [question, wording, ...others].map((value, key) => [aboutKeys[key], value] as const)
  return Object.fromEntries(fields.filter(([, value]) => value !== none))
}

function readRest(rest: unknown, questions: readonly unknown[]): Fields {
  if (!isRecord(rest)) return {}
  const { questions: listed } = rest
  return Array.isArray(listed) ? { ...rest, questions: listed.map((at) => questions[Number(at)]) } : rest
}

/** The columns whose numbers mostly grow, by one or by little. */
const stepped: readonly number[] = [1, 2, 7, 8]

/** Packs a column of numbers as the differences between neighbours, and a column of other values as JSON. */
function toSteps(column: readonly unknown[]): readonly number[] | string {
  if (!column.every(Number.isSafeInteger)) return JSON.stringify(column)
  return column.map((value, at) => Number(value) - Number(column[at - 1] ?? 0))
}

function fromSteps(steps: unknown): readonly unknown[] {
  if (typeof steps === 'string') return toList(parse(steps))
  let sum = 0
  return toList(steps).map((step) => {
    sum += Number(step)
    return sum
  })
}

/** Words as one text, which is shorter than a list; a list of other values as it is. */
function join(values: readonly unknown[]): unknown {
  const areWords = values.every((value) => typeof value === 'string' && /^\S+$/.test(value))
  return areWords ? values.join(' ') : values
}

function split(joined: unknown): readonly unknown[] {
  return typeof joined === 'string' ? joined.split(' ') : toList(joined)
}

const uuidShape = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/

/** A UUID as `~` and 22 signs; any other value as it is. */
function shorten(value: unknown): unknown {
  if (typeof value !== 'string' || !uuidShape.test(value)) return value
  const bytes = (value.replaceAll('-', '').match(/../g) ?? []).map((pair) => Number.parseInt(pair, 16))
  return `~${toBase64(Uint8Array.from(bytes))}`
}

function lengthen(value: unknown): unknown {
  const bytes = typeof value === 'string' && /^~[\w-]{22}$/.test(value) ? fromBase64(value.slice(1)) : null
  if (bytes === null) return value
  const digits = Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-')
}

/** A list without repeats. `take` returns the place of a value. */
function makeTable(): { readonly list: readonly unknown[]; readonly take: (value: unknown) => number } {
  const list: unknown[] = []
  const places = new Map<string, number>()
  return {
    list,
    take(value) {
      const text = JSON.stringify(value)
      const place = places.get(text) ?? list.push(value) - 1
      places.set(text, place)
      return place
    },
  }
}

/** Rows of one length as columns. */
function turn(rows: readonly unknown[]): readonly (readonly unknown[])[] {
  return toList(rows[0]).map((_, column) => rows.map((row) => toList(row)[column]))
}

/** Turns columns into rows. A column that is too short or no list leaves gaps, and a row with gaps is no valid event. */
function unturn(columns: readonly unknown[]): readonly (readonly unknown[])[] {
  return toList(columns[0]).map((_, row) => columns.map((column) => toList(column)[row]))
}

function toList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
