/**
 * A folded state as texts. A page that has them shows what the learner has before it has read a long journal. Each record is read when
 * somebody asks for it.
 */

import { shortHash } from '../../notes/identity/short-hash.ts'
import type { QuestionId } from '../../notes/model.ts'
import { isRecord } from '../../site/is-record.ts'
import { foldEvents, type StudyState } from './fold.ts'
import type { QuestionRecord, Review } from './record-question.ts'
import type { SessionRecord } from './record-session.ts'

/** What can be stored. Each text begins with a checksum: only what this code has written is read. */
export interface PackedState {
  readonly count: number
  readonly unknown: number
  /** Exams and resets. */
  readonly rest: string
  /** By id: all but the reviews, and the reviews. Apart, because text in Korean takes twice the room. */
  readonly questions: readonly (readonly [id: string, head: string, reviews: string])[]
  readonly sessions: readonly (readonly [id: string, session: string])[]
}

type ReviewRow = readonly [
  Review['event'],
  Review['time'],
  Review['tz'],
  Review['grade'],
  Review['counts'],
  Review['session'],
  Review['mode'],
]

/** The number of records between two pauses of `packInSlices`. */
const sliceSize = 20

/**
 * Packs a state: all of it that a page shows, without what folding more events needs. Pauses now and then, so that the page can
 * respond.
 */
export function* packInSlices(state: StudyState): Generator<undefined, PackedState> {
  const { count, unknown, exams, resets } = state
  const questions: PackedState['questions'][number][] = []
  for (const [id, { reviews, ...head }] of state.questions) {
    if (questions.push([id, seal(head), seal(reviews.map(toRow))]) % sliceSize === 0) yield
  }
  const sessions: PackedState['sessions'][number][] = []
  for (const [id, session] of state.sessions) {
    if (sessions.push([id, seal(session)]) % sliceSize === 0) yield
  }
  return { count, unknown, rest: seal({ exams, resets }), questions, sessions }
}

/**
 * Unpacks a state, from anything that was stored. Returns null when that is no packed state. A record whose text is damaged is left
 * out. Ids mean themselves in it, and `foldMore` must not be given it.
 */
export function unpackState(packed: unknown): StudyState | null {
  if (!isPacked(packed)) return null
  const rest = unseal<Pick<StudyState, 'exams' | 'resets'>>(packed.rest)
  if (rest === null) return null
  return {
    ...foldEvents([]),
    ...rest,
    count: packed.count,
    unknown: packed.unknown,
    questions: readLater(packed.questions, ([, head, reviews]) => {
      const [record, rows] = [
        unseal<Omit<QuestionRecord, 'reviews'>>(head),
        unseal<readonly ReviewRow[]>(reviews),
      ]
      return record && rows && { ...record, reviews: rows.map(toReview) }
    }),
    sessions: readLater(packed.sessions, ([, session]) => unseal<SessionRecord>(session)),
  }
}

function toRow({ event, time, tz, grade, counts, session, mode }: Review): ReviewRow {
  return [event, time, tz, grade, counts, session, mode]
}

function toReview([event, time, tz, grade, counts, session, mode]: ReviewRow): Review {
  return { event, time, tz, grade, counts, session, mode }
}

function isPacked(value: unknown): value is PackedState {
  if (!isRecord(value)) return false
  const { count, unknown, rest, questions, sessions } = value
  const areTexts = (row: unknown, length: number): boolean =>
    Array.isArray(row) && row.length === length && row.every((text) => typeof text === 'string')
  return (
    typeof count === 'number' &&
    typeof unknown === 'number' &&
    typeof rest === 'string' &&
    Array.isArray(questions) &&
    questions.every((row) => areTexts(row, 3)) &&
    Array.isArray(sessions) &&
    sessions.every((row) => areTexts(row, 2))
  )
}

const SUM = 8

function seal(value: unknown): string {
  const text = JSON.stringify(value)
  return shortHash(text, SUM) + text
}

/** Returns what was sealed; null when the text is not as this code sealed it. */
function unseal<Value>(sealed: string): Value | null {
  const text = sealed.slice(SUM)
  return shortHash(text, SUM) === sealed.slice(0, SUM) ? JSON.parse(text) : null
}

/** A map whose values are read when they are asked for. One that cannot be read is not in it. */
function readLater<Key extends QuestionId | string, Row extends readonly [string, ...string[]], Value>(
  rows: readonly Row[],
  read: (row: Row) => Value | null,
): ReadonlyMap<Key, Value> {
  const later = new Map(rows.map((row) => [row[0] as Key, row]))
  const known = new Map<Key, Value>()
  const get = (key: Key): Value | undefined => {
    const row = later.get(key)
    if (row === undefined) return known.get(key)
    later.delete(key)
    const value = read(row)
    if (value !== null) known.set(key, value)
    return value ?? undefined
  }
  /** In the order of the rows. */
  const all = (): ReadonlyMap<Key, Value> => {
    const values = rows.map(([id]) => [id as Key, get(id as Key)] as const)
    return new Map(values.flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])))
  }
  return {
    get,
    has: (key) => get(key) !== undefined,
    get size() {
      return later.size + known.size
    },
    keys: () => all().keys(),
    values: () => all().values(),
    entries: () => all().entries(),
    forEach: (run) => all().forEach(run),
    [Symbol.iterator]: () => all().entries(),
  }
}
