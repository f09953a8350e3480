/** Searches index files: fetches the parts that a query needs, then ranks and describes. It runs in a worker and in Node. */
import type { QuestionId } from '../notes/model.ts'
import type { SearchResult } from './hit.ts'
import { type EntryFile, partName } from './index/index-files.ts'
import { type OpenIndex, openIndex } from './index/index-reader.ts'
import { readEntry, readIds, readShard, readTexts } from './index/read-index-files.ts'
import type { Candidate } from './query/candidates.ts'
import type { ExpandedQuery } from './query/expand-query.ts'
import type { QueryWord } from './query/expand-word.ts'
import { describe, find, prepareQuery } from './rank/rank.ts'
import { makeScorer } from './rank/scorer.ts'

export interface Searcher {
  /**
   * Searches for a query as typed. Returns at most `limit` hits, only those in `allow` unless it is null. It fetches missing
   * parts first, mostly none or one, and rejects when a part cannot be fetched.
   */
  readonly search: (raw: string, limit: number, allow: readonly QuestionId[] | null) => Promise<SearchResult>
  /**
   * Fetches the answers of a small collection, which snippets and quoted parts need. Resolves to false for a large collection,
   * whose answers come with what is found.
   */
  readonly loadAnswers: () => Promise<boolean>
  /** The index comes in parts, and with them the snippets of what is found. */
  readonly isInParts: boolean
}

/** Fetches a file of the index by its name. `read` throws when a text is not that file; then the loader may fetch it anew. */
export type LoadFile = <File>(name: string, read: (text: string) => File) => Promise<File>

/** Most shards fetched for one word of a query. */
const shardsPerWord = 2

/** In a large collection, the texts of so many results are fetched when the shards do not hold them. */
const shownAtOnce = 10

/**
 * Opens the search of an index from the text of its entry file; throws when it is none. `questions` are those of a quick index, which it
 * does not hold.
 */
export function openSearcher(
  entryText: string,
  loadFile: LoadFile,
  questions?: EntryFile['questions'],
): Searcher {
  const stored = readEntry(entryText)
  const entry = questions === undefined ? stored : { ...stored, questions }
  const index = openIndex(entry)
  const scorer = makeScorer(index)
  const loading = new Map<string, Promise<void>>()

  const loadOnce = <File>(
    name: string,
    read: (text: string) => File,
    use: (file: File) => void,
  ): Promise<void> => {
    const known = loading.get(name)
    if (known) return known
    const started = loadFile(name, read).then(use)
    loading.set(name, started)
    // A failed request may be tried again by a later query.
    started.catch(() => loading.delete(name))
    return started
  }
  const loadShard = (shard: number) => {
    const name = entry.shards[shard]?.file
    if (name === undefined) return Promise.resolve()
    return loadOnce(name, readShard, (file) => index.addShard(shard, file))
  }
  const loadTexts = (part: number) =>
    loadOnce(partName(entry.textFile, part), readTexts, (file) => index.addTexts(part, file))
  const loadIds = (name: string) => loadOnce(name, readIds, index.addIds)

  return {
    async search(raw, limit, allow) {
      let query = prepareQuery(raw, index)
      // The terms of one shard may lead to another (the synonym of a rare word), so there are up to two rounds.
      for (let round = 0; round < 2; round++) {
        const missing = missingShards(query.expanded, index)
        if (missing.length === 0) break
        await Promise.all(missing.map(loadShard))
        query = prepareQuery(raw, index)
      }
      if (allow !== null && entry.idFile !== null) await loadIds(entry.idFile)
      const allowed = allow && docIdsOf(allow, index)
      let found = find(index, scorer, query, { limit, allowed })
      const quotes = (found?.quoted.length ?? 0) > 0
      const unread = (found?.docIds ?? []).slice(0, shownAtOnce).filter((docId) => {
        const doc = index.doc(docId)
        return doc === null || (quotes && doc.answer === null)
      })
      const someKnown = unread.length < Math.min(shownAtOnce, found?.docIds.length ?? 0)
      if (unread.length > 0 && !(isGuessing(query.expanded) && someKnown)) {
        await Promise.all(
          [...new Set(unread.map((docId) => Math.floor(docId / entry.textsPerFile)))].map(loadTexts),
        )
        if (quotes) found = find(index, scorer, query, { limit, allowed })
      }
      // In a large collection, results far down whose texts are not loaded are counted but not listed.
      return describe(
        found && { ...found, docIds: found.docIds.filter((docId) => index.doc(docId) !== null) },
        index,
      )
    },
    async loadAnswers() {
      if (entry.shards.length > 0) return false
      await loadTexts(0)
      return true
    },
    isInParts: entry.shards.length > 0,
  }
}

/** Returns the docIds of questions. */
function docIdsOf(allow: readonly QuestionId[], index: OpenIndex): ReadonlySet<number> {
  const wanted = new Set<string>(allow)
  const docIds = new Set<number>()
  for (let docId = 0; docId < index.size; docId++)
    if (wanted.has(index.questionIdAt(docId))) docIds.add(docId)
  return docIds
}

/** Returns the shards that a query needs and that are not loaded yet: one or two for each word. */
function missingShards(expanded: ExpandedQuery, index: OpenIndex): readonly number[] {
  const needed = new Set<number>(expanded.shards)
  const visit = (queryWord: QueryWord) => {
    for (const shard of shardsOf(queryWord, index)) needed.add(shard)
    queryWord.parts.forEach(visit)
  }
  expanded.queryWords.forEach(visit)
  return [...needed].filter((shard) => !index.isShardLoaded(shard))
}

/** Returns the shards that hold the postings of a word's best candidates and are not loaded yet. */
function shardsOf(queryWord: QueryWord, index: OpenIndex): readonly number[] {
  const best = queryWord.candidates[0]?.weight ?? 0
  // Words that are only near in meaning are used only when their shard is loaded already.
  const candidates = queryWord.candidates.filter((candidate) => candidate.weight >= best * 0.75)
  const gainOf = (candidate: Candidate) => candidate.weight * Math.log1p(index.docCounts[candidate.id] ?? 0)
  const meant = candidates.filter((candidate) => !candidate.isGuess)
  // A prefix stands for many terms. The one in most questions is enough until more is typed.
  const wanted = meant.length > 0 ? meant : candidates.sort((a, b) => gainOf(b) - gainOf(a)).slice(0, 1)
  const missing = new Set<number>()
  for (const candidate of wanted.filter((one) => index.postings(one.id) === null)) {
    const shard = index.shardOf(candidate.id)
    if (shard !== null && missing.size < shardsPerWord) missing.add(shard)
  }
  return [...missing]
}

/** True while the last word may still become several terms: then what is loaded is shown and nothing more is fetched. */
function isGuessing(expanded: ExpandedQuery): boolean {
  return expanded.queryWords.at(-1)?.candidates[0]?.isGuess === true
}
