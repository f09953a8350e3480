/** The last few things searched for in this browser, in whichever tab. */
import { useSyncExternalStore } from 'react'
import { openSharedValue } from '../../storage/shared-value.ts'
import { base } from '../base/paths.ts'

const MOST = 5
const NONE: readonly string[] = []
const recent = openSharedValue<readonly string[]>(`mundap:${base}:recent`, (stored) =>
  Array.isArray(stored) ? stored.filter((one) => typeof one === 'string').slice(0, MOST) : NONE,
)

/** Puts a query first among the recent ones; a beginning of it that was kept before makes way. */
export function keepRecent(query: string): void {
  const text = query.trim()
  if (text.length < 2) return
  recent.change((now) =>
    text === now[0]
      ? now
      : [text, ...now.filter((one) => one !== text && !text.startsWith(one))].slice(0, MOST),
  )
}

/** Forgets all of them, in every tab. */
export function forgetRecent(): void {
  recent.change(() => NONE)
}

/** The recent queries, the last one first; none in prerendered pages. */
export function useRecent(): readonly string[] {
  return useSyncExternalStore(recent.subscribe, recent.read, () => NONE)
}
