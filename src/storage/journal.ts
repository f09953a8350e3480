/** The learner's journal. Events are on the disk before they are shown, and every tab hears of them. */

import type { EventDraft, StoredEvent, StudyEvent } from '../study/journal/events.ts'
import { boundResets } from '../study/journal/incoming.ts'
import { lastAfter, lastMoment, trimDraft } from '../study/journal/read-event.ts'
import { coverOwn } from '../study/journal/reset.ts'
import {
  addMany,
  addNext,
  clearDatabase,
  type Database,
  type Device,
  openDatabase,
  type Row,
  readLastImport,
  readOwnDevice,
  readRows,
  removeImport,
  type Written,
} from './database.ts'
import { createEmitter } from './emitter.ts'
import { openFailureOf, type SaveFailure, writeFailureOf } from './save-failure.ts'
import { openTabs, type Tabs } from './tab-channel.ts'
import { within } from './time-limit.ts'
import { makePageMemory, type News } from './unsaved-events.ts'

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
}

/** Where new events are kept. */
export type JournalStatus =
  | { readonly kind: 'disk' }
  /** Only in this page: they are lost when it closes, unless they are saved later or exported. */
  | { readonly kind: 'memory'; readonly reason: SaveFailure }

/** When a write fails, its event stays in memory, counts on this page, and is saved as soon as possible. */
export type AppendResult =
  | { readonly ok: true; readonly event: StudyEvent }
  | { readonly ok: false; readonly reason: SaveFailure; readonly event: StudyEvent }

type JournalChange =
  | { readonly kind: 'added'; readonly events: readonly StoredEvent[] }
  /** Some events are gone or have other numbers: an import was taken back, everything was erased, or a write ended late. */
  | { readonly kind: 'replaced' }
  /** Only `status()`, `unsaved()` or `recovered()` changed. */
  | { readonly kind: 'status' }

type MergeResult =
  | {
      readonly ok: true
      readonly added: number
      readonly known: number
      /** For `undoImport`; null when nothing was added. */
      readonly importId: string | null
    }
  /** Nothing was added, or what was added has been removed again. */
  | { readonly ok: false; readonly reason: SaveFailure | 'stopped' }

interface MergeOptions {
  /** Called with the share that is done, 0 to 1. */
  readonly onProgress?: (share: number) => void
  /** Stops between two slices. What was added until then is removed. */
  readonly signal?: AbortSignal
}

export interface Journal {
  readonly status: () => JournalStatus
  /** Returns every event of this browser, saved or not, in no particular order. */
  readonly events: () => readonly StoredEvent[]
  /** Returns those that are only in this page's memory. */
  readonly unsaved: () => readonly StoredEvent[]
  /** Returns the number of rows that could not be read. They stay in the database. */
  readonly unreadable: () => number
  /** Returns how many events had to be written again because the database was deleted while this page was open. */
  readonly recovered: () => number
  /** Writes an event. Resolves when it is on the disk, or when that has failed. Rejects only when no event can be made. */
  readonly append: (draft: EventDraft) => Promise<AppendResult>
  /**
   * Adds events from a backup. Those that are here already are left out, and resets are bounded (`boundResets`). A large file goes in
   * slices, so that answers can be saved meanwhile. All of it stays or nothing. Never rejects.
   */
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
  readonly erase: () => Promise<{ readonly ok: true } | { readonly ok: false; readonly reason: SaveFailure }>
  /** Opens the database again if needed, saves what is unsaved and reads what other tabs wrote. */
  readonly retry: () => Promise<JournalStatus>
  /** Adds a listener for changes; returns a function that removes it. */
  readonly subscribe: (listener: (change: JournalChange) => void) => () => void
  readonly close: () => void
}

/** The number of rows read at once when opening: a few milliseconds, so that the page can respond in between. */
const batchRows = 1_000

/** The number of rows that an import adds in one transaction. An answer meanwhile waits for one of them at most. */
const sliceRows = 2_000

