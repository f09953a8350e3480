/** Which ids the events of a folded journal have, so that a new event need not be compared with each of them. */

import type { Placed } from './event-order.ts'

const known = new WeakMap<readonly Placed[], Set<string>>()

/** Keeps the ids of these events. */
export function keepIds(placed: readonly Placed[], ids: Set<string>): void {
  known.set(placed, ids)
}

/** Returns the ids of these events, gathered anew where they are not kept. */
export function idsOf(placed: readonly Placed[]): ReadonlySet<string> {
  const ids = gather(placed)
  known.set(placed, ids)
  return ids
}

/**
 * Hands the ids of some events over to the longer list that has grown out of them, with those of the new ones. The shorter list has
 * none then, so that a second list may grow out of it.
 */
export function handOverIds(placed: readonly Placed[], longer: readonly Placed[]): void {
  const ids = gather(placed)
  known.delete(placed)
  for (const { event } of longer.slice(placed.length)) ids.add(event.id)
  known.set(longer, ids)
}

function gather(placed: readonly Placed[]): Set<string> {
  return known.get(placed) ?? new Set(placed.map(({ event }) => event.id))
}
