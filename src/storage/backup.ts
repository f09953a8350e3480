/** Backup files: everything a learner did, as JSON that a person can read and any device can take in again. */

import { type EventFault, readEvent, type StoredEvent } from '../study/events.ts'
import { crc32 } from './crc32.ts'

/** Raised only when older versions could not read the file at all; new kinds of events do not need it. */
const format = 1

/** A file beyond this is not one of ours: 20 MB hold about a hundred thousand events. */
export const largestBackupBytes = 20 * 1024 * 1024

export interface Backup {
  /** For example `mundap-2026-03-02.json`. */
  readonly name: string
  readonly text: string
  readonly count: number
}

/**
 * Writes events as a backup: one event per line, so that even a file that was cut short can be read up to there. `about` is
 * a sentence for whoever opens the file; `date` is the learner's date, as `2026-03-02`.
 */
export function makeBackup(
  events: readonly StoredEvent[],
  context: { readonly base: string; readonly date: string; readonly about: string },
): Backup {
  const lines = events.map((event) => JSON.stringify(event))
  const head = {
    app: 'mundap',
    format,
    about: context.about,
    site: context.base,
    date: context.date,
    count: lines.length,
    checksum: checksumOf(lines),
  }
  const top = JSON.stringify(head, null, 2).slice(0, -2)
  const body = lines.length === 0 ? '[]' : `[\n    ${lines.join(',\n    ')}\n  ]`
  return {
    name: `mundap-${context.date}.json`,
    text: `${top},\n  "events": ${body}\n}\n`,
    count: lines.length,
  }
}

export type BackupReading =
  | {
      readonly kind: 'ready'
      /** Not here yet; `merge` of the journal takes them. */
      readonly fresh: readonly StoredEvent[]
      readonly known: number
      /** Events that could not be read, by their place in the file from 1. */
      readonly unreadable: readonly Unreadable[]
      /** How many of the new events hide others: 기록 지우기 of another device takes effect here too. */
      readonly resets: number
      /** The file ends before it should: what could be read of it is here. */
      readonly isCutShort: boolean
      /** The file was changed after it was written, by hand or by accident. */
      readonly isAltered: boolean
      /** The path of another site the file comes from, or null. */
      readonly otherSite: string | null
    }
  | { readonly kind: 'refused'; readonly reason: BackupRefusal }

export interface Unreadable {
  readonly place: number
  readonly why: EventFault | 'not-json'
  readonly field?: string
}

type BackupRefusal =
  | 'empty'
  | 'too-large'
  /** No JSON, and nothing in it can be saved. */
  | 'damaged'
  /** JSON, but not a backup of this program. */
  | 'not-ours'
  /** Written by a later version, in a form this one does not know. */
  | 'newer'

/**
 * Reads a backup without changing anything. `isKnown` tells which events are here already. The file may come from anywhere:
 * whatever is wrong with it becomes a value, never an exception.
 */
export function readBackup(
  text: string,
  context: { readonly base: string; readonly isKnown: (id: string) => boolean },
): BackupReading {
  if (text.length > largestBackupBytes || byteLength(text) > largestBackupBytes) return refuse('too-large')
  // Files pass through mail programs and messengers: some put a mark before, or space around.
  const bare = text.replace(/^\uFEFF/, '').trim()
  if (bare === '') return refuse('empty')
  const whole = parseJson(bare)
  const file = whole.ok ? whole.value : salvage(bare)
  if (!whole.ok && file === null) return refuse('damaged')
  if (!isRecord(file) || file.app !== 'mundap') return refuse('not-ours')
  if (typeof file.format === 'number' && file.format > format) return refuse('newer')
  if (!Array.isArray(file.events)) return refuse(whole.ok ? 'not-ours' : 'damaged')

  const fresh = new Map<string, StoredEvent>()
  const known = new Set<string>()
  const unreadable: Unreadable[] = []
  const items: readonly unknown[] = file.events
  items.forEach((item, index) => {
    const reading = item === notJson ? ({ ok: false, why: 'not-json' } as const) : readEvent(item)
    if (!reading.ok) {
      const { why } = reading
      const field = 'field' in reading ? reading.field : undefined
      unreadable.push({ place: index + 1, why, ...(field !== undefined && { field }) })
    } else if (context.isKnown(reading.event.id)) known.add(reading.event.id)
    else fresh.set(reading.event.id, reading.event)
  })
  return {
    kind: 'ready',
    fresh: [...fresh.values()],
    known: known.size,
    resets: [...fresh.values()].filter(({ kind }) => kind === 'reset').length,
    unreadable,
    isCutShort: !whole.ok,
    isAltered: whole.ok && (file.count !== items.length || file.checksum !== checksumOf(items.map(toLine))),
    otherSite: typeof file.site === 'string' && file.site !== context.base ? file.site.slice(0, 200) : null,
  }
}

const notJson = Symbol('a line that is no JSON')

/** Reads what is whole of a file that is not: its head, and every line that is an event by itself. */
function salvage(text: string): Readonly<Record<string, unknown>> | null {
  const start = text.search(/"events"\s*:\s*\[/)
  if (!text.startsWith('{') || start < 0) return null
  const head = parseJson(`${text.slice(0, start).replace(/,\s*$/, '')}}`)
  if (!head.ok || !isRecord(head.value)) return null
  const lines = text.slice(text.indexOf('[', start) + 1).split('\n')
  const events = lines
    .map((line) => line.trim().replace(/,$/, ''))
    .filter((line) => line.startsWith('{'))
    .map((line) => {
      const parsed = parseJson(line)
      return parsed.ok ? parsed.value : notJson
    })
  return { ...head.value, events }
}

function refuse(reason: BackupRefusal): BackupReading {
  return { kind: 'refused', reason }
}

/** An event as `makeBackup` wrote it. What is nested too deeply to be written was not written by it. */
function toLine(item: unknown): string {
  try {
    return JSON.stringify(item)
  } catch {
    return ''
  }
}

function checksumOf(lines: readonly string[]): string {
  return `crc32:${crc32(lines.join('\n'))}`
}

function parseJson(text: string): { readonly ok: true; readonly value: unknown } | { readonly ok: false } {
  try {
    return { ok: true, value: JSON.parse(text) }
  } catch {
    return { ok: false }
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function byteLength(text: string): number {
  // UTF-8 takes at most three bytes for each unit: short texts need no counting.
  return text.length * 3 <= largestBackupBytes ? text.length : new TextEncoder().encode(text).length
}
