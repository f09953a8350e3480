/**
 * The learner's own notes in this browser, with what was made of them. A database of its own: versions that do not know it go on with
 * theirs, and an old tab closes it when a newer one upgrades it.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { settle } from './database.ts'
import {
  entryOf,
  type KeptNote,
  readBytes,
  readNote,
  readRecord,
  type ShelfRecord,
} from './kept-note-rows.ts'
import { openFailureOf, type SaveFailure, writeFailureOf } from './save-failure.ts'
import { within } from './time-limit.ts'

interface KeptSchema extends DBSchema {
  /** By file. */
  notes: { key: string; value: unknown }
  /** By the name that `pictureKey` makes. */
  pictures: { key: string; value: unknown }
  /** The files that were made of the notes, by path. They can be made again at any time. */
  made: { key: string; value: unknown }
  meta: { key: string; value: unknown }
}

type KeptDatabase = IDBPDatabase<KeptSchema>

/** What was made of all notes. */
export interface MadeFiles {
  /** What made them. Another program makes them anew. */
  readonly maker: string
  /** What every page knows of them; null when they ask nothing. Checked by whoever reads it. */
  readonly site: unknown
  /** By path. */
  readonly files: ReadonlyMap<string, string>
}

interface ShelfChange {
  readonly put: readonly KeptNote[]
  /** Files of notes. */
  readonly remove: readonly string[]
  readonly made: MadeFiles
  readonly taken: readonly string[]
}

export type KeptOutcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly reason: SaveFailure }

export interface KeptNotes {
  readonly readShelf: () => Promise<ShelfRecord>
  /** The notes with their pictures. */
  readonly readNotes: () => Promise<readonly KeptNote[]>
  /** Reads a made file; null when there is none. */
  readonly readMade: (path: string) => Promise<string | null>
  /** Reads the made files whose paths begin so, by the rest of their paths. */
  readonly readMadeIn: (folder: string) => Promise<Readonly<Record<string, string>>>
  /** Reads a picture; null when there is none. */
  readonly readPicture: (key: string) => Promise<Uint8Array<ArrayBuffer> | null>
  /**
   * Makes a change in one transaction: all of it or nothing. Resolves to the new revision; to null when the shelf is not as it was at
   * `revision` any more, because another tab has changed it.
   */
  readonly change: (revision: number, change: ShelfChange) => Promise<KeptOutcome<number | null>>
  readonly close: () => void
}

/** Returns the name of a picture of a note. */
export function pictureKey(file: string, path: string): string {
  return `${file}\u0000${path}`
}

/** Returns the database's name. RENAMING LOSES EVERY LEARNER'S OWN NOTES. Has the base path, because sites of one host share databases. */
export function keptNotesName(base: string): string {
  return `mundap notes ${base}`
}

const version = 1
/** How long the browser may take to open the database, in milliseconds. */
const PATIENCE_MS = 5_000

/** Opens the database of the site at `base`; makes it where there is none. `onLost` is called when it was closed from outside. Never rejects. */
export async function openKeptNotes(base: string, onLost: () => void): Promise<KeptOutcome<KeptNotes>> {
  let isBlocked = false
  const opened = await within(
    start(base, onLost, () => {
      isBlocked = true
    }),
    PATIENCE_MS,
  )
  if (opened.kind === 'done') return { ok: true, value: keptNotesIn(opened.value) }
  if (opened.kind === 'late') return { ok: false, reason: isBlocked ? 'blocked' : 'hung' }
  return { ok: false, reason: openFailureOf(opened.error) }
}

async function start(base: string, onLost: () => void, onBlocked: () => void): Promise<KeptDatabase> {
  return openDB<KeptSchema>(keptNotesName(base), version, {
    upgrade(fresh) {
      for (const name of ['notes', 'pictures', 'made', 'meta'] as const) fresh.createObjectStore(name)
    },
    blocked: onBlocked,
    blocking(_current, _wanted, event) {
      if (event.target instanceof IDBDatabase) event.target.close()
      onLost()
    },
    terminated: onLost,
  })
}

function keptNotesIn(db: KeptDatabase): KeptNotes {
  return {
    readShelf: async () => readRecord(await db.get('meta', 'shelf')),
    readNotes: async () => {
      const tx = db.transaction(['notes', 'pictures'], 'readonly')
      const work = async (): Promise<readonly KeptNote[]> => {
        const notes = (await tx.objectStore('notes').getAll()).flatMap((value) => readNote(value) ?? [])
        return Promise.all(
          notes.map(async ({ paths, ...note }) => {
            const pictures = new Map<string, Uint8Array<ArrayBuffer>>()
            for (const path of paths) {
              const bytes = readBytes(await tx.objectStore('pictures').get(pictureKey(note.file, path)))
              if (bytes !== null) pictures.set(path, bytes)
            }
            return { ...note, pictures }
          }),
        )
      }
      return settle(work(), tx)
    },
    readMade: async (path) => {
      const text = await db.get('made', path)
      return typeof text === 'string' ? text : null
    },
    readMadeIn: async (folder) => {
      const inside = IDBKeyRange.bound(folder, `${folder}\uffff`)
      const [names, texts] = await Promise.all([db.getAllKeys('made', inside), db.getAll('made', inside)])
      const files = names.map((name, at) => [name.slice(folder.length), String(texts[at] ?? '')] as const)
      return Object.fromEntries(files)
    },
    readPicture: async (key) => readBytes(await db.get('pictures', key)),
    change: async (revision, change) => {
      try {
        return { ok: true, value: await write(db, revision, change) }
      } catch (error) {
        return { ok: false, reason: writeFailureOf(error) }
      }
    },
    close: () => db.close(),
  }
}

async function write(db: KeptDatabase, revision: number, change: ShelfChange): Promise<number | null> {
  const tx = db.transaction(['notes', 'pictures', 'made', 'meta'], 'readwrite', { durability: 'strict' })
  const work = async (): Promise<number | null> => {
    const [notes, pictures, made, meta] = [
      tx.objectStore('notes'),
      tx.objectStore('pictures'),
      tx.objectStore('made'),
      tx.objectStore('meta'),
    ]
    const before = readRecord(await meta.get('shelf'))
    if (before.revision !== revision) return null
    const replaced = new Set([...change.remove, ...change.put.map(({ file }) => file)])
    const steps: Promise<unknown>[] = []
    // `async`, so that a step that throws at once rejects like one that fails later.
    const step = (run: () => Promise<unknown>): void => void steps.push((async () => run())())
    for (const { file, pictures: paths } of before.entries) {
      if (!replaced.has(file)) continue
      step(() => notes.delete(file))
      for (const path of paths) step(() => pictures.delete(pictureKey(file, path)))
    }
    for (const { pictures: shown, ...note } of change.put) {
      step(() => notes.put({ ...note, pictures: [...shown.keys()] }, note.file))
      for (const [path, bytes] of shown) step(() => pictures.put(bytes, pictureKey(note.file, path)))
    }
    step(() => made.clear())
    for (const [path, text] of change.made.files) step(() => made.put(text, path))
    const entries = [...before.entries.filter(({ file }) => !replaced.has(file)), ...change.put.map(entryOf)]
    const next: ShelfRecord = {
      revision: revision + 1,
      entries,
      maker: change.made.maker,
      site: change.made.site,
      taken: change.taken,
    }
    step(() => meta.put(next, 'shelf'))
    await Promise.all(steps)
    return next.revision
  }
  return settle(work(), tx)
}
