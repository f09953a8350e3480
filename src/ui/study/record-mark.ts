/**
 * A mark in localStorage that this browser has a record of answers. The page's first script reads it, so that the start page keeps room
 * for today's questions from the first paint on (src/build/site/first-script.ts).
 */
import type { StudyStore } from '../../storage/study-store.ts'
import { hasBegun } from './has-begun.ts'

/** Keeps the mark in step with a store, for the site at `base`. */
export function keepRecordMark(store: StudyStore, base: string): void {
  let marked: boolean | null = null
  const mark = (): void => {
    const isBegun = hasBegun(store.getSnapshot().state)
    if (isBegun === marked) return
    marked = isBegun
    const key = `mundap:${base}:record`
    try {
      if (isBegun) localStorage.setItem(key, '1')
      else localStorage.removeItem(key)
    } catch {
      // Without it the block takes its room when it comes.
    }
  }
  mark()
  store.subscribe(mark)
}
