/** Adds the events of a backup to the journal: all of them or none. */

import type { StoredEvent } from '../study/journal/events.ts'
import { boundResets } from '../study/journal/incoming.ts'
import type { Row } from './database-rows.ts'
import { addMany, removeImport } from './database-writes.ts'
import type { JournalParts } from './journal-parts.ts'
import { type SaveFailure, writeFailureOf } from './save-failure.ts'

export type MergeResult =
  | {
      readonly ok: true
      readonly added: number
      readonly known: number
      /** For `undoImport`; null when nothing was added. */
      readonly importId: string | null
    }
  /** Nothing was added, or what was added has been removed again. */
  | { readonly ok: false; readonly reason: SaveFailure | 'stopped' }

export interface MergeOptions {
  /** Called with the share that is done, 0 to 1. */
  readonly onProgress?: (share: number) => void
  /** Stops between two slices. What was added until then is removed. */
  readonly signal?: AbortSignal
}

/** The number of rows that an import adds in one transaction. An answer meanwhile waits for one of them at most. */
const sliceRows = 2_000

/**
 * Adds events from a backup. Those that are here already are left out, and resets are bounded (`boundResets`). A large file goes in
 * slices, so that answers can be saved meanwhile. All of it stays or nothing. Never rejects.
 */
export async function mergeEvents(
  { connection, reader, memory, emit, announce, now, uuid }: JournalParts,
  incoming: readonly StoredEvent[],
  { onProgress, signal }: MergeOptions = {},
): Promise<MergeResult> {
  const target = connection.database()
  if (!target) return { ok: false, reason: connection.reason() }
  await reader.catchUp()
  const bounded = boundResets(incoming, memory.events())
  const unique = [...new Map(bounded.map((event) => [event.id, event])).values()]
  const record = { id: uuid(), time: now() }
  const rows: number[] = []
  const fresh: StoredEvent[] = []
  let isRead = true
  const stop = async (reason: SaveFailure | 'stopped'): Promise<MergeResult> => {
    try {
      await removeImport(target, record.id)
    } catch {
      // The learner can still take it back like any import.
    }
    await reader.catchUp()
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
      const news = isRead ? reader.takeQuietly(written) : null
      if (news) fresh.push(...news)
      else isRead = false
    } catch (error) {
      return stop(writeFailureOf(error))
    }
    onProgress?.(Math.min(1, (done + sliceRows) / unique.length))
  }
  if (isRead && fresh.length > 0) emit({ kind: 'added', events: fresh })
  else if (!isRead) await reader.catchUp()
  announce()
  return {
    ok: true,
    added: rows.length,
    known: unique.length - rows.length,
    importId: rows.length > 0 ? record.id : null,
  }
}
