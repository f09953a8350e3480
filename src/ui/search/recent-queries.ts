/** The recent queries of this browser, shared by its tabs. */
import { useSyncExternalStore } from 'react'
import { openSharedValue } from '../../storage/shared-value.ts'
import { base } from '../base/paths.ts'

/** Queries kept at most. */
const MOST = 5
const NONE: readonly string[] = []
const recent = openSharedValue<readonly string[]>(`mundap:${base}:recent`, (stored) =>
  Array.isArray(stored) ? stored.filter((one) => typeof one === 'string').slice(0, MOST) : NONE,
)

/** Puts a query first among the recent ones, and removes a recent one that is a prefix of it. Ignores less than two letters. */
export function keepRecent(query: string): void {
  const text = query.trim()
  if (text.length < 2) return
  recent.change((now) =>
    text === now[0]
      ? now
      : [text, ...now.filter((one) => one !== text && !text.startsWith(one))].slice(0, MOST),
  )
}

/** Forgets all recent queries, in every tab. */
export function forgetRecent(): void {
  recent.change(() => NONE)
}

/** Returns the recent queries, the latest first; none in prerendered pages. */
export function useRecent(): readonly string[] {
  return useSyncExternalStore(recent.subscribe, recent.read, () => NONE)
}
