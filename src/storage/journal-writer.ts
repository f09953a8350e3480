/** Writes new events to the journal's database. What cannot be written stays in the page's memory and is written later. */

import type { EventDraft, StudyEvent } from '../study/journal/events.ts'
import { lastAfter, lastMoment, trimDraft } from '../study/journal/read-event.ts'
import { coverOwn } from '../study/journal/reset.ts'
import type { Device, Row, Written } from './database-rows.ts'
import { addMany, addNext, clearDatabase } from './database-writes.ts'
import type { JournalParts } from './journal-parts.ts'
import { type SaveFailure, writeFailureOf } from './save-failure.ts'
import { within } from './time-limit.ts'

/** When a write fails, its event stays in memory, counts on this page, and is saved as soon as possible. */
export type AppendResult =
  | { readonly ok: true; readonly event: StudyEvent }
  | { readonly ok: false; readonly reason: SaveFailure; readonly event: StudyEvent }

export type EraseResult = { readonly ok: true } | { readonly ok: false; readonly reason: SaveFailure }

interface WriterOptions extends JournalParts {
  /** Minutes east of UTC at a moment. */
  readonly tz: (time: number) => number
  /** How long the browser may take to save, in milliseconds. */
  readonly timeoutMs: number
}

export interface JournalWriter {
  /** Writes an event. Resolves when it is on the disk, or when that has failed. Rejects only when no event can be made. */
  readonly append: (draft: EventDraft) => Promise<AppendResult>
  /** Writes the events that are only in memory. Never rejects: `status` says what became of them. */
  readonly saveUnsaved: () => Promise<void>
  /** Removes everything from the database and from memory. */
  readonly erase: () => Promise<EraseResult>
}

interface Waiting {
  readonly make: (device: Device) => StudyEvent
  readonly settle: (result: AppendResult) => void
  readonly fail: (error: unknown) => void
}

/** Makes the writer of one page. */
export function makeJournalWriter(options: WriterOptions): JournalWriter {
  const { connection, reader, memory, emit, announce, now, tz, uuid, timeoutMs } = options
  // Events that cannot be saved are numbered under a device id of their own, so that their numbers are still right when they are
  // saved later.
  const page: { id: string; seq: number } = { id: uuid(), seq: 0 }
  // Ids of one page differ only in a number, so that a record stays short when it is carried (study/carry/packed-events.ts).
  const idStart = page.id.slice(-12)
  let made = 0
  const queue: Waiting[] = []
  let isWriting = false
  /** While everything is erased, unsaved events must not be written. */
  let isErasing = false

  function append(draft: EventDraft): Promise<AppendResult> {
    made += 1
    const id = `${idStart}.${made}`
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
    const target = connection.database()
    if (!target) {
      keep(batch, connection.reason())
      void connection.reopen()
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
      writing.then(take, () => undefined)
      return keep(batch, connection.failureOf(outcome, target))
    }
    await take(outcome.value)
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
    connection.setStatus({ kind: 'memory', reason })
    emit({ kind: 'added', events: kept.map(({ event }) => event) })
    for (const { event, settle } of kept) settle({ ok: false, reason, event })
  }

  /** Takes in what a write has saved, in time or late, and tells the other tabs. */
  async function take(written: Written): Promise<void> {
    if (!reader.takeWritten(written)) await reader.catchUp()
    announce()
  }

  async function saveUnsaved(): Promise<void> {
    const target = connection.database()
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
      writing.then(take, () => undefined)
      connection.setStatus({ kind: 'memory', reason: connection.failureOf(outcome, target) })
      return
    }
    await take(outcome.value)
  }

  async function erase(): Promise<EraseResult> {
    const target = connection.database()
    if (!target) return { ok: false, reason: connection.reason() }
    isErasing = true
    try {
      await clearDatabase(target)
      memory.drop('unsaved')
    } catch (error) {
      return { ok: false, reason: writeFailureOf(error) }
    } finally {
      isErasing = false
    }
    await reader.catchUp()
    announce()
    return { ok: true }
  }

  return { append, saveUnsaved, erase }
}
