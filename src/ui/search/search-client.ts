/** Searches from the page: in the worker, or on the page where the index is tiny or no worker can start. */
import type { QuestionId } from '../../notes/model.ts'
import type { IndexAddress } from '../../site/index-address.ts'
import { createEmitter } from '../../storage/emitter.ts'
import type { FetchedSearcher } from './fetch-index.ts'
import {
  type FilesByName,
  type FoundHits,
  type FromWorker,
  GoneError,
  type ToWorker,
} from './search-messages.ts'

export interface SearchClient {
  /**
   * Searches for a query as typed. Tags in it are ignored; `allow` lists the questions that may be found, null for all.
   * Resolves to null when the same asker started a later search; searches of other askers go on. Rejects when the index cannot
   * be fetched; the next search tries again. With `isFirst` it may find less until `onAnswers` calls: then search again.
   */
  readonly search: (
    text: string,
    limit: number,
    allow?: readonly QuestionId[] | null,
    asker?: string,
    isFirst?: boolean,
  ) => Promise<FoundHits | null>
  /** Calls `listener` once, when results get snippets of answers, and are all there is; never when they have them already. Returns how to cancel. */
  readonly onAnswers: (listener: () => void) => () => void
  /** Whether results have snippets of answers. */
  readonly hasAnswers: () => boolean
}

export interface SearchOptions {
  readonly address: IndexAddress
  /** Makes the worker; null where the page itself searches. May throw where workers are blocked. */
  readonly createWorker: (() => Worker) | null
  /** Reads the files of the index, where the host does not have them. */
  readonly readFiles?: () => Promise<FilesByName>
  /** Called when a search fails because the host no longer has a file of the index. The search rejects as well. */
  readonly onGone?: () => void
}

/** A search that is running. */
interface Pending {
  readonly asker: string
  readonly message: ToWorker & { readonly kind: 'search' }
  readonly resolve: (result: FoundHits | null) => void
  readonly reject: (error: Error) => void
}

/** Starts the worker, or what searches on the page: it fetches the index at once. Returns the way to search with it. */
export function openSearch({
  address,
  createWorker,
  readFiles,
  onGone = () => {},
}: SearchOptions): SearchClient {
  /** The running searches by their number, at most one for each asker. */
  const pending = new Map<number, Pending>()
  let count = 0
  let local: Promise<FetchedSearcher> | null = null
  let worker: Worker | null = null
  let hasAnswers = false
  const answers = createEmitter()
  const tellAnswers = () => {
    hasAnswers = true
    answers.emit()
    answers.clear()
  }

  const openHere = (): Promise<FetchedSearcher> => {
    local ??= import('./fetch-index.ts').then(({ fetchSearcher }) =>
      fetchSearcher(address, tellAnswers, readFiles?.()),
    )
    return local
  }
  const searchHere = (asked: Pending) => {
    const opened = openHere()
    const { text, limit, allow, isFirst } = asked.message
    opened
      .then((searcher) => searcher.search(text, limit, allow, isFirst))
      .then(
        (result) => settle(asked.message.number, (current) => current.resolve(result)),
        (error) => {
          local = null
          if (error instanceof GoneError) onGone()
          settle(asked.message.number, (current) =>
            current.reject(error instanceof Error ? error : new Error(String(error))),
          )
        },
      )
  }
  const settle = (number: number, use: (current: Pending) => void) => {
    const current = pending.get(number)
    pending.delete(number)
    if (current) use(current)
  }
  const giveUpWorker = () => {
    if (worker === null) return
    worker.terminate()
    worker = null
    for (const asked of pending.values()) searchHere(asked)
  }

  const startWorker = (started: Worker): void => {
    worker = started
    worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => {
      if (data.kind === 'answers') tellAnswers()
      else if (data.kind === 'found') settle(data.number, (current) => current.resolve(data.result))
      else {
        if (data.isGone) onGone()
        settle(data.number, (current) => current.reject(new Error(data.reason)))
      }
    })
    worker.addEventListener('error', giveUpWorker)
    const tell = (message: ToWorker): void => worker?.postMessage(message)
    if (readFiles !== undefined) {
      tell({ kind: 'files', files: null })
      readFiles().then(
        (files) => tell({ kind: 'files', files }),
        // Without them every search fails, which the page says.
        () => tell({ kind: 'files', files: {} }),
      )
    }
    tell({ kind: 'open', address })
  }

  if (createWorker === null)
    openHere().catch(() => {
      // The next search tries again.
      local = null
    })
  else
    try {
      startWorker(createWorker())
    } catch {
      // Workers are missing or blocked, as in an old in-app browser: the page itself searches.
      worker = null
    }

  return {
    search(text, limit, allow = null, asker = '', isFirst = false) {
      for (const [number, older] of pending) {
        if (older.asker === asker) settle(number, ({ resolve }) => resolve(null))
      }
      return new Promise((resolve, reject) => {
        const asked: Pending = {
          asker,
          message: { kind: 'search', number: ++count, text, limit, allow, isFirst },
          resolve,
          reject,
        }
        pending.set(asked.message.number, asked)
        if (worker) worker.postMessage(asked.message)
        else searchHere(asked)
      })
    },
    hasAnswers: () => hasAnswers,
    onAnswers: (listener) => (hasAnswers ? () => {} : answers.subscribe(listener)),
  }
}
