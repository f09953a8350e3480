import { describe, expect, test } from 'vitest'
import { makeDesk } from '../support/desk.ts'
import { failingDisk } from '../support/failing-disk.ts'
import { about, monday, q1, q2 } from '../support/samples.ts'

const desk = makeDesk()
const bookmark = (question: typeof q1) => ({ kind: 'bookmarked', ...about(question) }) as const

describe('the moment of an event', () => {
  test('needs no help from the one before when the clock stands still', async () => {
    const tab = await desk.openTab()
    await tab.append(bookmark(q1))
    const { event } = await tab.append(bookmark(q2))
    expect(event.time).toBe(monday)
    expect(event).not.toHaveProperty('after')
  })

  test('names one after the latest when the clock went back', async () => {
    const tab = await desk.openTab()
    await tab.append(bookmark(q1))
    desk.time -= 5_000
    const { event } = await tab.append(bookmark(q2))
    expect(event).toMatchObject({ time: monday - 5_000, after: monday + 1 })
  })
})

test('the ids of a page have one start and count from 1, so that a record stays short', async () => {
  const tab = await desk.openTab()
  const ids = [await tab.append(bookmark(q1)), await tab.append(bookmark(q2))].map(({ event }) => event.id)
  const start = ids[0]?.slice(0, -2)
  expect(ids).toEqual([`${start}.1`, `${start}.2`])
})

describe('events that cannot be saved', () => {
  test('are numbered by a device of their own, and keep their stamps when they are saved', async () => {
    const tab = await desk.openTab()
    const { event: saved } = await tab.append(bookmark(q1))
    const disk = failingDisk()
    const kept = [await tab.append(bookmark(q1)), await tab.append(bookmark(q2))].map(({ event }) => event)
    disk.mend()
    expect(kept.map(({ seq }) => seq)).toEqual([1, 2])
    expect(new Set(kept.map(({ device }) => device)).size).toBe(1)
    expect(kept[0]?.device).not.toBe(saved.device)
    expect(await tab.retry()).toEqual({ kind: 'disk' })
    expect((await desk.openTab()).events()).toEqual([saved, ...kept])
  })

  test('change the status once, whatever their number', async () => {
    const tab = await desk.openTab()
    const told: string[] = []
    tab.subscribe(({ kind }) => told.push(kind))
    const disk = failingDisk()
    await tab.append(bookmark(q1))
    await tab.append(bookmark(q2))
    disk.mend()
    expect(told).toEqual(['status', 'added', 'added'])
  })

  test('are gone when everything is erased', async () => {
    const tab = await desk.openTab()
    const disk = failingDisk()
    await tab.append(bookmark(q1))
    disk.mend()
    expect(await tab.erase()).toEqual({ ok: true })
    expect([tab.events(), tab.unsaved()]).toEqual([[], []])
    await tab.retry()
    expect((await desk.openTab()).events()).toEqual([])
  })
})

test('after the journal is closed an event stays in memory, and nothing is opened for it', async () => {
  const tab = await desk.openTab()
  tab.close()
  expect(await tab.append(bookmark(q1))).toMatchObject({ ok: false, reason: 'closed' })
  await tab.retry()
  expect(tab.unsaved()).toHaveLength(1)
  expect((await desk.openTab()).events()).toEqual([])
})
