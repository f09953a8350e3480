/** 기록 지우기: hides what this device has seen of a scope, on every device it reaches. */

import type { EventDraft, ResetScope, StoredEvent } from './events.ts'
import { allEvents, type StudyState } from './fold.ts'
import { isKnown } from './read-event.ts'

export interface ResetCount {
  readonly bookmarks: number
  readonly memos: number
  readonly answers: number
}

/** Counts what a reset would hide, for the learner to read before they agree. */
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
 * The event that hides a scope. It names the last event seen of every device: what another device did unseen, even earlier,
 * stays and comes back with the next merge; what was seen here stays hidden whichever way the files are passed. Taking the
 * event back (`undone`) shows everything again.
 */
export function resetDraft(state: StudyState, scope: ResetScope): EventDraft {
  const seen = new Map<string, number>()
  for (const { device, seq } of allEvents(state)) seen.set(device, Math.max(seq, seen.get(device) ?? 0))
  return { kind: 'reset', scope, seen: [...seen] }
}

/** Which event of which device. */
type Place = Pick<StoredEvent, 'device' | 'seq'>

/**
 * Gives the draft as the device should write it under a number. A reset also covers all that this device wrote before it,
 * though the page may not know yet under which number: a write that ends late gets its own.
 */
export function coverOwn(draft: EventDraft, at: { readonly id: string; readonly seq: number }): EventDraft {
  return draft.kind === 'reset' ? cover(draft, { device: at.id, seq: at.seq - 1 }) : draft
}

/** Gives the event as it stands once one that it may hide has got another number. */
export function followNumber(event: StoredEvent, before: Place, after: Place): StoredEvent {
  if (!isKnown(event) || event.kind !== 'reset') return event
  const covers = event.seen.some(([device, seq]) => device === before.device && seq >= before.seq)
  return covers ? cover(event, after) : event
}

function cover<Reset extends EventDraft & { kind: 'reset' }>(reset: Reset, { device, seq }: Place): Reset {
  const known = reset.seen.find(([name]) => name === device)?.[1] ?? 0
  if (seq <= known) return reset
  return { ...reset, seen: [...reset.seen.filter(([name]) => name !== device), [device, seq]] }
}
