import { expect, test, vi } from 'vitest'
import { makeDesk } from '../support/desk.ts'
import { about, event, q1, q2 } from '../support/samples.ts'

const desk = makeDesk()
const fromPhone = (seq: number, question = q1) =>
  event(seq, { kind: 'bookmarked', ...about(question) }, { id: `p${seq}`, device: 'phone' })

test('an event that a file has twice is added once', async () => {
  const tab = await desk.openTab()
  expect(await tab.merge([fromPhone(1), fromPhone(2, q2), fromPhone(1)])).toMatchObject({
    ok: true,
    added: 2,
    known: 0,
  })
  expect(tab.events()).toHaveLength(2)
})

test('a file of which everything is known adds nothing, and leaves the import before to be taken back', async () => {
  const tab = await desk.openTab()
  const first = await tab.merge([fromPhone(1)])
  expect(await tab.merge([fromPhone(1)])).toEqual({ ok: true, added: 0, known: 1, importId: null })
  expect(await tab.merge([])).toEqual({ ok: true, added: 0, known: 0, importId: null })
  expect((await tab.lastImport())?.id).toBe(first.ok && first.importId)
  const told: string[] = []
  tab.subscribe(({ kind }) => told.push(kind))
  await tab.merge([fromPhone(1)])
  expect(told).toEqual([])
  await tab.merge([fromPhone(1), fromPhone(2)])
  expect(told).toEqual(['added'])
})

test('the share that is done grows to 1 and not beyond', async () => {
  const tab = await desk.openTab()
  const shares: number[] = []
  const events = Array.from({ length: 4_100 }, (_, at) => fromPhone(at + 1))
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction')
  await tab.merge(events, { onProgress: (share) => shares.push(share) })
  expect(shares).toEqual([2_000 / 4_100, 4_000 / 4_100, 1])
  // Only the last slice waits for the disk.
  expect(
    transaction.mock.calls.flatMap(([, mode, options]) => (mode === 'readwrite' ? options : [])),
  ).toEqual([{ durability: 'relaxed' }, { durability: 'relaxed' }, { durability: 'strict' }])
})

test('a file of one whole slice, or of nothing, is done in one step', async () => {
  const tab = await desk.openTab()
  const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction')
  for (const length of [2_000, 0]) {
    const shares: number[] = []
    const events = Array.from({ length }, (_, at) => fromPhone(at + 1))
    await tab.merge(events, { onProgress: (share) => shares.push(share) })
    expect(shares).toEqual([1])
  }
  expect(transaction.mock.calls.map(([, , options]) => options?.durability)).not.toContain('relaxed')
})

test('what a stopped import cannot remove again is shown, and can be taken back', async () => {
  const tab = await desk.openTab()
  const told: string[] = []
  tab.subscribe(({ kind }) => told.push(kind))
  const stop = new AbortController()
  const remove = vi.spyOn(IDBObjectStore.prototype, 'delete').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  const events = Array.from({ length: 2_001 }, (_, at) => fromPhone(at + 1))
  const stopped = await tab.merge(events, { onProgress: () => stop.abort(), signal: stop.signal })
  remove.mockRestore()
  expect(stopped).toEqual({ ok: false, reason: 'stopped' })
  expect([told, tab.events().length]).toEqual([['replaced'], 2_000])
  expect(await tab.undoImport((await tab.lastImport())?.id ?? '')).toBe(true)
  expect(tab.events()).toEqual([])
})

test('what another tab erases meanwhile is gone here, too', async () => {
  const [tab, other] = await Promise.all([desk.openTab(), desk.openTab()])
  const events = Array.from({ length: 2_001 }, (_, at) => fromPhone(at + 1))
  let erased: Promise<unknown> | null = null
  const merged = await tab.merge(events, { onProgress: () => (erased ??= other.erase()) })
  await erased
  expect(merged).toMatchObject({ ok: true, added: 2_001 })
  expect(tab.events().map(({ id }) => id)).toEqual(['p2001'])
  expect((await desk.openTab()).events()).toEqual(tab.events())
})

test('an import that is stopped before its first slice changes nothing and tells nobody', async () => {
  const tab = await desk.openTab()
  const told: string[] = []
  tab.subscribe(({ kind }) => told.push(kind))
  expect(await tab.merge([fromPhone(1)], { signal: AbortSignal.abort() })).toEqual({
    ok: false,
    reason: 'stopped',
  })
  expect([told, tab.events()]).toEqual([[], []])
})
