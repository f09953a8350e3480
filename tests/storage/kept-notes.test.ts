import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { openDB } from 'idb'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { readNoteItem, toNoteLine } from '../../src/storage/backup-notes.ts'
import type { KeptNote } from '../../src/storage/kept-note-rows.ts'
import {
  type KeptNotes,
  keptNotesName,
  type MadeFiles,
  openKeptNotes,
  pictureKey,
} from '../../src/storage/kept-notes.ts'

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
})

const lost = vi.fn()
async function open(): Promise<KeptNotes> {
  const opened = await openKeptNotes('/', lost)
  if (!opened.ok) throw Error(opened.reason)
  return opened.value
}
/** The database as another program would see it. */
const raw = () => openDB(keptNotesName('/'))

const note = (file: string, text: string, pictures: Readonly<Record<string, number>> = {}): KeptNote => ({
  file,
  bytes: new TextEncoder().encode(text),
  pictures: new Map(Object.entries(pictures).map(([path, size]) => [path, new Uint8Array(size).fill(7)])),
  keptAt: 5,
})
const made = (files: Readonly<Record<string, string>> = {}): MadeFiles => ({
  maker: 'v1',
  site: { title: '내 노트' },
  files: new Map(Object.entries(files)),
})
const nothing = { put: [], remove: [], made: made(), taken: [] }
const empty = { revision: 0, entries: [], maker: '', site: null, taken: [] }

describe('the learner’s own notes', () => {
  test('go with the glossary of their folder, here and in a backup', async () => {
    const shelf = await open()
    const put = [{ ...note('a.md', 'a'), glossary: '같은 말:\n  - 쿼카, quokka\n' }, note('b.md', 'b')]
    await shelf.change(0, { ...nothing, put })
    expect(await shelf.readNotes()).toEqual(put)
    expect(put.map((one) => readNoteItem(JSON.parse(toNoteLine(one))))).toEqual(put)
  })

  test('stand under a name of their site, and are none at first', async () => {
    expect([keptNotesName('/mundap/'), pictureKey('a.md', 'b.png')]).toEqual([
      'mundap notes /mundap/',
      'a.md\u0000b.png',
    ])
    const shelf = await open()
    expect(await shelf.readShelf()).toEqual(empty)
    expect(await shelf.readNotes()).toEqual([])
    expect([await shelf.readMade('a'), await shelf.readPicture('a'), await shelf.readMadeIn('a')]).toEqual([
      null,
      null,
      {},
    ])
  })

  test('come back as they were put, in another tab too', async () => {
    const notes = [note('a.md', '질문?', { 'a.png': 3, 'b.png': 4 }), note('b.md', '또?')]
    const files = { 'x/1.json': 'one', 'x/2.json': 'two', 'xy.json': 'other', 'w.json': 'before' }
    const shelf = await open()
    const change = { put: notes, remove: [], made: made(files), taken: ['q1'] }
    expect(await shelf.change(0, change)).toEqual({ ok: true, value: 1 })
    const other = await open()
    expect(await other.readShelf()).toEqual({
      revision: 1,
      entries: [
        { file: 'a.md', keptAt: 5, size: 14, pictures: ['a.png', 'b.png'] },
        { file: 'b.md', keptAt: 5, size: 4, pictures: [] },
      ],
      maker: 'v1',
      site: { title: '내 노트' },
      taken: ['q1'],
    })
    expect(await other.readNotes()).toEqual(notes)
    expect(await other.readPicture(pictureKey('a.md', 'b.png'))).toEqual(new Uint8Array(4).fill(7))
    expect([await other.readMade('x/1.json'), await other.readMade('x/3.json')]).toEqual(['one', null])
    expect(await other.readMadeIn('x/')).toEqual({ '1.json': 'one', '2.json': 'two' })
  })

  test('are replaced and removed with their pictures, and what is made of them is made anew', async () => {
    const shelf = await open()
    const first = [note('a.md', '가', { 'a.png': 1 }), note('b.md', '나', { 'b.png': 1 }), note('c.md', '다')]
    await shelf.change(0, { ...nothing, put: first, made: made({ old: '1' }) })
    const put = [note('a.md', '새', { 'n.png': 2 })]
    expect(await shelf.change(1, { ...nothing, put, remove: ['b.md'], made: made({ new: '2' }) })).toEqual({
      ok: true,
      value: 2,
    })
    expect((await shelf.readShelf()).entries.map(({ file }) => file)).toEqual(['c.md', 'a.md'])
    expect((await shelf.readNotes()).map(({ file }) => file)).toEqual(['a.md', 'c.md'])
    const db = await raw()
    expect(await db.getAllKeys('pictures')).toEqual([pictureKey('a.md', 'n.png')])
    expect(await db.getAllKeys('made')).toEqual(['new'])
    db.close()
  })

  test('are not changed from what another tab has changed meanwhile', async () => {
    const shelf = await open()
    await shelf.change(0, { ...nothing, put: [note('a.md', '가')] })
    expect(await shelf.change(0, { ...nothing, remove: ['a.md'] })).toEqual({ ok: true, value: null })
    expect((await shelf.readShelf()).revision).toBe(1)
    expect(await shelf.readNotes()).toHaveLength(1)
  })

  test('are changed wholly or not at all', async () => {
    const shelf = await open()
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('', 'QuotaExceededError')
    })
    const put = [note('a.md', '가'), note('b.md', '나')]
    expect(await shelf.change(0, { ...nothing, put })).toEqual({ ok: false, reason: 'quota' })
    expect([await shelf.readShelf(), await shelf.readNotes()]).toEqual([empty, []])
  })

  test('wait for the disk', async () => {
    const shelf = await open()
    const begun = vi.spyOn(IDBDatabase.prototype, 'transaction')
    await shelf.change(0, nothing)
    expect(begun.mock.calls.map(([, , options]) => options?.durability)).toEqual(['strict'])
  })

  test('make way when the data of the site is deleted', async () => {
    lost.mockClear()
    await open()
    await new Promise((resolve) => {
      indexedDB.deleteDatabase(keptNotesName('/')).onsuccess = resolve
    })
    expect(lost).toHaveBeenCalledTimes(1)
  })

  test('that cannot be opened say why, and a closed shelf says so', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('', 'SecurityError')
    })
    expect(await openKeptNotes('/', lost)).toEqual({ ok: false, reason: 'private' })
    const shelf = await open()
    shelf.close()
    expect(await shelf.change(0, nothing)).toEqual({ ok: false, reason: 'closed' })
  })
})

