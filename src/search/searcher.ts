/** A search over index files: fetches the parts a query needs, then ranks and describes. Runs in a worker, in Node, anywhere. */
import type { QuestionId } from '../notes/model.ts'
import type { SearchResult } from './hit.ts'
import { type EntryFile, partName, type ShardFile, type TextFile } from './index/index-files.ts'
import { type OpenIndex, openIndex } from './index/index-reader.ts'
import type { Way } from './query/candidates.ts'
import type { Reading } from './query/expand-query.ts'
import type { Slot } from './query/expand-word.ts'
import { describe, find, readRaw } from './rank/rank.ts'
import { makeScorer } from './rank/scorer.ts'

export interface Searcher {
  /** Searches; fetches missing parts first, most often none or one. Rejects when a part cannot be fetched. */
  readonly search: (raw: string, limit: number, allow: readonly QuestionId[] | null) => Promise<SearchResult>
  /**
   * Fetches the answers of a small collection, for snippets and quoted parts; searching works without. Resolves to whether
   * it did: those of a large one come with what is found.
   */
  readonly loadAnswers: () => Promise<boolean>
}

/** Fetches a file of the index by its name. */
export type LoadFile = (name: string) => Promise<string>

/** Shards that one word of a query may ask for. */
const shardsPerWord = 2

/** The texts of so many results are fetched when a large collection's shards do not bring them. */
const shownAtOnce = 10

/** Opens the search of an index from its entry file. */
export function openSearcher(entryText: string, loadFile: LoadFile): Searcher {
  // Our own file, named by its content's hash.
  const entry: EntryFile = JSON.parse(entryText)
  const index = openIndex(entry)
  const scorer = makeScorer(index)
  const loading = new Map<string, Promise<void>>()

  const loadOnce = (name: string, use: (text: string) => void): Promise<void> => {
    const known = loading.get(name)
    if (known) return known
    const started = loadFile(name).then(use)
    loading.set(name, started)
    // A failed request may be tried again by a later query.
    started.catch(() => loading.delete(name))
    return started
  }
  const loadShard = (shard: number) => {
    const name = entry.shards[shard]?.file
    if (name === undefined) return Promise.resolve()
    return loadOnce(name, (text) => {
      const file: ShardFile = JSON.parse(text)
      index.addShard(shard, file)
    })
  }
  const loadTexts = (part: number) => {
    return loadOnce(partName(entry.textFile, part), (text) => {
      const file: TextFile = JSON.parse(text)
      index.addTexts(part, file)
    })
  }

  const loadIds = (name: string) =>
    loadOnce(name, (text) => {
      const ids: string = JSON.parse(text)
      index.addIds(ids.split('\n'))
    })

  return {
    async search(raw, limit, allow) {
      let query = readRaw(raw, index)
      // What a shard adds may lead to another (a rare word whose glossary partner stands elsewhere): two rounds at most.
      for (let round = 0; round < 2; round++) {
        const missing = missingShards(query.reading, index)
        if (missing.length === 0) break
        await Promise.all(missing.map(loadShard))
        query = readRaw(raw, index)
      }
      if (allow !== null && entry.idFile !== null) await loadIds(entry.idFile)
      const allowed = allow && placesOf(allow, index)
      let found = find(index, scorer, query, { limit, allowed })
      const quotes = (found?.quoted.length ?? 0) > 0
      const unread = (found?.places ?? []).slice(0, shownAtOnce).filter((place) => {
        const doc = index.doc(place)
        return doc === null || (quotes && doc.answer === null)
      })
      const someKnown = unread.length < Math.min(shownAtOnce, found?.places.length ?? 0)
      if (unread.length > 0 && !(isGuessing(query.reading) && someKnown)) {
        await Promise.all(
          [...new Set(unread.map((place) => Math.floor(place / entry.textsPerFile)))].map(loadTexts),
        )
        if (quotes) found = find(index, scorer, query, { limit, allowed })
      }
      // Of a large collection, what comes far down and is not loaded is counted but not listed.
      return describe(
        found && { ...found, places: found.places.filter((place) => index.doc(place) !== null) },
        index,
      )
    },
    async loadAnswers() {
      if (entry.shards.length > 0) return false
      await loadTexts(0)
      return true
    },
  }
}

/** The places of questions by id. */
function placesOf(allow: readonly QuestionId[], index: OpenIndex): ReadonlySet<number> {
  const wanted = new Set<string>(allow)
  const places = new Set<number>()
  for (let place = 0; place < index.size; place++) if (wanted.has(index.idAt(place))) places.add(place)
  return places
}

/** The shards a query needs that are not there yet: one or two for each word. */
function missingShards(reading: Reading, index: OpenIndex): readonly number[] {
  const needed = new Set<number>(reading.shards)
  const visit = (slot: Slot) => {
    for (const shard of shardsOf(slot, index)) needed.add(shard)
    slot.parts.forEach(visit)
  }
  reading.slots.forEach(visit)
  return [...needed].filter((shard) => !index.isShardLoaded(shard))
}

function shardsOf(slot: Slot, index: OpenIndex): readonly number[] {
  const best = slot.ways[0]?.weight ?? 0
  // Words only near in meaning are used when their shard happens to be there.
  const ways = slot.ways.filter((way) => way.weight >= best * 0.75)
  const gainOf = (way: Way) => way.weight * Math.log1p(index.uses[way.id] ?? 0)
  const meant = ways.filter((way) => !way.guess)
  // A beginning stands for many words: the one used most is enough until more is typed.
  const wanted = meant.length > 0 ? meant : ways.sort((a, b) => gainOf(b) - gainOf(a)).slice(0, 1)
  const missing = new Set<number>()
  for (const way of wanted.filter((one) => index.postings(one.id) === null)) {
    const shard = index.shardOf(way.id)
    if (shard !== null && missing.size < shardsPerWord) missing.add(shard)
  }
  return [...missing]
}

/** True while the last word may still become several others: what is loaded is shown, the rest not fetched yet. */
function isGuessing(reading: Reading): boolean {
  return reading.slots.at(-1)?.ways[0]?.guess === true
}
