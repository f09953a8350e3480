/**
 * Keeps what the journal adds up to, so that a page can show it before it has read a long journal. It stands in a database of its own,
 * which may be deleted at any time: the journal has everything.
 */
import { type DBSchema, openDB } from 'idb'
import { isRecord } from '../site/is-record.ts'
import type { StudyState } from '../study/journal/fold.ts'
import { packInSlices, unpackState } from '../study/journal/packed-state.ts'
import { settle } from './database.ts'
import { runInSlices } from './in-slices.ts'
import type { StudyStore } from './study-store.ts'
import { within } from './time-limit.ts'

interface StatesSchema extends DBSchema {
  states: { key: string; value: unknown }
}

const KEY = 'state'
export interface EarlyOptions {
  /** The path of the site, with slashes. */
  readonly base: string
  /** The version of the page: what another version has kept may look different. */
  readonly version: string
  /** Fewer events than this are read from the journal in the same time. */
  readonly least?: number
  /** How long the browser may take, in milliseconds. Then the page goes on as if there were nothing. */
  readonly patienceMs?: number
}

const USUAL_LEAST = 2_000
const USUAL_PATIENCE_MS = 500

/** Says in localStorage that something is kept, so that nobody opens a database for nothing. */
function markOf(base: string): string {
  return `mundap:${base}:state`
}

/**
 * Begins to read the kept state, beside whatever else is opened. Returns what gives the state if it is that of a journal that stands at
 * `position`, else null: there is none, or it is of another journal, position or version. Never rejects.
 */
export function readEarly({
  base,
  version,
  patienceMs = USUAL_PATIENCE_MS,
}: EarlyOptions): (position: () => Promise<string | null>) => Promise<StudyState | null> {
  if (readMark(base) === null) return async () => null
  const reading = within(
    withStates(base, (states) => states.get(KEY)),
    patienceMs,
  )
  return async (position) => {
    const [kept, at] = await Promise.all([reading, within(position(), patienceMs)])
    if (kept.kind !== 'done' || at.kind !== 'done' || at.value === null) return null
    const { value } = kept
    if (!isRecord(value) || value.position !== at.value || value.version !== version) return null
    return unpackState(value.packed)
  }
}

/**
 * Keeps the store's state, unless it is kept already, is too small, or the journal is not all on the disk. A journal without events
 * leaves nothing behind. Never rejects.
 */
export async function keepEarly(
  store: StudyStore,
  { base, version, least = USUAL_LEAST }: EarlyOptions,
): Promise<void> {
  const { state } = store.getSnapshot()
  const position = store.isSettled() ? store.journal.position() : null
  const isHere = readMark(base)
  const mark = `${version} ${position}`
  try {
    if (state.count === 0 && isHere !== null) {
      await withStates(base, (states) => states.clear())
      localStorage.removeItem(markOf(base))
    }
    if (position === null || state.count < least || isHere === mark) return
    const packed = await runInSlices(packInSlices(state))
    await withStates(base, (states) => states.put({ version, position, packed }, KEY))
    localStorage.setItem(markOf(base), mark)
  } catch {
    // Without it the next page reads the journal first.
  }
}

function readMark(base: string): string | null {
  try {
    return localStorage.getItem(markOf(base))
  } catch {
    return null
  }
}

async function withStates<Value>(
  base: string,
  work: (states: {
    get(key: string): Promise<unknown>
    put(value: unknown, key: string): Promise<unknown>
    clear(): Promise<unknown>
  }) => Promise<Value>,
): Promise<Value> {
  const db = await openDB<StatesSchema>(`mundap states ${base}`, 1, {
    upgrade: (fresh) => void fresh.createObjectStore('states'),
    // Whoever deletes it does not wait.
    blocking: (_current, _wanted, event) => {
      if (event.target instanceof IDBDatabase) event.target.close()
    },
  })
  try {
    const tx = db.transaction('states', 'readwrite')
    return await settle(work(tx.store), tx)
  } finally {
    db.close()
  }
}
