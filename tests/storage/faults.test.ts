import { describe, expect, it, vi } from 'vitest'
import type { Journal } from '../../src/storage/journal.ts'
import { databaseName } from '../../src/storage/journal-exists.ts'
import { openStudyStore } from '../../src/storage/study-store.ts'
import { foldEvents } from '../../src/study/journal/fold.ts'
import { resetDraft } from '../../src/study/journal/reset.ts'
import { makeDesk } from '../support/desk.ts'
import { failingDisk } from '../support/failing-disk.ts'
import { about, event, q1, q2, q3 } from '../support/samples.ts'

const desk = makeDesk()
const bookmark = (question: typeof q1) => ({ kind: 'bookmarked', ...about(question) }) as const

/** A request to open that is never answered; the browser tells at most of one thing. */
function deafRequest(tells?: 'blocked'): IDBOpenDBRequest {
  const request = new IDBOpenDBRequest()
  request.addEventListener = (type: string, listener: EventListenerOrEventListenerObject | null) => {
    if (type === tells && typeof listener === 'function') queueMicrotask(() => listener(new Event(type)))
  }
  return request
}

/** Resolves when everything is on the disk, however long this machine takes. */
function untilSaved(tab: Journal): Promise<void> {
  return new Promise((resolve) => {
    const look = () => {
      if (tab.status().kind !== 'disk' || tab.unsaved().length > 0) return
      stop()
      resolve()
    }
    const stop = tab.subscribe(look)
    look()
  })
}

/** Holds the end of every write back until `tell` is called. */
function withholdCompletion() {
  const held: (() => void)[] = []
  const listen = IDBTransaction.prototype.addEventListener
  const spy = vi.spyOn(IDBTransaction.prototype, 'addEventListener').mockImplementation(function (
    this: IDBTransaction,
    type: string,
    listener: EventListenerOrEventListenerObject,
  ) {
    const isHeld = type === 'complete' && this.mode === 'readwrite' && typeof listener === 'function'
    if (isHeld) held.push(() => listener(new Event(type)))
    else listen.call(this, type, listener)
  })
  return {
    tell() {
      spy.mockRestore()
      for (const run of held.splice(0)) run()
    },
  }
}

describe('a full disk', () => {
  it('keeps the answer on the page, says why, and saves it once there is room', async () => {
    const tab = await desk.openTab()
    await tab.append(bookmark(q1))
    const disk = failingDisk()
    const result = await tab.append(bookmark(q2))
    expect(result).toMatchObject({ ok: false, reason: 'quota', event: { question: q2 } })
    expect(tab.status()).toEqual({ kind: 'memory', reason: 'quota' })
    expect(tab.unsaved()).toEqual([result.event])
    expect(foldEvents(tab.events()).questions.size).toBe(2)

    disk.mend()
    expect(await tab.retry()).toEqual({ kind: 'disk' })
    expect(tab.unsaved()).toEqual([])
    const again = await desk.openTab()
    expect(foldEvents(again.events())).toMatchObject({
      questions: foldEvents(tab.events()).questions,
      count: 2,
    })
  })

  it('saves what was kept along with the next answer that can be saved', async () => {
    const tab = await desk.openTab()
    const disk = failingDisk()
    await tab.append(bookmark(q1))
    disk.mend()
    expect((await tab.append(bookmark(q2))).ok).toBe(true)
    await vi.waitFor(() => expect(tab.unsaved()).toEqual([]))
    expect((await desk.openTab()).events()).toHaveLength(2)
  })

  it('takes back the whole of an import that does not fit', async () => {
    const tab = await desk.openTab()
    const disk = failingDisk({ room: 1 })
    const incoming = [q1, q2, q3].map((question, index) =>
      event(index + 1, bookmark(question), { id: `p${index}`, device: 'phone' }),
    )
    expect(await tab.merge(incoming)).toEqual({ ok: false, reason: 'quota' })
    disk.mend()
    expect(tab.events()).toEqual([])
    expect((await desk.openTab()).events()).toEqual([])
  })
})

