/**
 * Memos that are being typed, kept at every key: writing to the journal takes longer than a page has that is being left. A memo left
 * behind here is saved by the next page that opens the journal (take-up-memos.ts).
 */
import type { QuestionId } from '../notes/question.ts'
import { base } from './place.ts'
import { randomId } from './random-id.ts'

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
let page: string | null = null

/** The start of the keys of this page. */
export function ownMemoDraftPrefix(): string {
  page ??= randomId()
  return `${memoDraftPrefix}${page}:`
}

const keyOf = (question: QuestionId): string => ownMemoDraftPrefix() + question

/** Where drafts may lie: the second for when the first is full. Both may be forbidden. */
export function memoDraftStores(): readonly Storage[] {
  return [() => localStorage, () => sessionStorage].flatMap((open) => {
    try {
      const store = open()
      store.getItem(memoDraftPrefix)
      return [store]
    } catch {
      return []
    }
  })
}

/** Keeps a draft. False when it does not outlast the tab. */
export function keepMemoDraft(draft: MemoDraft): boolean {
  for (const store of memoDraftStores()) {
    try {
      store.setItem(keyOf(draft.question), JSON.stringify(draft))
      return store === localStorage
    } catch {
      // Full: perhaps the next one is not.
    }
  }
  return false
}

/** Whether a draft that this page kept is still there; another page may have taken it up. */
export function hasMemoDraft(question: QuestionId): boolean {
  return memoDraftStores().some((store) => store.getItem(keyOf(question)) !== null)
}

/** Lets go of a draft whose memo is on the disk now, unless more was typed since. */
export function dropMemoDraft(question: QuestionId, memo: string): void {
  const end = JSON.stringify({ memo }).slice(1)
  for (const store of memoDraftStores()) {
    if (store.getItem(keyOf(question))?.endsWith(end)) store.removeItem(keyOf(question))
  }
}

/** Whether any page left a draft. */
export function haveMemoDrafts(): boolean {
  return memoDraftStores().some((store) => Object.keys(store).some((key) => key.startsWith(memoDraftPrefix)))
}
