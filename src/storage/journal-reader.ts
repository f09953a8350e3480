/** Reads the journal's rows into this page's memory, and tells the listeners what changed. */

import type { StoredEvent } from '../study/journal/events.ts'
import type { Database } from './database.ts'
import { positionOf, readRows, type Written } from './database-rows.ts'
import { pause } from './in-slices.ts'
import type { News, PageMemory } from './unsaved-events.ts'

export type JournalChange =
  | { readonly kind: 'added'; readonly events: readonly StoredEvent[] }
  /** Some events are gone or have other numbers: an import was undone, everything was erased, or a write ended late. */
  | { readonly kind: 'replaced' }
  /** Only `status()`, `unsaved()` or `recovered()` changed. */
  | { readonly kind: 'status' }

interface ReaderOptions {
  readonly memory: PageMemory
  readonly emit: (change: JournalChange) => void
  /** Returns the open database; null when there is none. */
  readonly database: () => Database | null
  /** Called after a read when every event of this page is in the database. */
  readonly onAllSaved: () => void
}

export interface JournalReader {
  /** Takes in the rows of a write. False when rows were removed meanwhile: then everything must be read again. */
  readonly takeWritten: (written: Written) => boolean
  /** Does the same but tells nobody: returns what is new, or null when everything must be read again. */
  readonly takeQuietly: (written: Written) => readonly StoredEvent[] | null
  /** Reads a database from its first row, after it was opened. Rejects with the transaction's error. */
  readonly readAnew: (from: Database) => Promise<void>
  /** Reads what other tabs wrote. Calls that come meanwhile share one more round. Never rejects. */
  readonly catchUp: () => Promise<void>
  /** Returns the position up to which the database was read (`positionOf`). */
  readonly position: () => string
}

/** The number of rows read at once when opening: a few milliseconds, so that the page can respond in between. */
const batchRows = 1_000

/** Makes the reader of a page that has read nothing. */
export function makeJournalReader({ memory, emit, database, onAllSaved }: ReaderOptions): JournalReader {
  /** How often rows were removed from the table, as far as this page knows. */
  let generation = 0

  function takeWritten(written: Written): boolean {
    if (written.generation !== generation) return false
    const before = memory.unsaved().length
    tellNews(memory.takeRows(written.rows), before)
    return true
  }

  function takeQuietly(written: Written): readonly StoredEvent[] | null {
    return written.generation === generation ? memory.takeRows(written.rows).fresh : null
  }

  function tellNews({ fresh, isRenumbered }: News, unsavedBefore: number) {
    const unsaved = memory.unsaved().length
    if (isRenumbered) emit({ kind: 'replaced' })
    else if (fresh.length > 0) emit({ kind: 'added', events: fresh })
    else if (unsaved !== unsavedBefore) emit({ kind: 'status' })
    if (unsaved === 0) onAllSaved()
  }

  /** Reads the rows that were not read before, in batches, and emits one change. Reads all rows again when some were removed. */
  async function readAll(from: Database): Promise<void> {
    let isReplaced = false
    const fresh: StoredEvent[] = []
    const before = memory.unsaved().length
    for (;;) {
      const written = await readRows(from, memory.since(), batchRows)
      if (written.generation !== generation) {
        generation = written.generation
        isReplaced = true
        memory.forgetRows('events')
        continue
      }
      const news = memory.takeRows(written.rows)
      if (news.isRenumbered) isReplaced = true
      fresh.push(...news.fresh)
      if (written.rows.length < batchRows) break
      await pause()
    }
    tellNews({ fresh, isRenumbered: isReplaced }, before)
  }

  async function readAnew(from: Database): Promise<void> {
    memory.forgetRows()
    const first = await readRows(from, 0, 1)
    // A deleted database starts again at 0. A higher number means that the learner erased something.
    if (first.generation <= generation) generation = first.generation
    else memory.drop('detached')
    // Events that are in the journal after all are no longer unsaved.
    await readAll(from)
  }

  let catching: Promise<void> | null = null
  let isStale = false
  function catchUp(): Promise<void> {
    isStale = true
    catching ??= (async () => {
      // Without a database there is nothing to wait for: then the end would come before `catching` is set.
      await null
      for (let from = database(); isStale && from; from = database()) {
        isStale = false
        try {
          await readAll(from)
        } catch {
          // The connection was lost: its event or the next write notices that and sets the status.
        }
      }
      catching = null
    })()
    return catching
  }

  const position = () => positionOf(generation, { n: memory.since(), id: memory.lastId() })

  return { takeWritten, takeQuietly, readAnew, catchUp, position }
}
