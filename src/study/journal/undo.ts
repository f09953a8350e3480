/** Finds which events have been taken back. An undo can itself be taken back. */

import type { StoredEvent } from './events.ts'
import { isKnown } from './read-event.ts'

/** The effect of all `undone` events of a journal. */
export interface Undone {
  /** Ids of the events that are not in force. */
  readonly ids: ReadonlySet<string>
  /** For every `undone` event, the end of its chain: the id of the event that is no `undone` event. */
  readonly bases: ReadonlyMap<string, string>
  /** Every id that an `undone` event names, whether that event is here or not. */
  readonly targets: ReadonlySet<string>
}

/**
 * Finds the events that are not in force: those that an `undone` event in force names. Undos that name each other in a ring, which
 * no device writes, have no effect.
 */
export function findUndone(events: Iterable<StoredEvent>): Undone {
  const targetOf = new Map<string, string>()
  for (const event of events)
    if (isKnown(event) && event.kind === 'undone') targetOf.set(event.id, event.target)

  // The number of undecided `undone` events that name each event. Those that none names are in force; the rest follows from them.
  const waiting = new Map<string, number>()
  for (const target of targetOf.values()) waiting.set(target, (waiting.get(target) ?? 0) + 1)
  const ids = new Set<string>()
  const decided = [...targetOf.keys()].filter((id) => !waiting.has(id))
  for (let id = decided.pop(); id !== undefined; id = decided.pop()) {
    const target = targetOf.get(id)
    if (target === undefined) continue
    if (!ids.has(id)) ids.add(target)
    const left = (waiting.get(target) ?? 0) - 1
    waiting.set(target, left)
    if (left === 0) decided.push(target)
  }

  const bases = new Map<string, string>()
  for (const start of targetOf.keys()) {
    const chain: string[] = []
    let id = start
    for (
      let next = targetOf.get(id);
      next !== undefined && !bases.has(id) && chain.length <= targetOf.size;
    ) {
      chain.push(id)
      id = next
      next = targetOf.get(id)
    }
    const base = bases.get(id) ?? id
    for (const link of chain) bases.set(link, base)
  }
  return { ids, bases, targets: new Set(targetOf.values()) }
}
