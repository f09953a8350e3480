import { beforeEach, describe, expect, it, vi } from 'vitest'
import { keepEarly, readEarly } from '../../src/storage/early-state.ts'
import { openStudyStore, type StudyStore } from '../../src/storage/study-store.ts'
import type { EventDraft } from '../../src/study/journal/events.ts'
import { foldEvents, type StudyState } from '../../src/study/journal/fold.ts'
import { makeDesk } from '../support/desk.ts'
import { about, event, q1, q2, q3, questionId } from '../support/samples.ts'

const base = '/mundap/'
const desk = makeDesk()
const marks = new Map<string, string>()

beforeEach(() => {
  marks.clear()
  vi.stubGlobal('localStorage', {
    getItem: (key: string) => marks.get(key) ?? null,
    setItem: (key: string, value: string) => void marks.set(key, value),
    removeItem: (key: string) => void marks.delete(key),
  })
})

/** Loads a page: what it shows early, and the store that it has then. */
async function load(version = 'v1'): Promise<{ early: StudyState | null; store: StudyStore }> {
  let early: StudyState | null = null
  // A busy machine is slow, not wrong.
  const find = readEarly({ base, version, patienceMs: 60_000 })
  const journal = await desk.openTab({
    base,
    async onOpen(position) {
      early = await find(position)
    },
  })
  return { early, store: await openStudyStore(journal) }
}

const keep = (store: StudyStore, version = 'v1') => keepEarly(store, { base, version, least: 1 })

/** What a learner sees of a state. */
function seen(state: StudyState | null) {
  if (state === null) return null
  const { questions, sessions, resets, exams, count, unknown } = state
  return { questions: [...questions], sessions: [...sessions], resets, exams, count, unknown }
}

/** Leaves the page and opens the next one: what that shows early must be what the journal says. */
async function expectNextPageKnows(store: StudyStore): Promise<void> {
  await keep(store)
  const fresh = seen(foldEvents(store.journal.events()))
  store.close()
  const next = await load()
  expect(seen(next.early)).toEqual(fresh)
  next.store.close()
}

const bookmark = (question: typeof q1): EventDraft => ({ kind: 'bookmarked', ...about(question) })

const drafts: readonly EventDraft[] = [
  {
    kind: 'session-started',
    session: 's',
    questions: [q1, q2],
    mode: 'card',
    scope: { kind: 'all' },
    isCram: false,
  },
  { kind: 'graded', ...about(q1), grade: 'again', session: 's', mode: 'card' },
  { kind: 'practiced', ...about(q1), grade: 'good', session: 's', mode: 'card' },
  { kind: 'skipped', ...about(q2), session: 's' },
  { kind: 'session-ended', session: 's' },
  bookmark(q1),
  { kind: 'unbookmarked', ...about(q1) },
  { kind: 'suspended', ...about(q2) },
  { kind: 'unsuspended', ...about(q2) },
  { kind: 'memo', ...about(q3), memo: '메모' },
  { kind: 'relinked', ...about(q3), to: questionId('q3-new') },
  { kind: 'exam-set', exam: 'x', sections: ['a'], day: 20_000, perDay: null },
  { kind: 'exam-dropped', exam: 'x' },
  { kind: 'reset', scope: 'bookmarks', seen: [['id-1', 6]] },
]