describe('a transaction', () => {
  it('that the browser aborts without a word is not taken for saved', async () => {
    const tab = await desk.openTab()
    const add = IDBObjectStore.prototype.add
    const spy = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(function (
      this: IDBObjectStore,
      value,
    ) {
      const request = add.call(this, value)
      this.transaction.abort()
      return request
    })
    expect(await tab.append(bookmark(q1))).toMatchObject({ ok: false, reason: 'failed' })
    spy.mockRestore()
    expect((await desk.openTab()).events()).toEqual([])
    expect(tab.unsaved()).toHaveLength(1)
  })

  it('whose end is never told is taken for unsaved, and counted once when it turns out to be there', async () => {
    const tab = await desk.openTab({ timeoutMs: 20 })
    await untilSaved(tab)
    const disk = withholdCompletion()
    expect(await tab.append(bookmark(q1))).toMatchObject({ ok: false, reason: 'hung' })
    expect(tab.unsaved()).toHaveLength(1)
    disk.tell()
    await untilSaved(tab)
    expect(tab.events()).toHaveLength(1)
    expect((await desk.openTab()).events()).toEqual(tab.events())
  })

  it('that ends late is told to the other tabs all the same', async () => {
    const [tab, other] = [await desk.openTab({ timeoutMs: 20 }), await desk.openTab()]
    await untilSaved(tab)
    const disk = withholdCompletion()
    expect(await tab.append(bookmark(q1))).toMatchObject({ ok: false, reason: 'hung' })
    disk.tell()
    await vi.waitFor(() => expect(other.events()).toEqual(tab.events()), { timeout: 10_000 })
    expect(other.events()).toHaveLength(1)
  })

  it('that saves at last what was kept back is believed, even when it ends late', async () => {
    const tab = await desk.openTab({ timeoutMs: 20 })
    await untilSaved(tab)
    const full = failingDisk()
    await tab.append(bookmark(q1))
    full.mend()
    const disk = withholdCompletion()
    expect(await tab.retry()).toEqual({ kind: 'memory', reason: 'hung' })
    disk.tell()
    await untilSaved(tab)
    expect((await desk.openTab()).events()).toEqual(tab.events())
  })
})

describe('기록 지우기 with a write that ends late, and well', () => {
  const reset = (tab: Journal) => tab.append(resetDraft(foldEvents(tab.events()), 'all'))
  const marked = (tab: Journal) => foldEvents(tab.events()).questions.size

  it('hides what ended before it, here and after a reload', async () => {
    const tab = await desk.openTab({ timeoutMs: 20 })
    await untilSaved(tab)
    const store = await openStudyStore(tab)
    const disk = withholdCompletion()
    await tab.append(bookmark(q1))
    disk.tell()
    await untilSaved(tab)
    await vi.waitFor(() => expect(store.getSnapshot().state.questions.size).toBe(1))
    await store.append(resetDraft(store.getSnapshot().state, 'all'))
    expect(store.getSnapshot().state.questions.size).toBe(0)
    expect(marked(await desk.openTab())).toBe(0)
    store.close()
  })

  it('hides what ends after it, here and after a reload', async () => {
    const tab = await desk.openTab({ timeoutMs: 20 })
    await untilSaved(tab)
    const disk = withholdCompletion()
    await tab.append(bookmark(q1))
    await reset(tab)
    expect(marked(tab)).toBe(0)
    disk.tell()
    await untilSaved(tab)
    expect(marked(tab)).toBe(0)
    expect(marked(await desk.openTab())).toBe(0)
  })

  it('hides it too when the reset itself has to be saved later', async () => {
    const tab = await desk.openTab({ timeoutMs: 20 })
    await untilSaved(tab)
    const disk = withholdCompletion()
    await tab.append(bookmark(q1))
    const full = failingDisk()
    await reset(tab)
    full.mend()
    disk.tell()
    await vi.waitFor(() => expect(tab.unsaved()).toHaveLength(1))
    await tab.retry()
    await untilSaved(tab)
    expect(marked(tab)).toBe(0)
    expect(marked(await desk.openTab())).toBe(0)
  })

  it('erases everything for good', async () => {
    const tab = await desk.openTab({ timeoutMs: 20 })
    await untilSaved(tab)
    const disk = withholdCompletion()
    await tab.append(bookmark(q1))
    const erasing = tab.erase()
    const saving = tab.retry()
    disk.tell()
    expect(await erasing).toEqual({ ok: true })
    await saving
    await tab.retry()
    expect(tab.events()).toEqual([])
    expect((await desk.openTab()).events()).toEqual([])
  })
})

