/** Opens the search of a site by fetching its index. It runs in the worker, or on the page when no worker can start. */
import type { QuestionId } from '../../notes/model.ts'
import type { EntryFile } from '../../search/index/index-files.ts'
import { readEntry, readShardNames } from '../../search/index/read-index-files.ts'
import { earlyShards } from '../../search/query/early-shards.ts'
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
 * Fetches the entry file and opens the search. The other files have the same folder and are fetched when needed; the shard of what is
 * asked meanwhile already when the entry's first line is here. `onAnswers` is called once, when results have snippets from then on.
 * Where `files` are given, they are used in place of the host's. Where there is a quick index, it is used until the index and the
 * answers are here; it is left out when the index is kept in this browser. A search rejects when a file cannot be had, with a GoneError
 * when the host no longer has it; the next one tries again.
 */
export function fetchSearcher(
  { entryUrl, quick }: IndexAddress,
  onAnswers: () => void,
  files?: Promise<FilesByName>,
): FetchedSearcher {
  // Elsewhere than in a browser the address is whole.
  const folder = new URL(entryUrl, globalThis.location?.href)
  const urlOf = (name: string): string => new URL(name, folder).href
  /** Responses that were asked for before the search knew that it needs them. */
  const early = new Map<string, Promise<Response>>()
  const take = (url: string): Promise<Response> => {
    const coming = early.get(url)
    early.delete(url)
    return coming ?? fetch(url)
  }
  const load: LoadFile = async (url, read) =>
    files === undefined
      ? readResponse(url, await take(url), read)
      : read((await files)[url.replace(/^.*\//, '')] ?? '')
  const loadPart: LoadFile = (name, read) => load(urlOf(name), read)

  let isOpen = false
  let tellShards: (names: EntryFile['shards'] | null) => void = () => {}
  /** Those of the entry with which the search begins; null where its first line does not say. */
  const shards = new Promise<EntryFile['shards'] | null>((resolve) => {
    tellShards = resolve
  })
  const loadEntry: LoadFile = async (url, read) => {
    if (files === undefined) {
      const coming = fetch(url)
      early.set(url, coming)
      coming.then(firstLine).then(
        (line) => tellShards(readShardNames(line)),
        () => {},
      )
    }
    const entry = await load(url, read)
    isOpen = true
    return entry
  }
  /** Asks for what a query needs while the entry is on its way. */
  const askEarly = async (raw: string): Promise<void> => {
    const names = await shards
    if (isOpen || names === null) return
    for (const url of earlyShards(raw, names).map(urlOf)) {
      if (early.has(url)) continue
      const coming = fetch(url)
      early.set(url, coming)
      coming.catch(() => early.delete(url))
    }
  }

  const openWhole = untilDone(() => loadEntry(entryUrl, (text) => openSearcher(text, loadPart)))
  let hasAnswers = false
  const loadAnswers = untilDone(async () => {
    hasAnswers = await (await openWhole()).loadAnswers()
    if (hasAnswers) onAnswers()
  })
  // What goes wrong is tried again with the next search.
  const completeSoon = (): void => void setTimeout(() => loadAnswers().catch(() => {}))

  const openQuick = async ({ entryUrl, catalogueUrl }: NonNullable<typeof quick>): Promise<Searcher> => {
    const [entry, questions] = await Promise.all([
      loadEntry(entryUrl, (text) => readEntry(text) && text),
      load(catalogueUrl, readQuestions),
    ])
    return openSearcher(entry, loadPart, questions)
  }
  /** Opens what the search begins with. Resolves to the quick index, or to null. */
  const open = untilDone(async () => {
    const first =
      quick === undefined || (await isKept(entryUrl)) ? null : await openQuick(quick).catch(() => null)
    if (first === null) await openWhole()
    return first
  })
  open().catch(() => {})

  return {
    async search(raw, limit, allow, isFirst) {
      // Quoted parts are looked for in the answers.
      const mayBeQuick = isFirst && !raw.includes('"')
      if (!isOpen && (quick === undefined || mayBeQuick)) askEarly(raw)
      const first = await open()
      if (first !== null && mayBeQuick && !hasAnswers) {
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

/** Reads a file from the host's response. Where `read` throws, as when it was cut off, it is fetched once more past all caches. */
async function readResponse<File>(
  url: string,
  response: Response,
  read: (text: string) => File,
): Promise<File> {
  const { ok, status } = response
  if (!ok) throw new (status === 404 ? GoneError : Error)(`fetchSearcher: ${status} ${url}`)
  return readOrFetchAnew(url, response, read)
}

/** Returns the first line of a response as soon as it is here. The response itself stays unread. */
async function firstLine(response: Response): Promise<string> {
  const reader = response.clone().body?.getReader()
  const decoder = new TextDecoder()
  let text = ''
  for (let at = -1; at < 0; at = text.indexOf('\n')) {
    const piece = await reader?.read()
    if (piece?.value === undefined) return text
    text += decoder.decode(piece.value, { stream: true })
  }
  reader?.cancel().catch(() => {})
  return text.slice(0, text.indexOf('\n'))
}

/** Reads the questions of a catalogue. Throws when the text is none. */
function readQuestions(catalogue: string): NonNullable<EntryFile['questions']> {
  const cards = unpackTexts(JSON.parse(catalogue))
  return { ids: cards.map(([id]) => id).join('\n'), texts: cards.map(([, text]) => text.normalize('NFC')) }
}
