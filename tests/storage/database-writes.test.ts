import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { type Database, openDatabase } from '../../src/storage/database.ts'
import { type Device, readLastImport, readOwnDevice, readRows } from '../../src/storage/database-rows.ts'
import { addMany, addNext, clearDatabase, removeImport } from '../../src/storage/database-writes.ts'
import { failingDisk } from '../support/failing-disk.ts'

let db: Database

beforeEach(async () => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  const opening = await openDatabase({ base: '/', timeoutMs: 3_000, onLost: () => undefined })
  if (!opening.ok) throw new Error(opening.reason)
  db = opening.db
})
afterEach(() => db.close())

const many = (...ids: readonly string[]) => ids.map((id) => ({ id, device: 'phone' }))
const addAll = (events: readonly { readonly id: string; readonly device: string }[], since = 0) =>
  addMany(db, { choose: () => events, newDeviceId: 'next' }, since)
const idsOnDisk = async () => {
  const { rows } = await readRows(db, 0, 100)
  return rows.map(({ event }) => Reflect.get(Object(event), 'id'))
}
/** Makes an event that is named by its number. */
const numbered = (device: Device) => ({ id: `e${device.seq}`, device: device.id, seq: device.seq })

describe('new events', () => {
  test('take the next numbers of this browser, whose name stays', async () => {
    const first = await addNext(db, [numbered, numbered], 'me', 0)
    expect(first.events).toEqual([
      { id: 'e1', device: 'me', seq: 1 },
      { id: 'e2', device: 'me', seq: 2 },
    ])
    const second = await addNext(db, [numbered], 'other', 1)
    expect(second.events).toEqual([{ id: 'e3', device: 'me', seq: 3 }])
    // Every row after the first: also those that were not read yet.
    expect(second.rows.map(({ n }) => n)).toEqual([2, 3])
    expect(await readOwnDevice(db)).toEqual({ id: 'me', seq: 3 })
  })

  test('are all on the disk or none, and no number is used up', async () => {
    const disk = failingDisk({ room: 1 })
    const events = [() => ({ id: 'a' }), () => ({ id: 'b' })]
    await expect(addNext(db, events, 'me', 0)).rejects.toMatchObject({ name: 'QuotaExceededError' })
    disk.mend()
    expect([await idsOnDisk(), await readOwnDevice(db)]).toEqual([[], null])
  })
})

describe('events of others', () => {
  test('with the name of this browser give it another name, and those of other devices do not', async () => {
    await addNext(db, [() => ({ id: 'a' })], 'me', 0)
    await addAll(many('b'))
    expect(await readOwnDevice(db)).toEqual({ id: 'me', seq: 1 })
    await addAll([...many('d'), { id: 'c', device: 'me' }, ...many('e')])
    expect(await readOwnDevice(db)).toEqual({ id: 'next', seq: 0 })
  })

  test('are chosen from what other tabs have written meanwhile', async () => {
    await addAll(many('a', 'b'))
    const seen: number[] = []
    const choose = (rows: readonly { readonly n: number }[]) => {
      seen.push(...rows.map(({ n }) => n))
      return many('c')
    }
    const { added, rows } = await addMany(db, { choose, newDeviceId: 'next' }, 1)
    expect({ seen, added, rows: rows.map(({ n }) => n) }).toEqual({ seen: [2], added: [3], rows: [2, 3] })
  })
})

describe('an import', () => {
  const slice = (ids: readonly string[], rows: readonly number[], id = 'i1') =>
    addMany(db, { choose: () => many(...ids), newDeviceId: 'next', importAs: { id, time: 5, rows } }, 0)

  test('is known with the rows of all its slices, and taken back without what came between', async () => {
    const first = await slice(['a', 'b'], [])
    await addAll(many('mine'))
    await slice(['c'], first.added)
    expect(await readLastImport(db)).toEqual({ id: 'i1', time: 5, rows: [1, 2, 4] })
    const { generation } = await readRows(db, 0, 1)
    expect(await removeImport(db, 'i1')).toBe(true)
    expect([await idsOnDisk(), await readLastImport(db)]).toEqual([['mine'], null])
    expect((await readRows(db, 0, 1)).generation).toBe(generation + 1)
  })

  test('that is not the last one is not taken back', async () => {
    await slice(['a'], [])
    await slice(['b'], [], 'i2')
    expect([await removeImport(db, 'i1'), await idsOnDisk()]).toEqual([false, ['a', 'b']])
    expect([await removeImport(db, 'i2'), await removeImport(db, 'i2')]).toEqual([true, false])
    expect(await idsOnDisk()).toEqual(['a'])
  })

  test('is removed in a few steps, however large it is', async () => {
    const first = await slice(
      Array.from({ length: 40 }, (_, at) => `a${at}`),
      [],
    )
    await addAll(many('mine'))
    await slice(
      Array.from({ length: 40 }, (_, at) => `b${at}`),
      first.added,
    )
    const steps = vi.spyOn(IDBObjectStore.prototype, 'delete')
    await removeImport(db, 'i1')
    // Two runs of rows, and the record.
    expect(steps).toHaveBeenCalledTimes(3)
    expect(await idsOnDisk()).toEqual(['mine'])
  })

  test('that adds nothing leaves the one before to be taken back', async () => {
    await slice(['a'], [])
    await slice([], [], 'i2')
    expect((await readLastImport(db))?.id).toBe('i1')
  })
})

