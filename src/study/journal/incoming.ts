/** What comes from a file or another device, held against what is here before it is taken in. */

import type { StoredEvent, StudyEvent } from './events.ts'
import { foldInSlices, type StudyState } from './fold.ts'
import { understand } from './read-event.ts'
import type { QuestionRecord } from './record-question.ts'
import type { ResetCount } from './reset.ts'
import { findUndone } from './undo.ts'

/** What is here already. */
export interface Here {
  readonly isKnown: (id: string) => boolean
  /** This browser, and the last number it wrote; null when it never wrote anything. */
  readonly own?: { readonly id: string; readonly seq: number } | null
}

export type Foreign =
  /** It names this browser with a number that this browser never wrote. */
  | 'not-written'
  /** It takes back something that is neither here nor in the file. */
  | 'no-target'

/**
 * Finds the new events of a file that reach for what has not happened yet, with the reason for each. What this browser will
 * write later must not be taken back or hidden beforehand.
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
  let takeBacks = fresh.filter(({ kind }) => kind === 'undone')
  if (takeBacks.length === 0) return foreign
  const ids = new Set<string>()
  for (const { id } of fresh) if (!foreign.has(id)) ids.add(id)
  // One that goes may have been the target of another.
  for (let left = Number.POSITIVE_INFINITY; takeBacks.length < left; ) {
    left = takeBacks.length
    takeBacks = takeBacks.filter((event) => {
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
 * Gives the events as they are taken in: a reset hides what is here or comes with it, never what is done or comes later, so
 * it is cut down to the highest number there is of each device.
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
  /** The new events that hide something: without them the rest of the file only adds. */
  readonly by: ReadonlySet<string>
}

/**
 * Counts what of the things that are here now the resets and take-backs among some new events would hide. Stops now and
 * then, as `foldInSlices` does.
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

/** Resets, and what takes back something that is here: what a file takes back of its own changes nothing here. */
function findHiders(here: readonly StoredEvent[], incoming: readonly StoredEvent[]): ReadonlySet<string> {
  const reaching = incoming.filter(({ kind }) => kind === 'reset' || kind === 'undone')
  if (reaching.length === 0 || here.length === 0) return new Set()
  const ids = new Set(here.map(({ id }) => id))
  const isTakeBack = ({ kind }: StoredEvent) => kind === 'undone'
  const { bases } = findUndone([...here.filter(isTakeBack), ...incoming.filter(isTakeBack)])
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

/** What a reset says it had seen, also one of a newer version. */
function seenBy(event: StoredEvent): (StudyEvent & { kind: 'reset' })['seen'] {
  if (event.kind !== 'reset') return []
  const known = understand({ ...event, ...{ scope: 'all' } })
  return known?.kind === 'reset' ? known.seen : []
}
