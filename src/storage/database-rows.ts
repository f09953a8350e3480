/** Reads the journal's database. What comes from the disk is checked here. */

import { isRecord } from '../site/is-record.ts'
import { type Database, settle } from './database.ts'

/** One row: an event and its number, which grows with each row of this browser. */
export interface Row {
  readonly n: number
  readonly event: unknown
}

/** This browser as a device of the journal, with the last number it wrote. All its tabs are one device. */
export interface Device {
  readonly id: string
  readonly seq: number
}

/** The rows that one import added, so that it can be taken back. */
export interface ImportRecord {
  readonly id: string
  readonly time: number
  readonly rows: readonly number[]
}

/** The result of a read or a write: every row that was not read before, with its own, and how often rows were removed. */
export interface Written {
  readonly rows: readonly Row[]
  readonly generation: number
}

/** Reads the last import that can still be taken back; null when there is none. */
export async function readLastImport(db: Database): Promise<ImportRecord | null> {
  return readImport(await db.get('meta', 'import'))
}

/** Reads this browser's device; null when it has written nothing yet. */
export async function readOwnDevice(db: Database): Promise<Device | null> {
  return readDevice(await db.get('meta', 'device'))
}

/** Reads up to `limit` rows after row `since`. Rejects with the transaction's error. */
export async function readRows(db: Database, since: number, limit: number): Promise<Written> {
  const tx = db.transaction(['events', 'meta'], 'readonly')
  return settle(readNewer(tx, since, limit), tx)
}

/** Says up to which row a journal was read, in a way that no other journal says it: the last row's event has an id of its own. */
export function positionOf(
  generation: number,
  last: { readonly n: number; readonly id: string | null },
): string {
  return `${generation} ${last.n} ${last.id}`
}

/** Returns the position of the last row in a database; null when it has none. Rejects with the transaction's error. */
export async function readPosition(db: Database): Promise<string | null> {
  const tx = db.transaction(['events', 'meta'], 'readonly')
  const work = async () => {
    const [cursor, generation] = await Promise.all([
      tx.objectStore('events').openCursor(null, 'prev'),
      tx.objectStore('meta').get('generation'),
    ])
    return cursor === null
      ? null
      : positionOf(readGeneration(generation), { n: cursor.key, id: idOf(cursor.value.event) })
  }
  return settle(work(), tx)
}

/** Returns the id in a row's event; null when it has none. */
export function idOf(event: unknown): string | null {
  return isRecord(event) && typeof event.id === 'string' ? event.id : null
}

function readGeneration(value: unknown): number {
  return typeof value === 'number' ? value : 0
}

interface ReadableTx {
  objectStore(name: 'events'): { getAll(range: IDBKeyRange, limit?: number): Promise<unknown[]> }
  objectStore(name: 'meta'): { get(key: string): Promise<unknown> }
}

/** Reads up to `limit` rows after row `since` in a transaction that has begun, and the number of removals. */
export async function readNewer(tx: ReadableTx, since: number, limit?: number): Promise<Written> {
  const [rows, generation] = await Promise.all([
    tx.objectStore('events').getAll(IDBKeyRange.lowerBound(since, true), limit),
    tx.objectStore('meta').get('generation'),
  ])
  return { rows: rows.filter(isRow), generation: readGeneration(generation) }
}

function isRow(value: unknown): value is Row {
  return isRecord(value) && typeof value.n === 'number' && 'event' in value
}

/** Reads a device from the database; null when it is none. */
export function readDevice(value: unknown): Device | null {
  if (!isRecord(value)) return null
  const { id, seq } = value
  return typeof id === 'string' && typeof seq === 'number' ? { id, seq } : null
}

/** Reads the record of an import from the database; null when it is none. */
export function readImport(value: unknown): ImportRecord | null {
  if (!isRecord(value)) return null
  const { id, time, rows } = value
  if (typeof id !== 'string' || typeof time !== 'number' || !Array.isArray(rows)) return null
  return { id, time, rows: rows.filter((row) => typeof row === 'number') }
}