/** Opens the journal of the site at `base`. Never rejects: without a database it keeps events in memory, and `status` says so. */
export async function openJournal(options: JournalOptions): Promise<Journal> {
  const { base, now, tz, uuid, timeoutMs = 3_000 } = options

  let db: Database | null = null
  let status: JournalStatus = { kind: 'memory', reason: 'hung' }
  let isClosed = false
  /** How often rows were removed from the table, as far as this page knows. */
  let generation = 0
  let recovered = 0
  const memory = makePageMemory()
  // Events that cannot be saved get the stamp of a device of their own, so that the stamp stays true when they are saved later.
  const page: { id: string; seq: number } = { id: uuid(), seq: 0 }
  const { subscribe, emit, clear } = createEmitter<JournalChange>()

  function setStatus(next: JournalStatus) {
    const before = reasonIn(status)
    status = next
    if (reasonIn(next) !== before) emit({ kind: 'status' })
  }

  /** Takes in the rows of a write. False when rows were removed meanwhile: then everything must be read again. */
  function takeWritten(written: Written): boolean {
    if (written.generation !== generation) return false
    const before = memory.unsaved().length
    tellNews(memory.takeRows(written.rows), before)
    return true
  }

  function tellNews({ fresh, isRenumbered }: News, unsavedBefore: number) {
    const unsaved = memory.unsaved().length
    if (isRenumbered) emit({ kind: 'replaced' })
    else if (fresh.length > 0) emit({ kind: 'added', events: fresh })
    else if (unsaved !== unsavedBefore) emit({ kind: 'status' })
    if (db && unsaved === 0) setStatus({ kind: 'disk' })
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
      await new Promise((resolve) => setTimeout(resolve))
    }
    tellNews({ fresh, isRenumbered: isReplaced }, before)
  }

  let catching: Promise<void> | null = null
  let isStale = false
  /** Reads what other tabs wrote. Calls that come meanwhile share one more round. */
  function catchUp(): Promise<void> {
    isStale = true
    catching ??= (async () => {
      while (isStale && db) {
        isStale = false
        try {
          await readAll(db)
        } catch {
          // The connection was lost: `lose` or the next write notices that and sets the status.
        }
      }
      catching = null
    })()
    return catching
  }

  async function open(): Promise<void> {
    const opening = await openDatabase({ base, timeoutMs, onLost: lose })
    if (opening.ok) return adopt(opening.db)
    setStatus({ kind: 'memory', reason: opening.reason })
    // The browser was only slow, or another tab has closed its old database: from then on events are saved.
    opening.late?.then(adopt, (error: unknown) => setStatus({ kind: 'memory', reason: openFailureOf(error) }))
  }

  /** Starts using a connection: reads all rows, then writes the events that are not among them. */
  async function adopt(fresh: Database): Promise<void> {
    // A slow open may end after a retry has opened another connection.
    if (isClosed || db) return fresh.close()
    memory.forgetRows()
    try {
      const first = await readRows(fresh, 0, 1)
      // A deleted database starts again at 0. A higher number means that the learner erased something.
      if (first.generation <= generation) generation = first.generation
      else memory.drop('detached')
      // Events that are in it after all are not unsaved any more.
      await readAll(fresh)
    } catch (error) {
      fresh.close()
      setStatus({ kind: 'memory', reason: writeFailureOf(error) })
      return
    }
    if (isClosed || db) return fresh.close()
    db = fresh
    recovered += memory.attach()
    setStatus({ kind: 'disk' })
    await saveUnsaved()
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
  function reopen(): Promise<void> {
    reopening ??= open().finally(() => {
      reopening = null
    })
    return reopening
  }

  /** While everything is erased, unsaved events must not be written. */
  let isErasing = false

  async function saveUnsaved(): Promise<void> {
    const target = db
    const waiting = memory.unsaved()
    if (!target || waiting.length === 0 || isErasing) return
    const addition = {
      choose: (rows: readonly Row[]) => memory.notOnDisk(waiting, rows),
      newDeviceId: uuid(),
    }
    const writing = addMany(target, addition, memory.since())
    const outcome = await within(writing, timeoutMs)
    if (outcome.kind !== 'done') {
      // As in `writeBatch`: it may end late and succeed.
      writing.then(takeWritten, () => undefined)
      setStatus({ kind: 'memory', reason: failureOf(outcome, target) })
      return
    }
    if (!takeWritten(outcome.value)) await catchUp()
    tabs.announce()
  }

  /** Returns why a write failed. A connection that turns out to be closed is given up. */
  function failureOf(
    outcome: { kind: 'late' } | { kind: 'failed'; error: unknown },
    target: Database,
  ): SaveFailure {
    if (outcome.kind === 'late') return 'hung'
    const reason = writeFailureOf(outcome.error)
    if (reason === 'closed' && db === target) lose('closed')
    return reason
  }

  interface Waiting {
    readonly make: (device: Device) => StudyEvent
    readonly settle: (result: AppendResult) => void
    readonly fail: (error: unknown) => void
  }
  const queue: Waiting[] = []
  let isWriting = false

  function append(draft: EventDraft): Promise<AppendResult> {
    const id = uuid()
    const time = Math.min(now(), lastMoment)
    const latest = memory.latest()
    const stamp = { id, time, tz: tz(time), ...(latest > time && { after: Math.min(latest + 1, lastAfter) }) }
    return new Promise((settle, fail) => {
      queue.push({
        make: (device) => ({
          ...trimDraft(coverOwn(draft, device)),
          ...stamp,
          device: device.id,
          seq: device.seq,
        }),
        settle,
        fail,
      })
      void writeQueue()
    })
  }

  /** Writes all waiting events in one transaction. Those that come meanwhile go into the next. */
  async function writeQueue(): Promise<void> {
    if (isWriting) return
    isWriting = true
    for (let batch = queue.splice(0); batch.length > 0; batch = queue.splice(0)) {
      try {
        await writeBatch(batch)
      } catch (error) {
        // No event could be made: the callers get the error, and the queue goes on.
        for (const { fail } of batch) fail(error)
      }
    }
    isWriting = false
  }

  async function writeBatch(batch: readonly Waiting[]): Promise<void> {
    const target = db
    if (!target) {
      keep(batch, reasonIn(status) ?? 'closed')
      if (!isClosed) void reopen()
      return
    }
    const writing = addNext(
      target,
      batch.map(({ make }) => make),
      uuid(),
      memory.since(),
    )
    const outcome = await within(writing, timeoutMs)
    if (outcome.kind !== 'done') {
      // A late write may still succeed. Then its rows replace the events in memory.
      writing.then(takeWritten, () => undefined)
      return keep(batch, failureOf(outcome, target))
    }
    if (!takeWritten(outcome.value)) await catchUp()
    tabs.announce()
    void saveUnsaved()
    const { events } = outcome.value
    batch.forEach(({ settle }, index) => {
      const event = events[index]
      if (event) settle({ ok: true, event })
    })
  }

  function keep(batch: readonly Waiting[], reason: SaveFailure): void {
    const kept = batch.map(({ make, settle }) => {
      page.seq += 1
      const event = make(page)
      memory.keep(event)
      return { event, settle }
    })
    setStatus({ kind: 'memory', reason })
    emit({ kind: 'added', events: kept.map(({ event }) => event) })
    for (const { event, settle } of kept) settle({ ok: false, reason, event })
  }

  async function merge(
    incoming: readonly StoredEvent[],
    { onProgress, signal }: MergeOptions = {},
  ): Promise<MergeResult> {
    const target = db
    if (!target) return { ok: false, reason: reasonIn(status) ?? 'closed' }
    await catchUp()
    const bounded = boundResets(incoming, memory.events())
    const unique = [...new Map(bounded.map((event) => [event.id, event])).values()]
    const record = { id: uuid(), time: now() }
    const rows: number[] = []
    const fresh: StoredEvent[] = []
    let isRead = true
    const stop = async (reason: SaveFailure | 'stopped'): Promise<MergeResult> => {
      try {
        if (rows.length > 0) await removeImport(target, record.id)
      } catch {
        // The learner can still take it back like any import.
      }
      await catchUp()
      if (rows.length > 0) emit({ kind: 'replaced' })
      return { ok: false, reason }
    }
    for (let done = 0; done === 0 || done < unique.length; done += sliceRows) {
      if (signal?.aborted) return stop('stopped')
      const slice = unique.slice(done, done + sliceRows)
      try {
        const addition = {
          choose: (before: readonly Row[]) => memory.notOnDisk(slice, before),
          newDeviceId: uuid(),
          importAs: { ...record, rows },
          isMore: done + sliceRows < unique.length,
        }
        const written = await addMany(target, addition, memory.since())
        rows.push(...written.added)
        // The page folds once, after the last slice.
        if (isRead && written.generation === generation) fresh.push(...memory.takeRows(written.rows).fresh)
        else isRead = false
      } catch (error) {
        return stop(writeFailureOf(error))
      }
      onProgress?.(Math.min(1, (done + sliceRows) / unique.length))
    }
    if (isRead && fresh.length > 0) emit({ kind: 'added', events: fresh })
    else if (!isRead) await catchUp()
    tabs.announce()
    return {
      ok: true,
      added: rows.length,
      known: unique.length - rows.length,
      importId: rows.length > 0 ? record.id : null,
    }
  }

  async function retry(): Promise<JournalStatus> {
    // An opening that is in progress may have begun while the database was still blocked.
    if (!db) await reopening
    if (!db && !isClosed) await reopen()
    await catchUp()
    await saveUnsaved()
    return status
  }

  const tabs: Tabs = openTabs(base, () => {
    void catchUp()
    if (memory.unsaved().length > 0) void retry()
  })
  await reopen()

  return {
    status: () => status,
    events: memory.events,
    unsaved: memory.unsaved,
    unreadable: memory.unreadable,
    recovered: () => recovered,
    append,
    merge,
    async lastImport() {
      const record = db && (await readLastImport(db))
      return record ? { id: record.id, time: record.time, count: record.rows.length } : null
    },
    device: async () => db && (await readOwnDevice(db)),
    async undoImport(importId) {
      if (!db || !(await removeImport(db, importId))) return false
      await catchUp()
      tabs.announce()
      return true
    },
    async erase() {
      if (!db) return { ok: false, reason: reasonIn(status) ?? 'closed' }
      isErasing = true
      try {
        await clearDatabase(db)
        memory.drop('unsaved')
      } catch (error) {
        return { ok: false, reason: writeFailureOf(error) }
      } finally {
        isErasing = false
      }
      await catchUp()
      tabs.announce()
      return { ok: true }
    },
    retry,
    subscribe,
    close() {
      isClosed = true
      tabs.close()
      db?.close()
      db = null
      clear()
    },
  }
}

function reasonIn(status: JournalStatus): SaveFailure | null {
  return status.kind === 'memory' ? status.reason : null
}
