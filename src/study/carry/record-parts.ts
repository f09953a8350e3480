/**
 * A record as parts, each of which fits a QR code (docs/carry.md, version 1): the events packed, deflated and cut. A part says which
 * one it is, of how many, and of which record, so that parts may be read in any order and more than once.
 */
import { deflateSync, inflateSync } from 'fflate'
import { shortHash } from '../../notes/identity/short-hash.ts'
import { isRecord } from '../../site/is-record.ts'
import type { StoredEvent } from '../journal/events.ts'
import { fromBase64, toBase64 } from './base64-url.ts'
import { packEvents, unpackEvents, type WordingOf } from './packed-events.ts'

/** A code of 600 signs is one of 85 rows, which a phone still reads from another one's screen. */
export const longestCode = 600
export const mostCodes = 12

/** One part, as a link carries it. */
export interface RecordPart {
  /** The same for all parts of a record, and another for any other record. */
  readonly record: string
  /** From 1 to `of`. */
  readonly number: number
  readonly of: number
  readonly data: string
}

export type ReadPart =
  | { readonly kind: 'part'; readonly part: RecordPart }
  | { readonly kind: 'none' }
  /** Cut on the way, or written by somebody else. */
  | { readonly kind: 'broken' }
  /** Written by a later version of this program. */
  | { readonly kind: 'newer' }

/**
 * Returns a link for each part; null when the record is too large for 12 codes of 600 signs. `address` is that of the page which
 * receives them, without a fragment.
 */
export function writeCodes(
  events: readonly StoredEvent[],
  wordingOf: WordingOf,
  address: string,
): readonly string[] | null {
  const packed = new TextEncoder().encode(packEvents(events, wordingOf))
  const whole = toBase64(deflateSync(packed, { level: 9 }))
  const record = shortHash(whole, 6)
  const room =
    longestCode - `${address}#${writePart({ record, number: mostCodes, of: mostCodes, data: '' })}`.length
  const of = Math.ceil(whole.length / room)
  if (room <= 0 || of > mostCodes) return null
  const length = Math.ceil(whole.length / of)
  return Array.from({ length: of }, (_, at) => {
    const data = whole.slice(at * length, (at + 1) * length)
    return `${address}#${writePart({ record, number: at + 1, of, data })}`
  })
}

function writePart({ record, number, of, data }: RecordPart): string {
  const body = ['1', record, number, of, data].join('.')
  return `r=${body}.${shortHash(body, 4)}`
}

/** Reads a fragment, with or without `#`. */
export function readPart(fragment: string): ReadPart {
  const value = /^#?r=(.*)$/s.exec(fragment)?.[1]?.trim()
  if (value === undefined || value === '') return { kind: 'none' }
  const version = /^\d{1,3}(?=\.)/.exec(value)?.[0]
  if (version !== undefined && Number(version) > 1) return { kind: 'newer' }
  const [, body = '', record = '', number = '', of = '', data = '', check = ''] =
    /^(1\.([0-9a-z]{6})\.([1-9]\d?)\.([1-9]\d?)\.([\w-]{1,600}))\.([0-9a-z]{4})$/.exec(value) ?? []
  const part = { record, number: Number(number), of: Number(of), data }
  const isRight =
    check !== '' && shortHash(body, 4) === check && part.number <= part.of && part.of <= mostCodes
  return isRight ? { kind: 'part', part } : { kind: 'broken' }
}

/** The parts of one record that were received so far, by number. */
export interface HeldParts {
  readonly record: string
  readonly of: number
  readonly data: Readonly<Record<string, string>>
}

export type TakenPart = {
  /** `other`: it belongs to another record than those that are held. Then nothing changes. */
  readonly kind: 'new' | 'again' | 'other'
  readonly held: HeldParts
}

/** Adds a part to those that are held. */
export function takePart(held: HeldParts | null, { record, number, of, data }: RecordPart): TakenPart {
  if (held === null) return { kind: 'new', held: { record, of, data: { [number]: data } } }
  if (held.record !== record || held.of !== of) return { kind: 'other', held }
  if (Object.hasOwn(held.data, number)) return { kind: 'again', held }
  return { kind: 'new', held: { ...held, data: { ...held.data, [number]: data } } }
}

/** Returns the numbers of the parts that are still missing. */
export function missingParts({ of, data }: HeldParts): readonly number[] {
  return Array.from({ length: of }, (_, at) => at + 1).filter((number) => !Object.hasOwn(data, number))
}

/**
 * Returns the events of a record whose parts are all there, still to be validated one by one; null when a part is missing, or when the
 * parts are not of one record. Takes at most 12 parts, so what is inflated stays below 6 MB.
 */
export function joinParts(held: HeldParts, wordingOf: WordingOf): readonly unknown[] | null {
  const whole = Array.from({ length: held.of }, (_, at) => held.data[at + 1] ?? '').join('')
  const bytes = fromBase64(whole)
  if (bytes === null || missingParts(held).length > 0 || shortHash(whole, 6) !== held.record) return null
  try {
    return unpackEvents(new TextDecoder('utf-8', { fatal: true }).decode(inflateSync(bytes)), wordingOf)
  } catch {
    return null
  }
}

/** Reads parts that this browser kept; null for anything else. */
export function readHeld(stored: unknown): HeldParts | null {
  if (!isRecord(stored) || !isRecord(stored.data)) return null
  const { record, of } = stored
  const data = Object.entries(stored.data)
  if (typeof record !== 'string' || typeof of !== 'number' || !(of >= 1 && of <= mostCodes)) return null
  const texts = data.filter((each): each is [string, string] => typeof each[1] === 'string')
  return texts.length === data.length ? { record, of, data: Object.fromEntries(texts) } : null
}
