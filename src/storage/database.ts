/** Opens the journal's database and waits for its transactions. */

import { type DBSchema, type IDBPDatabase, openDB } from 'idb'
import { databaseName } from './journal-exists.ts'
import { openFailureOf, type SaveFailure } from './save-failure.ts'
import { within } from './time-limit.ts'

interface MundapSchema extends DBSchema {
  events: { key: number; value: { readonly n?: number; readonly event: unknown }; indexes: { id: string } }
  meta: { key: string; value: unknown }
}

export type Database = IDBPDatabase<MundapSchema>

/** Rows are generic on purpose, so that this number rarely has to grow. */
const version = 1

export interface OpenOptions {
  readonly base: string
  readonly timeoutMs: number
  /** Called when the browser deletes the database (`deleted`), a newer tab upgrades it (`newer`), or the browser closes it (`closed`). */
  readonly onLost: (why: 'deleted' | 'newer' | 'closed') => void
}

export type Opening =
  | { readonly ok: true; readonly db: Database }
  /** `late` is set when the browser may still answer. */
  | { readonly ok: false; readonly reason: SaveFailure; readonly late?: Promise<Database> }

/** Opens the database. Waits no longer than `timeoutMs`. Never rejects. */
export async function openDatabase(options: OpenOptions): Promise<Opening> {
  let isBlocked = false
  const opened = start(options, () => {
    isBlocked = true
  })
  const outcome = await within(opened, options.timeoutMs)
  if (outcome.kind === 'done') return { ok: true, db: outcome.value }
  if (outcome.kind === 'failed') return { ok: false, reason: openFailureOf(outcome.error) }
  return { ok: false, reason: isBlocked ? 'blocked' : 'hung', late: opened }
}

async function start(options: OpenOptions, onBlocked: () => void): Promise<Database> {
  const db = await openDB<MundapSchema>(databaseName(options.base), version, {
    upgrade(fresh) {
      const events = fresh.createObjectStore('events', { keyPath: 'n', autoIncrement: true })
      events.createIndex('id', 'event.id', { unique: true })
      fresh.createObjectStore('meta')
    },
    blocked: onBlocked,
    blocking(_current, wanted, event) {
      // Otherwise the other tab would hang, or the learner's "delete site data".
      if (event.target instanceof IDBDatabase) event.target.close()
      options.onLost(wanted === null ? 'deleted' : 'newer')
    },
    terminated: () => options.onLost('closed'),
  })
  return db
}

/** Waits until the transaction has completed, not only its steps. When a step fails, the whole transaction is aborted. */
export async function settle<Value>(
  work: Promise<Value>,
  tx: { readonly done: Promise<void>; abort(): void },
): Promise<Value> {
  const done = tx.done.then(
    () => null,
    (error: unknown) => ({ error }),
  )
  try {
    const value = await work
    const failure = await done
    if (failure) throw failure.error
    return value
  } catch (error) {
    try {
      tx.abort()
    } catch {
      // It has ended already.
    }
    // The transaction's error names the cause (a full disk). The step's error may only say that it was aborted.
    const failure = await done
    throw error instanceof DOMException && error.name === 'AbortError' && failure ? failure.error : error
  }
}
