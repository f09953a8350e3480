/** Keeps the journal's database open: opens it, opens it again when it was lost, and knows where new events are kept. */

import { type Database, openDatabase } from './database.ts'
import { openFailureOf, type SaveFailure, writeFailureOf } from './save-failure.ts'
import type { Timed } from './time-limit.ts'
import type { PageMemory } from './unsaved-events.ts'

/** Where new events are kept. */
export type JournalStatus =
  | { readonly kind: 'disk' }
  /** Only in this page: they are lost when it closes, unless they are saved later or exported. */
  | { readonly kind: 'memory'; readonly reason: SaveFailure }

interface ConnectionOptions {
  /** The path of the site, with slashes. */
  readonly base: string
  /** How long the browser may take to open the database, in milliseconds. */
  readonly timeoutMs: number
  readonly memory: PageMemory
  /** Called when the status is another than before. */
  readonly onStatus: () => void
  /** Reads a database that has just been opened. The connection is used once this resolves. */
  readonly read: (fresh: Database) => Promise<void>
  /** Called when the connection is in use: writes what is only in memory. */
  readonly onReady: () => Promise<void>
}

export interface Connection {
  /** Returns the open database; null when there is none. */
  readonly database: () => Database | null
  readonly status: () => JournalStatus
  readonly setStatus: (next: JournalStatus) => void
  /** Returns why new events are not saved; `closed` when nothing is known. */
  readonly reason: () => SaveFailure
  /** Returns the number of events that were gone from the database, and are written again. */
  readonly recovered: () => number
  /** Returns why a write to `target` failed. A connection that turns out to be closed is given up. */
  readonly failureOf: (outcome: Exclude<Timed<unknown>, { kind: 'done' }>, target: Database) => SaveFailure
  /** Opens the database, unless that is in progress or the journal is closed. Never rejects. */
  readonly reopen: () => Promise<void>
  /** Opens the database when there is none, also after an opening that was in progress has ended without one. */
  readonly ensure: () => Promise<void>
  readonly close: () => void
}

/** Makes a connection that is not open yet: call `reopen`. */
export function makeConnection(options: ConnectionOptions): Connection {
  const { base, timeoutMs, memory, onStatus, read, onReady } = options
  let db: Database | null = null
  let status: JournalStatus = { kind: 'memory', reason: 'hung' }
  let isClosed = false
  let recovered = 0
  /** Events that were gone from the database and are not yet in it again. */
  let gone = 0

  /** `disk` says that every event of this page is in the database: events that were gone count as recovered from then on. */
  function setStatus(next: JournalStatus) {
    const before = reasonIn(status)
    status = next
    if (next.kind === 'disk') {
      recovered += gone
      gone = 0
    }
    if (reasonIn(next) !== before) onStatus()
  }

  async function open(): Promise<void> {
    const opening = await openDatabase({ base, timeoutMs, onLost: lose })
    if (opening.ok) return adopt(opening.db)
    setStatus({ kind: 'memory', reason: opening.reason })
    // The browser was only slow, or another tab has closed its old database: from then on events are saved.
    opening.late?.then(adopt, (error: unknown) => setStatus({ kind: 'memory', reason: openFailureOf(error) }))
  }

  /** Starts using a database: reads all rows, then writes the events that are not among them. */
  async function adopt(fresh: Database): Promise<void> {
    // A slow open may end after a retry has opened another connection.
    try {
      await read(fresh)
    } catch (error) {
      fresh.close()
      setStatus({ kind: 'memory', reason: writeFailureOf(error) })
      return
    }
    if (isClosed || db) return fresh.close()
    db = fresh
    gone += memory.attach()
    await onReady()
    if (db === fresh && memory.unsaved().length === 0) setStatus({ kind: 'disk' })
  }

  function lose(why: 'deleted' | 'newer' | 'closed') {
    db = null
    if (isClosed) return
    // A newer tab upgrades the database and keeps what is in it.
    if (why === 'newer') return setStatus({ kind: 'memory', reason: 'newer' })
    memory.detach()
    setStatus({ kind: 'memory', reason: 'closed' })
    void startAgain()
  }

  /** Opens the database again, with growing waits: while a browser clears a site's data, it refuses to open one. */
  async function startAgain(): Promise<void> {
    for (const wait of [0, 500, 2_000, 10_000]) {
      await new Promise((resolve) => setTimeout(resolve, wait))
      if (db || isClosed) return
      await reopen()
    }
  }

  let reopening: Promise<void> | null = null
  async function reopen(): Promise<void> {
    if (isClosed) return
    reopening ??= open().finally(() => {
      reopening = null
    })
    return reopening
  }

  return {
    database: () => db,
    status: () => status,
    setStatus,
    reason: () => reasonIn(status) ?? 'closed',
    recovered: () => recovered,
    failureOf(outcome, target) {
      if (outcome.kind === 'late') return 'hung'
      const reason = writeFailureOf(outcome.error)
      if (reason === 'closed' && db === target) lose('closed')
      return reason
    },
    reopen,
    async ensure() {
      // An opening that is in progress may have begun while the database was still blocked.
      if (!db) await reopening
      if (!db) await reopen()
    },
    close() {
      isClosed = true
      db?.close()
      db = null
    },
  }
}

function reasonIn(status: JournalStatus): SaveFailure | null {
  return status.kind === 'memory' ? status.reason : null
}
