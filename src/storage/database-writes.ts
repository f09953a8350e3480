/** Writes to the journal's database, each time in one transaction: all of it is on the disk or nothing. */

import { type Database, settle } from './database.ts'
import {
  type Device,
  type ImportRecord,
  type Row,
  readDevice,
  readImport,
  readNewer,
  type Written,
} from './database-rows.ts'

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
  for (const n of rows) {
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
