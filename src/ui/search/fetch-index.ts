/** Opens the search of a site by fetching its index. It runs in the worker, or on the page when no worker can start. */
import type { QuestionId } from '../../notes/model.ts'
import type { EntryFile } from '../../search/index/index-files.ts'
import { readEntry } from '../../search/index/read-index-files.ts'
import { type LoadFile, openSearcher, type Searcher } from '../../search/searcher.ts'
import type { IndexAddress } from '../../site/index-address.ts'
import { unpackTexts } from '../../site/pack-cards.ts'
import { readOrFetchAnew } from '../content/fetch-anew.ts'
import { type FilesByName, type FoundHits, GoneError } from './search-messages.ts'

export interface FetchedSearcher {
  /** Searches for a query as typed (`Searcher`). With `isFirst` the results may be those of the quick index, which are not all. */
  readonly search: (
    raw: string,
    limit: number,
    allow: readonly QuestionId[] | null,
    isFirst: boolean,
  ) => Promise<FoundHits>
}

/**
 * Fetches the entry file and opens the search. The other files have the same folder and are fetched when needed. `onAnswers`
 * is called once, when results have snippets from then on. Where `files` are given, they are used in place of the host's. Where there is a
 * quick index, it is used until the index and the answers are here; it is left out when the index is kept in this browser. Rejects with a
 * GoneError when the host no longer has a file.
 */
export async function fetchSearcher(
  { entryUrl, quick }: IndexAddress,
  onAnswers: () => void,
  files?: Promise<FilesByName>,
): Promise<FetchedSearcher> {
  const load: LoadFile = async (url, read) =>
    files === undefined ? fetchFile(url, read) : read((await files)[url.replace(/^.*\//, '')] ?? '')
  // Elsewhere than in a browser the address is whole.
  const folder = new URL(entryUrl, globalThis.location?.href)
  const loadPart: LoadFile = (name, read) => load(new URL(name, folder).href, read)
  const openWhole = untilDone(() => load(entryUrl, (text) => openSearcher(text, loadPart)))
  let hasAnswers = false
  const loadAnswers = untilDone(async () => {
    hasAnswers = await (await openWhole()).loadAnswers()
    if (hasAnswers) onAnswers()
  })
  // What goes wrong is tried again with the next search.
  const completeSoon = (): void => void setTimeout(() => loadAnswers().catch(() => {}))

  const openQuick = async ({ entryUrl, catalogueUrl }: NonNullable<typeof quick>): Promise<Searcher> => {
    const [entry, questions] = await Promise.all([
      load(entryUrl, (text) => readEntry(text) && text),
      load(catalogueUrl, readQuestions),
    ])
    return openSearcher(entry, loadPart, questions)
  }
  const first =
    quick === undefined || (await isKept(entryUrl)) ? null : await openQuick(quick).catch(() => null)
  if (first === null) await openWhole()

  return {
    async search(raw, limit, allow, isFirst) {
      // Quoted parts are looked for in the answers.
      if (isFirst && first !== null && !hasAnswers && !raw.includes('"')) {
        const result = await first.search(raw, limit, allow).catch(() => null)
        const isSure = result?.hits.some(({ confidence }) => confidence === 'high') === true
        if (!isSure || !wantsLess()) completeSoon()
        if (result !== null && isSure) return { ...result, hasAnswers: false }
      }
      const searcher = await openWhole()
      const result = await searcher.search(raw, limit, allow)
      // The answers are needed only for snippets. On a slow line, the first results must not wait for them.
      completeSoon()
      return { ...result, hasAnswers: hasAnswers || searcher.isInParts }
    },
  }
}

/** Returns a function that runs `work` when first called, and again after it failed; else it gives what came out before. */
function untilDone<Value>(work: () => Promise<Value>): () => Promise<Value> {
  let started: Promise<Value> | null = null
  return () => {
    if (started === null) {
      started = work()
      started.catch(() => {
        started = null
      })
    }
    return started
  }
}

/** Whether a file is in one of this site's caches, where the service worker finds it. */
async function isKept(url: string): Promise<boolean> {
  try {
    return (await caches.match(url, { ignoreVary: true })) !== undefined
  } catch {
    // Not over plain HTTP, nor where a browser forbids it.
    return false
  }
}

/** Whether the reader wants to save data: then what is not needed is not fetched. */
function wantsLess(): boolean {
  return Reflect.get(globalThis.navigator ?? {}, 'connection')?.saveData === true
}

/** Fetches and reads a file. Where `read` throws, as when the response was cut off, it is fetched once more past all caches. */
async function fetchFile<File>(url: string, read: (text: string) => File): Promise<File> {
  const response = await fetch(url)
  const { ok, status } = response
  if (!ok) throw new (status === 404 ? GoneError : Error)(`fetchSearcher: ${status} ${url}`)
  return readOrFetchAnew(url, response, read)
}

/** Reads the questions of a catalogue. Throws when the text is none. */
function readQuestions(catalogue: string): NonNullable<EntryFile['questions']> {
  const cards = unpackTexts(JSON.parse(catalogue))
  return { ids: cards.map(([id]) => id).join('\n'), texts: cards.map(([, text]) => text.normalize('NFC')) }
}
