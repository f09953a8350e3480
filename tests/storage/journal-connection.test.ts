import { expect, test, vi } from 'vitest'
import type { Journal } from '../../src/storage/journal.ts'
import { databaseName } from '../../src/storage/journal-exists.ts'
import { makeDesk } from '../support/desk.ts'
import { about, q1, q2 } from '../support/samples.ts'

const desk = makeDesk()
const bookmark = (question: typeof q1) => ({ kind: 'bookmarked', ...about(question) }) as const

/** Deletes the database and waits until the tab has written `count` events again in all. */
async function deleteUnder(tab: Journal, count: number): Promise<void> {
  indexedDB.deleteDatabase(databaseName('/mundap/'))
  await vi.waitFor(() => expect(tab.recovered()).toBe(count))
  await vi.waitFor(() => expect(tab.unsaved()).toEqual([]))
}

test('events that are written again are counted over every loss of the database', async () => {
  const tab = await desk.openTab()
  await tab.append(bookmark(q1))
  await deleteUnder(tab, 1)
  await tab.append(bookmark(q2))
  await deleteUnder(tab, 3)
  expect(tab.status()).toEqual({ kind: 'disk' })
})

test('nothing counts as recovered or kept before it is on the disk again', async () => {
  const tab = await desk.openTab()
  await tab.append(bookmark(q1))
  const seen: unknown[] = []
  tab.subscribe(() => seen.push([tab.status().kind, tab.recovered(), tab.unsaved().length]))
  await deleteUnder(tab, 1)
  expect(seen).toContainEqual(['disk', 1, 0])
  expect(seen).not.toContainEqual(['disk', expect.anything(), 1])
  expect(seen).not.toContainEqual(['memory', 1, 1])
})

test('a database that is refused once is opened by a retry, and the status is told when it changes', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
    throw new DOMException('denied', 'SecurityError')
  })
  const tab = await desk.openTab()
  const told: string[] = []
  tab.subscribe(({ kind }) => told.push(kind))
  expect(tab.status()).toEqual({ kind: 'memory', reason: 'private' })
  expect(await tab.retry()).toEqual({ kind: 'disk' })
  expect(await tab.retry()).toEqual({ kind: 'disk' })
  expect(told).toEqual(['status'])
})
