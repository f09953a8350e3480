import { expect, test } from 'vitest'
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
  await tab.merge(events, { onProgress: (share) => shares.push(share) })
  expect(shares).toEqual([2_000 / 4_100, 4_000 / 4_100, 1])
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
