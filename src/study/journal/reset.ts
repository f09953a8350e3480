/** 기록 지우기: hides what this device has seen of a scope, on every device that gets the event. */

import type { EventDraft, ResetScope, StoredEvent } from './events.ts'
import { allEvents, type StudyState } from './fold.ts'
import { isKnown } from './read-event.ts'

export interface ResetCount {
  readonly bookmarks: number
  readonly memos: number
  readonly answers: number
}

/** Counts what a reset would hide. The learner reads it before they agree. */
export function countReset(state: StudyState, scope: ResetScope): ResetCount {
  const records = [...state.questions.values()]
  const covers = (part: ResetScope) => scope === 'all' || scope === part
  return {
    bookmarks: covers('bookmarks') ? records.filter(({ bookmarkedAt }) => bookmarkedAt !== null).length : 0,
    memos: covers('memos') ? records.filter(({ memo }) => memo !== '').length : 0,
    answers: covers('history') ? records.reduce((sum, { reviews }) => sum + reviews.length, 0) : 0,
  }
}

/**
 * Returns the event that hides a scope. It names the last event seen of every device. What another device did unseen, even
 * earlier, stays visible and comes with the next merge. What was seen here stays hidden after any merge. Undoing the event shows
 * everything again.
 */
export function resetDraft(state: StudyState, scope: ResetScope): EventDraft {
  const seen = new Map<string, number>()
  for (const { device, seq } of allEvents(state)) seen.set(device, Math.max(seq, seen.get(device) ?? 0))
  return { kind: 'reset', scope, seen: [...seen] }
}

/** The stamp that names an event of a device. */
type EventNumber = Pick<StoredEvent, 'device' | 'seq'>

/**
 * Returns the draft as a device writes it under a number. A reset also covers all that the device wrote before it: the page may not
 * know those numbers yet, because a write that ends late gets its number late.
 */
export function coverOwn(draft: EventDraft, at: { readonly id: string; readonly seq: number }): EventDraft {
  return draft.kind === 'reset' ? cover(draft, { device: at.id, seq: at.seq - 1 }) : draft
}

/** Returns a reset that still covers an event after that event got another number. Other events are returned as they are. */
export function followNumber(event: StoredEvent, before: EventNumber, after: EventNumber): StoredEvent {
  if (!isKnown(event) || event.kind !== 'reset') return event
  const covers = event.seen.some(([device, seq]) => device === before.device && seq >= before.seq)
  return covers ? cover(event, after) : event
}

function cover<Reset extends EventDraft & { kind: 'reset' }>(
  reset: Reset,
  { device, seq }: EventNumber,
): Reset {
  const known = reset.seen.find(([name]) => name === device)?.[1] ?? 0
  if (seq <= known) return reset
  return { ...reset, seen: [...reset.seen.filter(([name]) => name !== device), [device, seq]] }
}
