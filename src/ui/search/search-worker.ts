/** The search worker: it searches outside of the main thread. */
import type { IndexAddress } from '../../site/index-address.ts'
import { type FetchedSearcher, fetchSearcher } from './fetch-index.ts'
import { type FilesByName, type FromWorker, GoneError, type ToWorker } from './search-messages.ts'

let searcher: FetchedSearcher | null = null

function open(): FetchedSearcher {
  return fetchSearcher(address, () => postMessage({ kind: 'answers' } satisfies FromWorker), files)
}

let address: IndexAddress = { entryUrl: '' }
let files: Promise<FilesByName> | undefined
let giveFiles: (files: FilesByName) => void = () => {}

addEventListener('message', async ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'open') {
    // The page's first script may have told it already.
    if (searcher !== null && data.address.entryUrl === address.entryUrl) return
    address = data.address
    searcher = open()
    return
  }
  if (data.kind === 'files') {
    if (data.files !== null) giveFiles(data.files)
    else
      files = new Promise((resolve) => {
        giveFiles = resolve
      })
    return
  }
  const { number, text, limit, allow, isFirst } = data
  try {
    searcher ??= open()
    const result = await searcher.search(text, limit, allow, isFirst)
    postMessage({ kind: 'found', number, result } satisfies FromWorker)
  } catch (error) {
    const isGone = error instanceof GoneError
    postMessage({ kind: 'failed', number, reason: String(error), isGone } satisfies FromWorker)
  }
})
