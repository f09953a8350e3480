/** The journal's database. The only file that uses IndexedDB. */

import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { isRecord } from '../site/is-record.ts'
import { databaseName } from './journal-exists.ts'
import { openFailureOf, type SaveFailure } from './save-failure.ts'
import { within } from './time-limit.ts'

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

interface MundapSchema extends DBSchema {
  events: { key: number; value: Row | { readonly event: unknown }; indexes: { id: string } }
  meta: { key: string; value: unknown }
}

export type Database = IDBPDatabase<MundapSchema>

/** Rows are generic on purpose, so that this number rarely has to grow. */
const version = 1

export interface OpenOptions {
  readonly base: string
  readonly timeoutMs: number
  /** Called when the browser deletes the database (`deleted`), a newer tab upgrades it (`newer`), or the browser closes it (`closed`). */
  readonly onLost: (why: 'deleted' | 'newer' | 'closed') => void
}

export type Opening =
  | { readonly ok: true; readonly db: Database }
  /** `late` is set when the browser may still answer. */
  | { readonly ok: false; readonly reason: SaveFailure; readonly late?: Promise<Database> }

/** Opens the database. Waits no longer than `timeoutMs`. Never rejects. */
export async function openDatabase(options: OpenOptions): Promise<Opening> {
  let isBlocked = false
  const opened = start(options, () => {
    isBlocked = true
  })
  const outcome = await within(opened, options.timeoutMs)
  if (outcome.kind === 'done') return { ok: true, db: outcome.value }
  if (outcome.kind === 'failed') return { ok: false, reason: openFailureOf(outcome.error) }
  return { ok: false, reason: isBlocked ? 'blocked' : 'hung', late: opened }
}

async function start(options: OpenOptions, onBlocked: () => void): Promise<Database> {
  const db = await openDB<MundapSchema>(databaseName(options.base), version, {
    upgrade(fresh) {
      const events = fresh.createObjectStore('events', { keyPath: 'n', autoIncrement: true })
      events.createIndex('id', 'event.id', { unique: true })
      fresh.createObjectStore('meta')
    },
    blocked: onBlocked,
    blocking(_current, wanted, event) {
      // Otherwise the other tab would hang, or the learner's "delete site data".
      if (event.target instanceof IDBDatabase) event.target.close()
      options.onLost(wanted === null ? 'deleted' : 'newer')
    },
    terminated: () => options.onLost('closed'),
  })
  return db
}

/** The result of a read or a write: every row that was not read before, with its own, and how often rows were removed. */
export interface Written {
  readonly rows: readonly Row[]
  readonly generation: number
}

/**
 * Adds events in one transaction and resolves when they are on the disk. `makes` makes each event for the device and its next
 * number, which is taken in the same transaction because tabs share it. `newDeviceId` is used when this browser has no name yet;
 * `since` is the last row read. Rejects with the transaction's error.
 */
export async function addNext<Event>(
  db: Database,
  makes: readonly ((device: Device) => Event)[],
  newDeviceId: string,
  since: number,
): Promise<Written & { readonly events: readonly Event[] }> {
  const tx = db.transaction(['events', 'meta'], 'readwrite', { durability: 'strict' })
  const work = async () => {
    const meta = tx.objectStore('meta')
    const store = tx.objectStore('events')
    const { id, seq } = readDevice(await meta.get('device')) ?? { id: newDeviceId, seq: 0 }
    const events = makes.map((make, index) => make({ id, seq: seq + index + 1 }))
    await Promise.all([
      meta.put({ id, seq: seq + events.length } satisfies Device, 'device'),
      // `async`, so that an `add` that throws at once rejects like one that fails later.
      ...events.map(async (event) => store.add({ event })),
    ])
    return { ...(await readNewer(tx, since)), events }
  }
  return settle(work(), tx)
}

export interface Addition {
  /** Returns the events to add, given the rows that other tabs wrote meanwhile. */
  readonly choose: (rows: readonly Row[]) => readonly { readonly id: string; readonly device: string }[]
  readonly newDeviceId: string
  /** Set for an import, so that all of it can be taken back. `rows` are those that its earlier slices added. */
  readonly importAs?: ImportRecord
  /** More slices follow: only the last one must wait for the disk. */
  readonly isMore?: boolean
}

