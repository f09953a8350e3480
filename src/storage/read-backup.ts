/** Reads backup files (backup.ts), also those that were cut short, altered on the way or written by hand. */

import type { StoredEvent } from '../study/journal/events.ts'
import { type Foreign, findForeign, type Here } from '../study/journal/incoming.ts'
import { type EventFault, readEvent } from '../study/journal/read-event.ts'
import { BACKUP_FORMAT, sliceSize } from './backup.ts'
import { readNoteItem } from './backup-notes.ts'
import { mendSpaces, mendWraps, takeApart } from './backup-text.ts'
import { makeCrc32 } from './crc32.ts'
import type { KeptNote } from './kept-note-rows.ts'

export type BackupReading =
  | {
      readonly kind: 'ready'
      /** Not here yet; `merge` of the journal takes them. */
      readonly fresh: readonly StoredEvent[]
      readonly known: number
      /** The learner's own notes. */
      readonly notes: readonly KeptNote[]
      /** Events that could not be read, with their place in the file, counted from 1. */
      readonly unreadable: readonly Unreadable[]
      /** The number of new resets: 기록 지우기 of another device hides things here too. */
      readonly resets: number
      /** The file ends too early. What could be read of it is here. */
      readonly isCutShort: boolean
      /** The file was changed after it was written, by hand or by accident. */
      readonly isAltered: boolean
      /** The path of another site the file comes from, or null. */
      readonly otherSite: string | null
    }
  | { readonly kind: 'refused'; readonly reason: BackupRefusal }

export interface Unreadable {
  readonly place: number
  readonly why: EventFault | Foreign | 'not-json'
  readonly field?: string
}

type BackupRefusal =
  | 'empty'
  /** No JSON, and nothing in it can be read. */
  | 'damaged'
  /** JSON, but not a backup of this program. */
  | 'not-ours'
  /** Written by a newer version in a format that this one does not know. */
  | 'newer'

interface ReadingContext extends Here {
  readonly base: string
}

/**
 * Reads a backup of any size and changes nothing. `context` tells what is here already. The file may come from anywhere: what is wrong
 * with it is returned. Never throws. Pauses now and then so that the page can respond: yields the share that is done, 0 to 1.
 */
export function* readInSlices(text: string, context: ReadingContext): Generator<number, BackupReading> {
  // Some mail programs and messengers put a byte order mark before the text, or spaces around it.
  const bare = text.trim()
  if (bare === '') return refuse('empty')
  let best = yield* readText(bare, context)
  for (const mend of [mendSpaces, mendWraps]) {
    if (isClean(best) || (mend === mendWraps && isWhole(best))) break
    for (const mended of mend(bare)) {
      const reading = yield* readText(mended.trim(), context)
      if (worthOf(reading) > worthOf(best)) best = reading
      if (isClean(best)) break
    }
  }
  return best
}

function isWhole(reading: BackupReading): boolean {
  return reading.kind === 'ready' && !reading.isCutShort
}

function isClean(reading: BackupReading): boolean {
  return reading.kind === 'ready' ? isWhole(reading) && !reading.isAltered : reading.reason === 'newer'
}

/** Rates a reading of a text. Of two ways to mend a text, the one with more in it is right. */
function worthOf(reading: BackupReading): number {
  if (reading.kind === 'refused') return reading.reason === 'damaged' ? -2 : -1
  const found = reading.fresh.length + reading.known
  return isClean(reading) ? Number.POSITIVE_INFINITY : found + (isWhole(reading) ? 0.5 : 0)
}

function* readText(text: string, context: ReadingContext): Generator<number, BackupReading> {
  if (!text.startsWith('{')) return refuse(isJson(text) ? 'not-ours' : 'damaged')
  const head = new Map<string, unknown>()
  const fresh = new Map<string, StoredEvent>()
  const places = new Map<string, number>()
  const known = new Set<string>()
  const unreadable: Unreadable[] = []
  const sum = makeCrc32()
  let list: 'none' | 'other' | 'list' = 'none'
  let count = 0

  const pieces = takeApart(text)
  let step = pieces.next()
  for (; !step.done; step = pieces.next()) {
    const piece = step.value
    if (piece.kind === 'field') head.set(piece.key, piece.value)
    else if (piece.kind === 'list' || piece.kind === 'no-list')
      list = piece.kind === 'list' ? 'list' : 'other'
    else {
      count += 1
      const reading =
        piece.kind === 'item' ? readEvent(piece.value) : ({ ok: false, why: 'not-json' } as const)
      if (piece.kind === 'item') sum.add(count === 1 ? toLine(piece.value) : `\n${toLine(piece.value)}`)
      if (!reading.ok) {
        const field = 'field' in reading ? reading.field : undefined
        unreadable.push({ place: count, why: reading.why, ...(field !== undefined && { field }) })
      } else if (context.isKnown(reading.event.id)) known.add(reading.event.id)
      else {
        fresh.set(reading.event.id, reading.event)
        places.set(reading.event.id, count)
      }
      if (count % sliceSize === 0) yield piece.end / text.length
    }
  }
  const isCutShort = !step.value
  if (isCutShort && list === 'none') return refuse('damaged')
  if (head.get('app') !== 'mundap') return refuse('not-ours')
  const written = head.get('format')
  if (typeof written === 'number' && written > BACKUP_FORMAT) return refuse('newer')
  if (list !== 'list') return refuse(isCutShort ? 'damaged' : 'not-ours')

  yield 1
  for (const [id, why] of findForeign([...fresh.values()], context)) {
    unreadable.push({ place: places.get(id) ?? 0, why })
    fresh.delete(id)
  }
  yield 1
  const site = head.get('site')
  const notes = readNotes(head.get('notes'), head.get('notesChecksum'))
  return {
    kind: 'ready',
    fresh: [...fresh.values()],
    known: known.size,
    notes: notes.read,
    resets: [...fresh.values()].filter(({ kind }) => kind === 'reset').length,
    unreadable: unreadable.sort((a, b) => a.place - b.place),
    isCutShort,
    isAltered:
      !isCutShort &&
      (head.get('count') !== count || head.get('checksum') !== `crc32:${sum.value()}` || notes.areAltered),
    otherSite: typeof site === 'string' && site !== context.base ? site.slice(0, 200) : null,
  }
}

function readNotes(
  items: unknown,
  checksum: unknown,
): { readonly read: readonly KeptNote[]; readonly areAltered: boolean } {
  if (!Array.isArray(items)) return { read: [], areAltered: false }
  const sum = makeCrc32()
  for (const [at, item] of items.entries()) sum.add(at === 0 ? toLine(item) : `\n${toLine(item)}`)
  return {
    read: items.flatMap((item) => readNoteItem(item) ?? []),
    areAltered: checksum !== `crc32:${sum.value()}`,
  }
}

function refuse(reason: BackupRefusal): BackupReading {
  return { kind: 'refused', reason }
}

/** Returns an event's line as `makeBackup` writes it; empty when it is nested too deeply to be written. */
function toLine(item: unknown): string {
  try {
    return JSON.stringify(item)
  } catch {
    return ''
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
