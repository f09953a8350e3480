/**
 * Whether this browser keeps notes of the learner's own: the number of their changes, 0 where there never were any, negative where all
 * were taken away.
 * So a page that has none to show loads nothing for them, and every tab hears of a change.
 */
import { useSyncExternalStore } from 'react'
import { openSharedValue } from '../../storage/shared-value.ts'
import { base } from '../base/paths.ts'

export const shelfMark = openSharedValue(`mundap:${base}:shelf`, (stored) =>
  typeof stored === 'number' ? stored : 0,
)

/** Returns the mark of a shelf. */
export function markOf(revision: number, notes: number): number {
  return notes > 0 ? revision : -revision
}

/** Returns the mark; 0 in prerendered pages and during hydration. */
export function useShelfMark(): number {
  return useSyncExternalStore(shelfMark.subscribe, shelfMark.read, () => 0)
}