describe('what a page shows before it has read the journal', () => {
  it('is what the journal says, after every kind of event and after each is taken back', async () => {
    for (const draft of drafts) {
      const { store } = await load()
      const written = await store.append(draft)
      await keep(store)
      await store.append({ kind: 'undone', target: written.event.id })
      // An event of a page that was not left in time: the next page shows nothing early.
      store.close()
      const late = await load()
      expect(late.early, draft.kind).toBeNull()
      await late.store.append(draft)
      await expectNextPageKnows(late.store)
    }
  })

  it('follows an import, and its taking back', async () => {
    const { store } = await load()
    await store.append(bookmark(q1))
    const imported = await store.journal.merge([event(1, bookmark(q2), { id: 'p1', device: 'phone' })])
    await vi.waitFor(() => expect(store.isSettled()).toBe(true))
    await expectNextPageKnows(store)
    const { store: next } = await load()
    const last = await next.journal.lastImport()
    expect(imported.ok && last?.count).toBe(1)
    expect(await next.journal.undoImport(last?.id ?? '')).toBe(true)
    await vi.waitFor(() => expect(next.isSettled()).toBe(true))
    await expectNextPageKnows(next)
  })

  it('is nothing once another tab wrote, and is kept anew', async () => {
    const { store } = await load()
    await store.append(bookmark(q1))
    await keep(store)
    const other = await load()
    await other.store.append(bookmark(q2))
    expect((await load()).early).toBeNull()
    await expectNextPageKnows(other.store)
  })

  it('is erased with the journal', async () => {
    const { store } = await load()
    await store.append(bookmark(q1))
    await keep(store)
    await store.journal.erase()
    await vi.waitFor(() => expect(store.getSnapshot().state.count).toBe(0))
    await keep(store)
    expect(marks.size).toBe(0)
    expect(await keptKeys()).toEqual([])
    store.close()
    expect((await load()).early).toBeNull()
  })

  it('stands in a database that may be deleted at any time', async () => {
    const { store } = await load()
    await store.append(bookmark(q1))
    await keep(store)
    expect(await keptKeys()).toEqual(['state'])
    await load()
    const deleting = indexedDB.deleteDatabase(`mundap states ${base}`)
    const ends = await new Promise((resolve) => {
      deleting.onsuccess = () => resolve('deleted')
      deleting.onblocked = () => resolve('blocked')
    })
    expect(ends).toBe('deleted')
  })

  it('is not that of a journal that was deleted, though the new one is as long', async () => {
    const { store } = await load()
    await store.append(bookmark(q1))
    await keep(store)
    store.close()
    indexedDB.deleteDatabase(`mundap ${base}`)
    const next = await load()
    await next.store.append(bookmark(q2))
    next.store.close()
    expect((await load()).early).toBeNull()
  })

  it('is nothing when it was deleted, is damaged, or is of another version', async () => {
    const { store } = await load()
    await store.append(bookmark(q1))
    await keep(store)
    expect((await load('v2')).early).toBeNull()
    expect((await load()).early).not.toBeNull()
    const [mark] = marks
    indexedDB.deleteDatabase(`mundap states ${base}`)
    expect((await load()).early).toBeNull()
    marks.clear()
    await keep(store)
    await spoil()
    expect(marks.size).toBe(mark?.length && 1)
    expect((await load()).early).toBeNull()
  })

  it('is named in localStorage, so that no database is opened for nothing', async () => {
    const opened = vi.spyOn(indexedDB, 'open')
    const statesOpened = () => opened.mock.calls.filter(([name]) => name.startsWith('mundap states')).length
    const { store } = await load()
    await store.append(bookmark(q1))
    expect(statesOpened()).toBe(0)
    await keep(store)
    expect([...marks.keys()]).toEqual(['mundap:/mundap/:state'])
    // What is kept already is not kept again.
    await keep(store)
    expect(statesOpened()).toBe(1)
    await load()
    expect(statesOpened()).toBe(2)
    vi.stubGlobal('localStorage', {
      getItem: () => {
        throw Error('no access')
      },
    })
    expect((await load()).early).toBeNull()
    expect(statesOpened()).toBe(2)
  })

  it('is left alone when the browser has no room for it, and the page goes on', async () => {
    const { store } = await load()
    await store.append(bookmark(q1))
    vi.stubGlobal('localStorage', {
      getItem: () => null,
      setItem: () => {
        throw Error('full')
      },
    })
    await keep(store)
    expect((await load()).early).toBeNull()
  })

  it('does not depend on the clock', async () => {
    const { store } = await load()
    await store.append(bookmark(q1))
    desk.time -= 400 * 86_400_000
    await store.append(bookmark(q2))
    await expectNextPageKnows(store)
  })

  it('is not kept of a short journal, nor of one that is not all on the disk', async () => {
    const { store } = await load()
    await store.append(bookmark(q1))
    await keepEarly(store, { base, version: 'v1' })
    expect(marks.size).toBe(0)
  })
})

/** The keys of what is kept. */
function keptKeys(): Promise<readonly IDBValidKey[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(`mundap states ${base}`)
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const reading = opening.result.transaction('states').objectStore('states').getAllKeys()
      reading.onsuccess = () => {
        opening.result.close()
        resolve(reading.result)
      }
    }
  })
}

/** Puts something else in the place of what is kept. */
function spoil(): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(`mundap states ${base}`)
    opening.onerror = () => reject(opening.error)
    opening.onsuccess = () => {
      const tx = opening.result.transaction('states', 'readwrite')
      const reading = tx.objectStore('states').get('state')
      reading.onsuccess = () =>
        tx.objectStore('states').put({ ...reading.result, packed: { count: 1 } }, 'state')
      tx.oncomplete = () => {
        opening.result.close()
        resolve()
      }
    }
  })
}
