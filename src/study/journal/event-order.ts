/** The order in which events count. It is the same on every device, whatever the clocks say. */

import type { StoredEvent } from './events.ts'

/**
 * An event with the moment it counts at, in milliseconds since 1970: the latest of its own time, its `after`, and the `at` of its
 * device's previous event.
 */
export interface Placed {
  readonly event: StoredEvent
  readonly at: number
}

/**
 * Sorts events by (at, device, sequence number, id) and drops repeats. The result does not depend on the order the events are
 * given in.
 */
export function arrange(events: Iterable<StoredEvent>): Placed[] {
  const byId = new Map<string, StoredEvent>()
  for (const event of events) {
    const twin = byId.get(event.id)
    byId.set(event.id, twin && twin !== event ? pickTwin(twin, event) : event)
  }
  const devices = new Map<string, StoredEvent[]>()
  for (const event of byId.values()) {
    const own = devices.get(event.device)
    if (own) own.push(event)
    else devices.set(event.device, [event])
  }
  const placed: Placed[] = []
  for (const own of devices.values()) {
    // A copied browser profile has the same device name on two machines: then two events can have one number.
    own.sort((a, b) => a.seq - b.seq || compare(a.id, b.id))
    let at = Number.NEGATIVE_INFINITY
    for (const event of own) {
      at = placeAfter(event, at)
      placed.push({ event, at })
    }
  }
  return placed.sort(comparePlaced)
}

/** Returns the `at` of an event. `previousAt` is that of its device's previous event, if there is one. */
export function placeAfter(event: StoredEvent, previousAt = Number.NEGATIVE_INFINITY): number {
  return Math.max(event.time, event.after ?? event.time, previousAt)
}

/** Compares two placed events: negative when `a` counts first. */
export function comparePlaced(a: Placed, b: Placed): number {
  return (
    a.at - b.at ||
    compare(a.event.device, b.event.device) ||
    a.event.seq - b.event.seq ||
    compare(a.event.id, b.event.id)
  )
}

/** Two different events with one id come only from an edited file. Every device must keep the same one. */
function pickTwin(a: StoredEvent, b: StoredEvent): StoredEvent {
  return compare(JSON.stringify(a), JSON.stringify(b)) <= 0 ? a : b
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
