/** Opens the search of a site by fetching its index. It runs in the worker, or on the page when no worker can start. */
import { openSearcher, type Searcher } from '../../search/searcher.ts'
import { readOrFetchAnew } from '../content/fetch-anew.ts'
import { GoneError, type IndexFiles } from './search-messages.ts'

/**
 * Fetches the entry file and opens the search. The other files have the same folder and are fetched when needed. `onAnswers`
 * is called once, when results have snippets from then on. Where `files` are given, they are used in place of the host's. Rejects with a
 * GoneError when the host no longer has a file.
 */
export async function fetchSearcher(
  entryUrl: string,
  onAnswers: () => void,
  files?: Promise<IndexFiles>,
): Promise<Searcher> {
  const load = async (url: string): Promise<string> =>
    files === undefined ? fetchText(url) : ((await files)[url.replace(/^.*\//, '')] ?? '')
  const searcher = openSearcher(await load(entryUrl), (name) => load(new URL(name, entryUrl).href))
  let isAsked = false
  const loadAnswers = async (): Promise<void> => {
    if (isAsked) return
    isAsked = true
    try {
      if (await searcher.loadAnswers()) onAnswers()
    } catch {
      // The next search tries again.
      isAsked = false
    }
  }
  return {
    ...searcher,
    async search(...asked) {
      const result = await searcher.search(...asked)
      // The answers are needed only for snippets. On a slow line, the first results must not wait for them.
      setTimeout(loadAnswers)
      return result
    },
  }
}

async function fetchText(url: string): Promise<string> {
  const response = await fetch(url)
  if (response.status === 404) throw new GoneError(`fetchSearcher: 404 ${url}`)
  if (!response.ok) throw new Error(`fetchSearcher: ${response.status} ${url}`)
  return readOrFetchAnew(url, response, checkJson)
}

/** Returns the text. Throws when it is not JSON, as when the response was cut off. */
function checkJson(text: string): string {
  JSON.parse(text)
  return text
}
