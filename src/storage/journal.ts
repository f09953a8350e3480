/** The learner's journal. Events are on the disk before they are shown, and every tab hears of them. */

import type { EventDraft, StoredEvent } from '../study/journal/events.ts'
import { type Device, readLastImport, readOwnDevice, readPosition } from './database-rows.ts'
import { removeImport } from './database-writes.ts'
import { createEmitter } from './emitter.ts'
import { type JournalStatus, makeConnection } from './journal-connection.ts'
import { type MergeOptions, type MergeResult, mergeEvents } from './journal-merge.ts'
import { type JournalChange, makeJournalReader } from './journal-reader.ts'
import { type AppendResult, type EraseResult, makeJournalWriter } from './journal-writer.ts'
import { openTabs } from './tab-channel.ts'
import { makePageMemory } from './unsaved-events.ts'

export interface JournalOptions {
  /** The path of the site, with slashes. Part of every name in the browser's storage. */
  readonly base: string
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Minutes east of UTC at a moment. */
  readonly tz: (time: number) => number
  readonly uuid: () => string
  /** How long the browser may take to open the database or to save, in milliseconds. Then the page goes on without it. */
  readonly timeoutMs?: number
  /** Called when the database is open, before its rows are read, with what returns its last row's position. Must not reject. */
  readonly onOpen?: (position: () => Promise<string | null>) => Promise<void>
}

export interface Journal {
  readonly status: () => JournalStatus
  /** Returns every event of this browser, saved or not, in no particular order. */
  readonly events: () => readonly StoredEvent[]
  /** Returns the position of the last row that was read, which no other journal has; null unless all events are on the disk. */
  readonly position: () => string | null
  /** Returns those that are only in this page's memory. */
  readonly unsaved: () => readonly StoredEvent[]
  /** Returns the number of rows that could not be read. They stay in the database. */
  readonly unreadable: () => number
  /** Returns how many events had to be written again because the database was deleted while this page was open. */
  readonly recovered: () => number
  /** Writes an event. Resolves when it is on the disk, or when that has failed. Rejects only when no event can be made. */
  readonly append: (draft: EventDraft) => Promise<AppendResult>
  /** Adds events from a backup, all of them or none (`mergeEvents`). Never rejects. */
  readonly merge: (events: readonly StoredEvent[], options?: MergeOptions) => Promise<MergeResult>
  /** Reads this browser's device name and the last number it wrote; null before it has written anything. */
  readonly device: () => Promise<Device | null>
  /** Reads the last import, if it can be taken back. */
  readonly lastImport: () => Promise<{
    readonly id: string
    readonly time: number
    readonly count: number
  } | null>
  /** Takes an import back. Resolves to false when it is not the last one, or there is no database. */
  readonly undoImport: (importId: string) => Promise<boolean>
  /** Removes everything from this browser. A backup brings it back. */
  readonly erase: () => Promise<EraseResult>
  /** Opens the database again if needed, saves what is unsaved and reads what other tabs wrote. */
  readonly retry: () => Promise<JournalStatus>
  /** Adds a listener for changes; returns a function that removes it. */
  readonly subscribe: (listener: (change: JournalChange) => void) => () => void
  readonly close: () => void
}

/** Opens the journal of the site at `base`. Never rejects: without a database it keeps events in memory, and `status` says so. */
export async function openJournal(options: JournalOptions): Promise<Journal> {
  const { base, now, tz, uuid, timeoutMs = 3_000, onOpen = async () => {} } = options
  const { subscribe, emit, clear } = createEmitter<JournalChange>()
  const memory = makePageMemory()
  const reader = makeJournalReader({
    memory,
    emit,
    database: () => connection.database(),
    onAllSaved() {
      if (connection.database()) connection.setStatus({ kind: 'disk' })
    },
  })
  const connection = makeConnection({
    base,
    timeoutMs,
    memory,
    onStatus: () => emit({ kind: 'status' }),
    async read(fresh) {
      await onOpen(() => readPosition(fresh))
      await reader.readAnew(fresh)
    },
    onReady: () => writer.saveUnsaved(),
  })
  const announce = () => tabs.announce()
  const writer = makeJournalWriter({
    connection,
    reader,
    memory,
    emit,
    announce,
    now,
    tz,
    uuid,
    timeoutMs,
  })

  async function retry(): Promise<JournalStatus> {
    await connection.ensure()
    await reader.catchUp()
    await writer.saveUnsaved()
    return connection.status()
  }

  const tabs = openTabs(base, () => {
    void reader.catchUp()
    if (memory.unsaved().length > 0) void retry()
  })
  await connection.reopen()

  return {
    status: connection.status,
    events: memory.events,
    position: () => (connection.status().kind === 'disk' ? reader.position() : null),
    unsaved: memory.unsaved,
    unreadable: memory.unreadable,
    recovered: connection.recovered,
    append: writer.append,
    merge: (events, how) =>
      mergeEvents({ connection, reader, memory, emit, announce, now, uuid }, events, how),
    async lastImport() {
      const db = connection.database()
      const record = db && (await readLastImport(db))
      return record ? { id: record.id, time: record.time, count: record.rows.length } : null
    },
    async device() {
      const db = connection.database()
      return db && (await readOwnDevice(db))
    },
    async undoImport(importId) {
      const db = connection.database()
      if (!db || !(await removeImport(db, importId))) return false
      await reader.catchUp()
      announce()
      return true
    },
    erase: writer.erase,
    retry,
    subscribe,
    close() {
      tabs.close()
      connection.close()
      clear()
    },
  }
}
