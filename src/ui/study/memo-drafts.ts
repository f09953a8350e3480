/**
 * Memos that are being typed, stored at every key: a page that is being left has no time to write to the journal. A draft that a page
 * leaves behind is saved by the next page that opens the journal (recover-memos.ts).
 */
import type { QuestionId } from '../../notes/model.ts'
import { base } from '../base/paths.ts'

export interface MemoDraft {
  readonly question: QuestionId
  /** The question's wording, for the journal. */
  readonly text: string
  /** The memo as it was when the typing began. */
  readonly began: string
  readonly memo: string
}

/** The beginning of the keys of all drafts. Each page has keys of its own, because two tabs may edit the memo of one question. */
export const memoDraftPrefix = `mundap:${base}:memo-draft:`
/** The beginning of this page's keys. */
export const ownMemoDraftPrefix = `${memoDraftPrefix}${Math.random().toString(36).slice(2)}:`

/** Calls `run` with each storage for drafts that may be used, and returns the results. The second is for when the first is full. */
export function inMemoDraftStores<T>(run: (store: Storage) => T): readonly T[] {
  return (['localStorage', 'sessionStorage'] as const).flatMap((name) => {
    try {
      return [run(globalThis[name])]
    } catch {
      return []
    }
  })
}

/** Stores a draft. Returns false when it is lost with the tab. */
export function keepMemoDraft(draft: MemoDraft): boolean {
  let isKept = false
  return inMemoDraftStores((store) => {
    if (isKept) return false
    store.setItem(ownMemoDraftPrefix + draft.question, JSON.stringify(draft))
    isKept = true
    return store === localStorage
  }).includes(true)
}

/** Tells whether this page's draft is still stored. Another page may have taken it over. */
export function hasMemoDraft(question: QuestionId): boolean {
  return localStorage.getItem(ownMemoDraftPrefix + question) !== null
}

/** Removes a draft whose memo is on the disk now, unless more was typed since. */
export function dropMemoDraft(question: QuestionId, memo: string): void {
  const key = ownMemoDraftPrefix + question
  const end = JSON.stringify({ memo }).slice(1)
  inMemoDraftStores((store) => store.getItem(key)?.endsWith(end) && store.removeItem(key))
}

/** Tells whether any page left a draft. */
export function haveMemoDrafts(): boolean {
  return inMemoDraftStores((store) =>
    Object.keys(store).some((key) => key.startsWith(memoDraftPrefix)),
  ).includes(true)
}