describe('what is odd in the database', () => {
  const put = async (store: string, value: unknown, key: string) => {
    const db = await raw()
    await db.put(store, value, key)
    db.close()
  }
  const entry = { file: 'a.md', keptAt: 1, size: 2, pictures: ['p'] }
  const shelfOf = (value: unknown) => ({
    revision: 3,
    entries: [entry],
    maker: 'm',
    site: 1,
    taken: ['t'],
    ...Object(value),
  })

  test.each([
    ['no record', 7, empty],
    ['a record without a number', { ...shelfOf({}), revision: '3' }, empty],
    [
      'odd lists and words',
      shelfOf({ entries: 1, maker: 1, site: undefined, taken: 1 }),
      { ...empty, revision: 3 },
    ],
    ['odd words in a list', shelfOf({ taken: ['t', 1] }), shelfOf({})],
    [
      'odd entries',
      shelfOf({
        entries: [null, { ...entry, file: 1 }, { ...entry, keptAt: '1' }, { ...entry, size: '2' }, entry],
      }),
      shelfOf({}),
    ],
    ['an entry with odd pictures', shelfOf({ entries: [{ ...entry, pictures: [1, 'p'] }] }), shelfOf({})],
  ])('is passed over: %s', async (_, value, expected) => {
    const shelf = await open()
    await put('meta', value, 'shelf')
    expect(await shelf.readShelf()).toEqual(expected)
  })

  test('is no note, no picture and no file', async () => {
    const shelf = await open()
    const fair = { file: 'a.md', keptAt: 1, bytes: Uint8Array.of(1), pictures: ['p', 'gone', 7] }
    const odd = [7, { ...fair, file: 1 }, { ...fair, keptAt: '1' }, { ...fair, bytes: 'text' }, fair]
    for (const [at, value] of odd.entries()) await put('notes', value, `${at}`)
    await put('pictures', Uint8Array.of(9), pictureKey('a.md', 'p'))
    await put('pictures', 'text', 'odd')
    await put('made', 7, 'odd')
    expect(await shelf.readNotes()).toEqual([
      { file: 'a.md', keptAt: 1, bytes: Uint8Array.of(1), pictures: new Map([['p', Uint8Array.of(9)]]) },
    ])
    expect([await shelf.readPicture('odd'), await shelf.readMade('odd')]).toEqual([null, null])
    // A part of a larger buffer is read as that part.
    await put('pictures', new Uint8Array([1, 2, 3, 4]).subarray(1, 3), 'part')
    expect(await shelf.readPicture('part')).toEqual(Uint8Array.of(2, 3))
  })
})
