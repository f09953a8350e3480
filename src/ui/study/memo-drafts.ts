/**
 * Memos that are being typed, kept at every key: writing to the journal takes longer than a page has that is being left. A memo left
 * behind here is saved by the next page that opens the journal (take-up-memos.ts).
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

/** Each page writes under keys of its own: two tabs may type at the same question. */
export const memoDraftPrefix = `mundap:${base}:memo-draft:`
export const ownMemoDraftPrefix = `${memoDraftPrefix}${Math.random().toString(36).slice(2)}:`

/** Does something with each storage where drafts may lie, the second for when the first is full, as far as they may be used. */
export function inMemoDraftStores<T>(run: (store: Storage) => T): readonly T[] {
  return (['localStorage', 'sessionStorage'] as const).flatMap((name) => {
    try {
      return [run(globalThis[name])]
    } catch {
      return []
    }
  })
}

/** Keeps a draft. False when it does not outlast the tab. */
export function keepMemoDraft(draft: MemoDraft): boolean {
  let isKept = false
  return inMemoDraftStores((store) => {
    if (isKept) return false
    store.setItem(ownMemoDraftPrefix + draft.question, JSON.stringify(draft))
    isKept = true
    return store === localStorage
  }).includes(true)
}

/** Whether a draft that outlasts the tab is still there; another page may have taken it up. */
export function hasMemoDraft(question: QuestionId): boolean {
  return localStorage.getItem(ownMemoDraftPrefix + question) !== null
}

/** Lets go of a draft whose memo is on the disk now, unless more was typed since. */
export function dropMemoDraft(question: QuestionId, memo: string): void {
  const key = ownMemoDraftPrefix + question
  const end = JSON.stringify({ memo }).slice(1)
  inMemoDraftStores((store) => store.getItem(key)?.endsWith(end) && store.removeItem(key))
}

/** Whether any page left a draft. */
export function haveMemoDrafts(): boolean {
  return inMemoDraftStores((store) =>
    Object.keys(store).some((key) => key.startsWith(memoDraftPrefix)),
  ).includes(true)
}
