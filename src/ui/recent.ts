/** The last few things searched for in this browser. */
import { useSyncExternalStore } from 'react'
import { makeListeners } from './listeners.ts'
import { base } from './place.ts'

const key = `mundap:${base}:recent`
const MOST = 5
const NONE: readonly string[] = []
const { subscribe, tell } = makeListeners()
let recent: readonly string[] | null = null

function read(): readonly string[] {
  if (recent !== null) return recent
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    recent = Array.isArray(stored) ? stored.filter((one) => typeof one === 'string').slice(0, MOST) : NONE
  } catch {
    recent = NONE
  }
  return recent
}

function write(next: readonly string[]): void {
  recent = next
  try {
    localStorage.setItem(key, JSON.stringify(next))
  } catch {
    // Kept for this page only; nobody's work depends on it.
  }
  tell()
}

/** Puts a query first among the recent ones; a beginning of it that was kept before makes way. */
export function keepRecent(query: string): void {
  const text = query.trim()
  if (text.length < 2 || text === read()[0]) return
  write([text, ...read().filter((one) => one !== text && !text.startsWith(one))].slice(0, MOST))
}

export function forgetRecent(): void {
  write(NONE)
}

/** The recent queries, the last one first; none in prerendered pages. */
export function useRecent(): readonly string[] {
  return useSyncExternalStore(subscribe, read, () => NONE)
}
