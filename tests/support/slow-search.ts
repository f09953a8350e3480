/** A search that answers when the test wants it to, as one on a busy machine or behind a slow line does. Mocks src/ui/search/fetch-index.ts. */
import { noResult } from '../../src/search/hit.ts'
import type { FetchedSearcher, fetchSearcher as open } from '../../src/ui/search/fetch-index.ts'
import type { FoundHits } from '../../src/ui/search/search-messages.ts'

/** What the page asked and got no answer to, oldest first, and how it gets one. */
export const asked: { readonly text: string; readonly answer: (found: FoundHits) => void }[] = []

/** Says that the answers came; null while no search was started. */
export let tellAnswers: (() => void) | null = null

/** Stands for the function of the same name. */
export const fetchSearcher: typeof open = (_address, onAnswers): FetchedSearcher => {
  tellAnswers = onAnswers
  return {
    search: (text) => new Promise((answer) => asked.push({ text, answer })),
  }
}

/** Answers what was asked last with this text. It counts as asked no more. */
export function answer(text: string, found: Partial<FoundHits>): void {
  const at = asked.findLastIndex((one) => one.text === text)
  for (const one of asked.splice(at, 1)) one.answer({ ...noResult, hasAnswers: false, ...found })
}
