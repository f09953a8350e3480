/** The search worker: it searches outside of the main thread. */
import type { Searcher } from '../../search/searcher.ts'
import { fetchSearcher } from './fetch-index.ts'
import { type FromWorker, GoneError, type IndexFiles, type ToWorker } from './search-messages.ts'

let opening: { readonly url: string; readonly searcher: Promise<Searcher> } | null = null

function open(url: string): Promise<Searcher> {
  const searcher = fetchSearcher(url, () => postMessage({ kind: 'answers' } satisfies FromWorker), files)
  opening = { url, searcher }
  // After a failure, the next query tries again.
  searcher.catch(() => {
    opening = null
  })
  return searcher
}

let entryUrl = ''
let files: Promise<IndexFiles> | undefined
let giveFiles: (files: IndexFiles) => void = () => {}

addEventListener('message', async ({ data }: MessageEvent<ToWorker>) => {
  if (data.kind === 'open') {
    entryUrl = data.entryUrl
    open(entryUrl).catch(() => {})
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
  const { number, text, limit, allow } = data
  try {
    const searcher = await (opening?.searcher ?? open(entryUrl))
    const result = await searcher.search(text, limit, allow)
    postMessage({ kind: 'found', number, result } satisfies FromWorker)
  } catch (error) {
    const isGone = error instanceof GoneError
    postMessage({ kind: 'failed', number, reason: String(error), isGone } satisfies FromWorker)
  }
})
