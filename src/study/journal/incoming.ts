/** Checks events from a file against the journal before they are added. */

import type { StoredEvent, StudyEvent } from './events.ts'
import { foldInSlices, type StudyState } from './fold.ts'
import { understand } from './read-event.ts'
import type { QuestionRecord } from './record-question.ts'
import type { ResetCount } from './reset.ts'
import { findUndone } from './undo.ts'

/** What this browser has already. */
export interface Here {
  readonly isKnown: (id: string) => boolean
  /** This browser, and the last number it wrote; null when it never wrote anything. */
  readonly own?: { readonly id: string; readonly seq: number } | null
}

export type Foreign =
  /** It has this browser's name and a number that this browser never wrote. */
  | 'not-written'
  /** It takes back something that is neither here nor in the file. */
  | 'no-target'

/**
 * Finds the new events of a file that must not be added, with the reason for each. Otherwise a file could take back or hide what
 * this browser only writes later.
 */
export function findForeign(
  fresh: readonly StoredEvent[],
  { isKnown, own }: Here,
): ReadonlyMap<string, Foreign> {
  const foreign = new Map<string, Foreign>()
  const isUnwritten = (device: string, seq: number) => own != null && device === own.id && seq > own.seq
  for (const event of fresh) {
    if (isUnwritten(event.device, event.seq) || seenBy(event).some((seen) => isUnwritten(...seen)))
      foreign.set(event.id, 'not-written')
  }
  let undos = fresh.filter(({ kind }) => kind === 'undone')
  if (undos.length === 0) return foreign
  const ids = new Set<string>()
  for (const { id } of fresh) if (!foreign.has(id)) ids.add(id)
  // An undo that is refused may be the target of another undo.
  for (let left = Number.POSITIVE_INFINITY; undos.length < left; ) {
    left = undos.length
    undos = undos.filter((event) => {
      const target = targetOf(event)
      if (target === null || foreign.has(event.id) || ids.has(target) || isKnown(target)) return true
      foreign.set(event.id, 'no-target')
      ids.delete(event.id)
      return false
    })
  }
  return foreign
}

/**
 * Returns the events as they are added. A reset may hide what is here or comes with it, never what is done or comes later: so its
 * numbers are cut down to the highest one there is of each device, and devices that are not known are left out.
 */
export function boundResets(
  incoming: readonly StoredEvent[],
  here: readonly StoredEvent[],
): readonly StoredEvent[] {
  if (!incoming.some((event) => seenBy(event).length > 0)) return incoming
  const last = new Map<string, number>()
  for (const events of [here, incoming])
    for (const { device, seq } of events) last.set(device, Math.max(seq, last.get(device) ?? 0))
  return incoming.map((event) => {
    const seen = seenBy(event)
    if (seen.every(([device, seq]) => seq <= (last.get(device) ?? 0))) return event
    const bounded = seen.flatMap(([device, seq]) => {
      const most = last.get(device)
      return most === undefined ? [] : [[device, Math.min(seq, most)] as const]
    })
    return { ...event, seen: bounded }
  })
}

export interface Hiding extends ResetCount {
  /** The new events that hide something. Without them the file only adds. */
  readonly by: ReadonlySet<string>
}

/**
 * Counts the bookmarks, memos and answers of this browser that the resets and undos among the new events would hide. Pauses now
 * and then, like `foldInSlices`.
 */
export function* countHidden(
  state: StudyState,
  here: readonly StoredEvent[],
  fresh: readonly StoredEvent[],
): Generator<undefined, Hiding> {
  const incoming = boundResets(fresh, here)
  yield
  const by = findHiders(here, incoming)
  const counts = { bookmarks: 0, memos: 0, answers: 0 }
  if (by.size === 0) return { ...counts, by }
  const { identity } = state.workings
  const hidden = yield* foldInSlices([...here, ...incoming], identity)
  const bare = yield* foldInSlices([...here, ...incoming.filter(({ id }) => !by.has(id))], identity)
  for (const [id, now] of state.questions) {
    const without = bare.questions.get(bare.resolve(id))
    const after = hidden.questions.get(hidden.resolve(id))
    if (now.bookmarkedAt !== null && without?.bookmarkedAt != null && after?.bookmarkedAt == null)
      counts.bookmarks += 1
    if (now.memo !== '' && without?.memo && !after?.memo) counts.memos += 1
    const [stays, left] = [reviewsOf(without), reviewsOf(after)]
    counts.answers += now.reviews.filter(({ event }) => stays.has(event) && !left.has(event)).length
  }
  const isHiding = counts.bookmarks + counts.memos + counts.answers > 0
  return { ...counts, by: isHiding ? by : new Set() }
}

/** Returns the ids of resets, and of undos of events that are here. An undo of the file's own events changes nothing here. */
function findHiders(here: readonly StoredEvent[], incoming: readonly StoredEvent[]): ReadonlySet<string> {
  const reaching = incoming.filter(({ kind }) => kind === 'reset' || kind === 'undone')
  if (reaching.length === 0 || here.length === 0) return new Set()
  const ids = new Set(here.map(({ id }) => id))
  const isUndo = ({ kind }: StoredEvent) => kind === 'undone'
  const { bases } = findUndone([...here.filter(isUndo), ...incoming.filter(isUndo)])
  return new Set(
    reaching.filter(({ id, kind }) => kind === 'reset' || ids.has(bases.get(id) ?? '')).map(({ id }) => id),
  )
}

function reviewsOf(record: QuestionRecord | undefined): ReadonlySet<string> {
  return new Set(record?.reviews.map(({ event }) => event))
}

function targetOf(event: StoredEvent): string | null {
  const known = understand(event)
  return known?.kind === 'undone' ? known.target : null
}

/** Returns what a reset had seen, also a reset of a newer version. */
function seenBy(event: StoredEvent): (StudyEvent & { kind: 'reset' })['seen'] {
  if (event.kind !== 'reset') return []
  const known = understand({ ...event, ...{ scope: 'all' } })
  return known?.kind === 'reset' ? known.seen : []
}