/** Adds many stamped events in one transaction: all of them or none. Rejects with the transaction's error. */
export async function addMany(
  db: Database,
  addition: Addition,
  since: number,
): Promise<Written & { readonly added: readonly number[] }> {
  const durability = addition.isMore ? 'relaxed' : 'strict'
  const tx = db.transaction(['events', 'meta'], 'readwrite', { durability })
  const work = async () => {
    const meta = tx.objectStore('meta')
    const events = tx.objectStore('events')
    const { rows: before } = await readNewer(tx, since)
    const chosen = addition.choose(before)
    const device = readDevice(await meta.get('device'))
    // Events with our device's name that we did not write: this profile was copied. From now on this browser has another name.
    if (device && chosen.some((event) => event.device === device.id)) {
      await meta.put({ id: addition.newDeviceId, seq: 0 }, 'device')
    }
    const keys = await Promise.all(chosen.map(async (event) => events.add({ event })))
    if (addition.importAs && keys.length > 0) {
      const rows = [...addition.importAs.rows, ...keys]
      await meta.put({ ...addition.importAs, rows } satisfies ImportRecord, 'import')
    }
    return { ...(await readNewer(tx, since)), added: keys }
  }
  return settle(work(), tx)
}

/** Removes what the last import added. Resolves to false when another import came after it, or it was taken back already. */
export async function removeImport(db: Database, id: string): Promise<boolean> {
  const tx = db.transaction(['events', 'meta'], 'readwrite', { durability: 'strict' })
  const work = async () => {
    const meta = tx.objectStore('meta')
    const record = readImport(await meta.get('import'))
    if (record?.id !== id) return false
    await Promise.all(runsOf(record.rows).map((run) => tx.objectStore('events').delete(run)))
    await meta.delete('import')
    await bumpGeneration(tx)
    return true
  }
  return settle(work(), tx)
}

/** Joins successive numbers to ranges, so that a large import is removed in a few steps. */
function runsOf(rows: readonly number[]): readonly IDBKeyRange[] {
  const runs: [number, number][] = []
  for (const n of [...rows].sort((a, b) => a - b)) {
    const run = runs.at(-1)
    if (run && run[1] + 1 === n) run[1] = n
    else runs.push([n, n])
  }
  return runs.map(([first, last]) => IDBKeyRange.bound(first, last))
}

/** Removes every row, the device's name and the last import. */
export async function clearDatabase(db: Database): Promise<void> {
  const tx = db.transaction(['events', 'meta'], 'readwrite', { durability: 'strict' })
  const work = async () => {
    await Promise.all([
      tx.objectStore('events').clear(),
      tx.objectStore('meta').delete('device'),
      tx.objectStore('meta').delete('import'),
    ])
    await bumpGeneration(tx)
  }
  return settle(work(), tx)
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

interface ReadableTx {
  objectStore(name: 'events'): { getAll(range: IDBKeyRange, limit?: number): Promise<unknown[]> }
  objectStore(name: 'meta'): { get(key: string): Promise<unknown> }
}

async function readNewer(tx: ReadableTx, since: number, limit?: number): Promise<Written> {
  const [rows, generation] = await Promise.all([
    tx.objectStore('events').getAll(IDBKeyRange.lowerBound(since, true), limit),
    tx.objectStore('meta').get('generation'),
  ])
  return { rows: rows.filter(isRow), generation: typeof generation === 'number' ? generation : 0 }
}

async function bumpGeneration(tx: {
  objectStore(name: 'meta'): {
    get(key: string): Promise<unknown>
    put(value: unknown, key: string): Promise<unknown>
  }
}): Promise<void> {
  const meta = tx.objectStore('meta')
  const generation = await meta.get('generation')
  await meta.put((typeof generation === 'number' ? generation : 0) + 1, 'generation')
}

/** Waits until the transaction has completed, not only its steps. When a step fails, the whole transaction is aborted. */
async function settle<Value>(
  work: Promise<Value>,
  tx: { readonly done: Promise<void>; abort(): void },
): Promise<Value> {
  const done = tx.done.then(
    () => null,
    (error: unknown) => ({ error }),
  )
  try {
    const value = await work
    const failure = await done
    if (failure) throw failure.error
    return value
  } catch (error) {
    try {
      tx.abort()
    } catch {
      // It has ended already.
    }
    // The transaction's error names the cause (a full disk). The step's error may only say that it was aborted.
    const failure = await done
    throw error instanceof DOMException && error.name === 'AbortError' && failure ? failure.error : error
  }
}

function isRow(value: unknown): value is Row {
  return isRecord(value) && typeof value.n === 'number' && 'event' in value
}

function readDevice(value: unknown): Device | null {
  if (!isRecord(value)) return null
  const { id, seq } = value
  return typeof id === 'string' && typeof seq === 'number' ? { id, seq } : null
}

function readImport(value: unknown): ImportRecord | null {
  if (!isRecord(value)) return null
  const { id, time, rows } = value
  if (typeof id !== 'string' || typeof time !== 'number' || !Array.isArray(rows)) return null
  return { id, time, rows: rows.filter((row) => typeof row === 'number') }
}
