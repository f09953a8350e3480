/** The messages between the page and the search worker. */
import type { QuestionId } from '../../notes/model.ts'
import type { SearchResult } from '../../search/hit.ts'
import type { IndexAddress } from '../../site/index-address.ts'

/** The files of an index that the page has, by their names. */
export type FilesByName = Readonly<Record<string, string>>

/** What a search found. */
export interface FoundHits extends SearchResult {
  /** False when there will be more with the index and the answers, which are on their way: snippets, perhaps other questions. */
  readonly hasAnswers: boolean
}

export type ToWorker =
  | { readonly kind: 'open'; readonly address: IndexAddress }
  /** The host does not have the files of the index: here they are. Null before all else: they will follow. */
  | { readonly kind: 'files'; readonly files: FilesByName | null }
  | {
      readonly kind: 'search'
      /** Counts up. The reply has the same number. */
      readonly number: number
      readonly text: string
      readonly limit: number
      readonly allow: readonly QuestionId[] | null
      /** Results of the quick index will do at first. */
      readonly isFirst: boolean
    }

export type FromWorker =
  | { readonly kind: 'found'; readonly number: number; readonly result: FoundHits }
  /** From now on results have snippets of answers. */
  | { readonly kind: 'answers' }
  /** A file of the index could not be fetched; with `isGone`, because the host no longer has it. */
  | { readonly kind: 'failed'; readonly number: number; readonly reason: string; readonly isGone: boolean }

/** The host no longer has a file of the index, because a newer version was deployed. */
export class GoneError extends Error {}
