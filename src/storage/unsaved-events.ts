/** What one page knows of the journal: the rows it has read, and the events that are not on the disk. */

import { placeAfter } from '../study/journal/event-order.ts'
import type { StoredEvent } from '../study/journal/events.ts'
import { readEvent } from '../study/journal/read-event.ts'
import { followNumber } from '../study/journal/reset.ts'
import { idOf, type Row } from './database-rows.ts'

export interface PageMemory {
  readonly events: () => readonly StoredEvent[]
  readonly unsaved: () => readonly StoredEvent[]
  /** Returns the number of the last row read. */
  readonly since: () => number
  /** Returns the id of the event in that row; null when it has none. */
  readonly lastId: () => string | null
  readonly unreadable: () => number
  /** Returns the latest moment that any event counts at, in milliseconds since 1970. */
  readonly latest: () => number
  /** Adds rows and returns what is new in them. An event that is in a row is not unsaved any more. */
  readonly takeRows: (rows: readonly Row[]) => News
  /** Keeps an event that could not be written. */
  readonly keep: (event: StoredEvent) => void
  /** Returns those of the events that are neither in a row read before nor in one of these rows. */
  readonly notOnDisk: (events: readonly StoredEvent[], rows: readonly Row[]) => readonly StoredEvent[]
  /** Forgets every row, and with `events` also the events in them. */
  readonly forgetRows: (and?: 'events') => void
  /** The database is gone: until its rows are read again, no event counts as saved. */
  readonly detach: () => void
  /** Ends that. Returns the number of events that are gone from the database. */
  readonly attach: () => number
  /** Discards events that counted as unsaved because the database was gone, or with `unsaved` all, because the learner erased everything. */
  readonly drop: (which: 'detached' | 'unsaved') => void
}

export interface News {
  readonly fresh: readonly StoredEvent[]
  /** Some events have another number on the disk than in this page. */
  readonly isRenumbered: boolean
}

/** Makes the memory of a page that has read nothing. */
export function makePageMemory(): PageMemory {
  const events = new Map<string, StoredEvent>()
  const unsaved = new Map<string, StoredEvent>()
  /** Unsaved events that were saved before the database was gone. */
  const detached = new Set<string>()
  /** Ids of all rows, readable or not. */
  const onDisk = new Set<string>()
  let since = 0
  let lastId: string | null = null
  let unreadable = 0
  let latest = Number.NEGATIVE_INFINITY

  function remember(event: StoredEvent) {
    events.set(event.id, event)
    latest = Math.max(latest, placeAfter(event))
  }

  return {
    events: () => [...events.values()],
    unsaved: () => [...unsaved.values()],
    since: () => since,
    lastId: () => lastId,
    unreadable: () => unreadable,
    latest: () => latest,
    takeRows(rows) {
      const fresh: StoredEvent[] = []
      let isRenumbered = false
      for (const { n, event } of rows) {
        if (n <= since) continue
        since = n
        const id = idOf(event)
        lastId = id
        if (id !== null) onDisk.add(id)
        const reading = readEvent(event)
        if (!reading.ok) {
          unreadable += 1
          continue
        }
        unsaved.delete(reading.event.id)
        const before = events.get(reading.event.id)
        if (!before) fresh.push(reading.event)
        else if (before.device !== reading.event.device || before.seq !== reading.event.seq) {
          isRenumbered = true
          for (const waiting of unsaved.values()) {
            const followed = followNumber(waiting, before, reading.event)
            unsaved.set(followed.id, followed)
            remember(followed)
          }
        }
        remember(reading.event)
      }
      return { fresh, isRenumbered }
    },
    keep(event) {
      remember(event)
      unsaved.set(event.id, event)
    },
    notOnDisk(candidates, rows) {
      const ids = new Set(rows.map(({ event }) => idOf(event)))
      return candidates.filter(({ id }) => !onDisk.has(id) && !ids.has(id))
    },
    forgetRows(and) {
      since = 0
      lastId = null
      unreadable = 0
      onDisk.clear()
      if (and !== 'events') return
      events.clear()
      latest = Number.NEGATIVE_INFINITY
      for (const event of unsaved.values()) remember(event)
    },
    detach() {
      for (const [id, event] of events) {
        if (!unsaved.has(id)) detached.add(id)
        unsaved.set(id, event)
      }
    },
    attach() {
      const gone = [...detached].filter((id) => unsaved.has(id)).length
      detached.clear()
      return gone
    },
    drop(which) {
      if (which === 'unsaved') unsaved.clear()
      for (const id of detached) unsaved.delete(id)
    },
  }
}
