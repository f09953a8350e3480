/** Which events have been taken back, when what takes back can itself be taken back. */

import type { StoredEvent } from './events.ts'
import { isKnown } from './read-event.ts'

/** What the `undone` events of a journal amount to. */
export interface Undone {
  /** Ids of the events that are not in force. */
  readonly ids: ReadonlySet<string>
  /** For every `undone` event, the id it is about in the end: the first in its chain that is no `undone` itself. */
  readonly bases: ReadonlyMap<string, string>
  /** Every id that some `undone` event names, there or not. */
  readonly targets: ReadonlySet<string>
}

/**
 * Works out which events are out of force: an event is, when some `undone` event that is in force names it. Rings of events
 * that take each other back, which no device writes, have no effect.
 */
export function findUndone(events: Iterable<StoredEvent>): Undone {
  const targetOf = new Map<string, string>()
  for (const event of events)
    if (isKnown(event) && event.kind === 'undone') targetOf.set(event.id, event.target)

  // How many undecided `undone` events name this one. Those nobody names are in force; from them the rest follows.
  const waiting = new Map<string, number>()
  for (const target of targetOf.values()) {
    if (targetOf.has(target)) waiting.set(target, (waiting.get(target) ?? 0) + 1)
  }
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