describe('opening', () => {
  it('in a window that may not store anything goes on in memory', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError')
    })
    const tab = await desk.openTab()
    expect(tab.status()).toEqual({ kind: 'memory', reason: 'private' })
    expect(await tab.append(bookmark(q1))).toMatchObject({ ok: false, reason: 'private' })
    expect(foldEvents(tab.events()).questions.has(q1)).toBe(true)
    expect(await tab.merge([])).toEqual({ ok: false, reason: 'private' })
    expect(await tab.erase()).toEqual({ ok: false, reason: 'private' })
  })

  it('without any IndexedDB goes on in memory', async () => {
    vi.stubGlobal('indexedDB', undefined)
    const tab = await desk.openTab()
    expect(tab.status()).toEqual({ kind: 'memory', reason: 'private' })
  })

  it('that hangs lets reading go on, and saves everything when the browser answers after all', async () => {
    const spy = vi.spyOn(indexedDB, 'open').mockImplementation(() => deafRequest())
    const tab = await desk.openTab({ timeoutMs: 20 })
    expect(tab.status()).toEqual({ kind: 'memory', reason: 'hung' })
    await tab.append(bookmark(q1))
    expect(tab.unsaved()).toHaveLength(1)
    spy.mockRestore()
    await tab.retry()
    await untilSaved(tab)
    expect((await desk.openTab()).events()).toEqual(tab.events())
  })

  it('that another tab blocks says so', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => deafRequest('blocked'))
    const tab = await desk.openTab({ timeoutMs: 20 })
    expect(tab.status()).toEqual({ kind: 'memory', reason: 'blocked' })
  })

  it('a database of a newer version leaves it untouched', async () => {
    const request = indexedDB.open(databaseName('/mundap/'), 7)
    const newer = await new Promise<IDBDatabase>((resolve) => {
      request.onsuccess = () => resolve(request.result)
    })
    newer.close()
    const tab = await desk.openTab()
    expect(tab.status()).toEqual({ kind: 'memory', reason: 'newer' })
  })
})

describe('a database that goes away under an open page', () => {
  it('is made anew, with everything the page still knows', async () => {
    const tab = await desk.openTab()
    await tab.append(bookmark(q1))
    await tab.append(bookmark(q2))
    indexedDB.deleteDatabase(databaseName('/mundap/'))
    await vi.waitFor(() => expect(tab.recovered()).toBe(2))
    await vi.waitFor(() => expect(tab.unsaved()).toEqual([]))
    expect(tab.status()).toEqual({ kind: 'disk' })
    expect((await tab.append(bookmark(q3))).ok).toBe(true)
    expect((await desk.openTab()).events()).toHaveLength(3)
  })

  it('is let go when a newer version of the site wants it', async () => {
    const tab = await desk.openTab()
    await tab.append(bookmark(q1))
    const request = indexedDB.open(databaseName('/mundap/'), 7)
    const newer = await new Promise<IDBDatabase>((resolve) => {
      request.onsuccess = () => resolve(request.result)
    })
    expect(tab.status()).toEqual({ kind: 'memory', reason: 'newer' })
    expect(await tab.append(bookmark(q2))).toMatchObject({ ok: false, reason: 'newer' })
    expect(tab.events()).toHaveLength(2)
    newer.close()
  })
})

describe('rows that cannot be read', () => {
  it('are counted, passed over and left alone', async () => {
    const first = await desk.openTab()
    await first.append(bookmark(q1))
    first.close()
    const request = indexedDB.open(databaseName('/mundap/'))
    const db = await new Promise<IDBDatabase>((resolve) => {
      request.onsuccess = () => resolve(request.result)
    })
    const tx = db.transaction('events', 'readwrite')
    tx.objectStore('events').add({ event: { id: 'x', kind: 'graded', grade: 'superb' } })
    tx.objectStore('events').add({ event: 'scratched' })
    await new Promise((resolve) => {
      tx.oncomplete = resolve
    })
    db.close()
    const again = await desk.openTab()
    expect([again.events().length, again.unreadable()]).toEqual([1, 2])
    expect((await again.append(bookmark(q2))).ok).toBe(true)
    expect((await desk.openTab()).unreadable()).toBe(2)
  })
})

describe('what goes wrong beside a write', () => {
  it('does not keep the next from being written: another tab cannot be told', async () => {
    const tab = await desk.openTab()
    vi.spyOn(BroadcastChannel.prototype, 'postMessage').mockImplementation(() => {
      throw new DOMException('closed', 'InvalidStateError')
    })
    expect(await tab.append(bookmark(q1))).toMatchObject({ ok: true })
    expect(await tab.append(bookmark(q2))).toMatchObject({ ok: true })
  })

  it('does not keep the next from being written: no event can be made', async () => {
    const tab = await desk.openTab()
    const impossible = Object.defineProperty(bookmark(q1), 'text', {
      enumerable: true,
      get() {
        throw new TypeError('gone')
      },
    })
    await expect(tab.append(impossible)).rejects.toThrow('gone')
    expect(await tab.append(bookmark(q2))).toMatchObject({ ok: true })
    expect(tab.unsaved()).toEqual([])
  })
})
