/** A made-up browser for tests of storage: its own disk, a clock that tests set, and ids that count up. */

import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { afterEach, beforeEach, vi } from 'vitest'
import { type Journal, type JournalOptions, openJournal } from '../../src/storage/journal.ts'
import { monday, seoul } from './samples.ts'

export interface Desk {
  /** The clock. */
  time: number
  /** Opens a journal as a new tab of this browser would; closed after the test. Unless a test says so, the disk may be slow. */
  readonly openTab: (
    options?: Partial<Pick<JournalOptions, 'base' | 'timeoutMs' | 'onOpen'>>,
  ) => Promise<Journal>
}

/** Gives every test a browser with an empty disk. */
export function makeDesk(): Desk {
  const open: Journal[] = []
  let ids = 0
  const desk: Desk = {
    time: monday,
    async openTab({ base = '/mundap/', timeoutMs = 60_000, ...more } = {}) {
      const journal = await openJournal({
        base,
        timeoutMs,
        ...more,
        now: () => desk.time,
        tz: () => seoul,
        uuid: () => {
          ids += 1
          return `id-${ids}`
        },
      })
      open.push(journal)
      return journal
    },
  }
  beforeEach(() => {
    vi.stubGlobal('indexedDB', new IDBFactory())
    desk.time = monday
  })
  afterEach(() => {
    for (const journal of open.splice(0)) journal.close()
    vi.unstubAllGlobals()
    vi.restoreAllMocks()
  })
  return desk
}
