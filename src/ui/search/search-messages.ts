/** What the page and the search worker say to each other. */
import type { QuestionId } from '../../notes/model.ts'
import type { SearchResult } from '../../search/hit.ts'

export type ToWorker =
  | { readonly kind: 'open'; readonly entryUrl: string }
  | {
      readonly kind: 'search'
      /** Counts up; the answer bears the same number. */
      readonly number: number
      readonly text: string
      readonly limit: number
      readonly allow: readonly QuestionId[] | null
    }

export type FromWorker =
  | { readonly kind: 'found'; readonly number: number; readonly result: SearchResult }
  /** From now on results have the line of the answer that matches. */
  | { readonly kind: 'answers' }
  /** A file of the index could not be fetched; `isGone`: the host has it no more. */
  | { readonly kind: 'failed'; readonly number: number; readonly reason: string; readonly isGone: boolean }

/** A file of the index is not on the host any more: a newer version was deployed and took this one's files along. */
export class GoneError extends Error {}