test('erasing removes rows, name and last import, and is told from a new database', async () => {
  await addNext(db, [() => ({ id: 'a' })], 'me', 0)
  await addMany(
    db,
    { choose: () => many('b'), newDeviceId: 'next', importAs: { id: 'i1', time: 5, rows: [] } },
    0,
  )
  const before = await readRows(db, 0, 1)
  await clearDatabase(db)
  expect([await idsOnDisk(), await readOwnDevice(db), await readLastImport(db)]).toEqual([[], null, null])
  expect([before.generation, (await readRows(db, 0, 1)).generation]).toEqual([0, 1])
  await clearDatabase(db)
  expect((await readRows(db, 0, 1)).generation).toBe(2)
})

test('every write waits for the disk, except a slice of an import that more slices follow', async () => {
  const begun = vi.spyOn(IDBDatabase.prototype, 'transaction')
  const waited = async (write: () => Promise<unknown>) => {
    begun.mockClear()
    await write()
    return begun.mock.calls.map(([, , options]) => options?.durability)
  }
  const part = (isMore: boolean, id: string) => () =>
    addMany(db, { choose: () => many(id), newDeviceId: 'next', isMore }, 0)
  expect(await waited(() => addNext(db, [() => ({ id: 'a' })], 'me', 0))).toEqual(['strict'])
  expect(await waited(part(true, 'b'))).toEqual(['relaxed'])
  expect(await waited(part(false, 'c'))).toEqual(['strict'])
  expect(await waited(() => removeImport(db, 'i1'))).toEqual(['strict'])
  expect(await waited(() => clearDatabase(db))).toEqual(['strict'])
})

describe('reading', () => {
  test('goes on after a row, up to a limit', async () => {
    await addAll(many('a', 'b', 'c', 'd'))
    expect((await readRows(db, 1, 2)).rows.map(({ n }) => n)).toEqual([2, 3])
    expect((await readRows(db, 4, 2)).rows).toEqual([])
  })

  test.each([
    ['device', [1, { id: 1, seq: 1 }, { id: 'a', seq: '1' }, { id: 'a' }]],
    [
      'import',
      [1, { id: 1, time: 1, rows: [] }, { id: 'a', time: '1', rows: [] }, { id: 'a', time: 1, rows: 1 }],
    ],
  ])('takes an odd %s for none', async (key, values) => {
    for (const value of values) {
      await db.put('meta', value, key)
      expect([await readOwnDevice(db), await readLastImport(db)]).toEqual([null, null])
    }
  })

  test('passes over a row that has no event, or another kind of number', async () => {
    for (const row of ['{"n": 1}', '{"n": "x", "event": {"id": "x"}}', '{"n": 2, "event": {"id": "a"}}'])
      await db.put('events', JSON.parse(row))
    expect((await readRows(db, 0, 9)).rows).toEqual([{ n: 2, event: { id: 'a' } }])
  })

  test('leaves odd numbers out of an import, and takes an odd count of removals for none', async () => {
    await db.put('meta', { id: 'a', time: 1, rows: [1, '2', 3] }, 'import')
    await db.put('meta', 'x', 'generation')
    expect((await readLastImport(db))?.rows).toEqual([1, 3])
    expect((await readRows(db, 0, 1)).generation).toBe(0)
    await clearDatabase(db)
    expect((await readRows(db, 0, 1)).generation).toBe(1)
  })
})
