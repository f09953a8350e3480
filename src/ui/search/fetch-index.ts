/** Opens the search of a site by fetching its index; used in the worker, and on the page where no worker can start. */
import { openSearcher, type Searcher } from '../../search/searcher.ts'
import { readOrFetchAnew } from '../content/fetch-anew.ts'
import { GoneError } from './search-messages.ts'

/**
 * Fetches the entry file and opens the search; the other files are fetched from beside it when needed. `onAnswers` is called
 * once results have snippets of answers. Rejects with a GoneError when the host has a file of this index no more.
 */
export async function fetchSearcher(entryUrl: string, onAnswers: () => void): Promise<Searcher> {
  const searcher = openSearcher(await fetchText(entryUrl), (name) => fetchText(new URL(name, entryUrl).href))
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
      // Snippets want the answers; words are found without them, and on a slow line the first results would wait for both.
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

/** Returns the text; throws when it is no JSON, as after a cut. */
function checkJson(text: string): string {
  JSON.parse(text)
  return text
}
