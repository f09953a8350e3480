/** Reads an index from its files: its terms, the look-ups of terms, and the parts that are loaded so far. */

import { keystrokes } from '../text/hangul.ts'
import { type Glossary, makeLexicon, type SubjectLexicon } from '../text/lexicon.ts'
import { firstWhere, prefixRange } from './binary-search.ts'
import type { EntryFile } from './index-files.ts'
import { type LoadedDocs, openLoadedDocs } from './loaded-docs.ts'
import { locateLists, type PackedList, type PackedLists, type Postings, unpackList } from './postings.ts'
import { shardAt } from './shard-at.ts'
import type { ShardFile } from './shards.ts'
import { splitWords } from './shared-starts.ts'
import { findInside, groupByPair, joinTerms, sortByInitialConsonants, type TermId } from './term-lookup.ts'

export interface OpenIndex extends Omit<LoadedDocs, 'addShardDocs'> {
  /** Number of questions. */
  readonly size: number
  readonly lexicon: SubjectLexicon
  /** All terms by id: the collection's and the glossary's. Those of shards that are not loaded are missing. */
  readonly terms: readonly string[]
  /** The keystrokes of each term. */
  readonly keys: readonly string[]
  /** How many questions hold each term; 0 for words that only the glossary has. */
  readonly docCounts: Uint32Array
  /** How many questions hold each term or a word that means the same; a question that holds both counts twice. */
  readonly docCountsWithSynonyms: Uint32Array
  /** The id of a term. */
  readonly idOf: ReadonlyMap<string, TermId>
  /** Returns the terms whose keystrokes begin with `keys`. */
  readonly startingWith: (keys: string) => TermId[]
  /** Returns the Korean terms whose initial consonants begin with these, each with its initial consonants. */
  readonly withInitialConsonants: (initialConsonants: string) => readonly (readonly [string, TermId])[]
  /** Returns at most `limit` terms that hold `part` after their beginning. */
  readonly holding: (part: string, limit: number) => readonly TermId[]
  /** Returns the terms that hold a pair of neighbouring keystrokes, for typos. */
  readonly byPair: (pair: string) => readonly TermId[]
  /** Returns the postings of a term, null while they are not loaded. */
  readonly postings: (id: TermId) => Postings | null
  /** Returns the shard that holds a term's postings; null when the index is in one file, and for words of the glossary alone. */
  readonly shardOf: (id: TermId) => number | null
  /** Returns the shard in which a term with these keystrokes would be; null when the index is in one file. */
  readonly shardAt: (keys: string) => number | null
  readonly isShardLoaded: (shard: number) => boolean
  /** Adds the terms, postings and questions of a shard. */
  readonly addShard: (shard: number, file: ShardFile) => void
}

/** Opens an index from its entry file. The slower look-ups are made when they are first needed. */
export function openIndex(entry: EntryFile): OpenIndex {
  const glossary: Glossary = { same: splitGroups(entry.same), similar: splitGroups(entry.similar) }
  const lexicon = makeLexicon(glossary)
  const shared = splitWords(entry.terms)
  const counts = entry.docCounts.split(' ').map(Number)
  const { terms, keys, positions } = mergeTerms(shared, lexicon.keys)
  const sharedSize = terms.length
  const idOfPosition = new Uint32Array(shared.length)
  positions.forEach((position, id) => {
    if (position >= 0) idOfPosition[position] = id
  })
  const rareTotal = entry.shards.reduce((sum, shard) => sum + shard.rare, 0)
  const docCounts = new Uint32Array(sharedSize + rareTotal).fill(1, sharedSize)
  for (let id = 0; id < sharedSize; id++) docCounts[id] = counts[positions[id] ?? -1] ?? 0
  const idOf = new Map<string, TermId>()
  for (let id = 0; id < sharedSize; id++) idOf.set(terms[id] ?? '', id)
  const docCountsWithSynonyms = new Uint32Array(docCounts)
  for (let id = 0; id < sharedSize; id++) {
    for (const relative of lexicon.relatives(terms[id] ?? '')) {
      const other = relative.same ? idOf.get(relative.key) : undefined
      if (other !== undefined)
        docCountsWithSynonyms[id] = (docCountsWithSynonyms[id] ?? 0) + (docCounts[other] ?? 0)
    }
  }
  // Sorted stretches of ids: the shared terms, then the rare terms of each shard that is loaded.
  const stretches: (readonly [number, number])[] = [[0, sharedSize]]
  let base = sharedSize
  const rareFrom = entry.shards.map((shard) => {
    const from = base
    base += shard.rare
    return from
  })

  const lists = new Map<TermId, PackedList>()
  const unpacked = new Map<TermId, Postings>()
  const locate = (packed: PackedLists, ids: readonly TermId[]) => {
    const located = locateLists(
      packed,
      ids.map((id) => docCounts[id] ?? 0),
    )
    ids.forEach((id, i) => {
      const list = located[i]
      if (list && !lists.has(id)) lists.set(id, list)
    })
  }
  if (entry.lists !== null) locate(entry.lists, [...idOfPosition])

  const { addShardDocs, ...docs } = openLoadedDocs(entry)
  const loaded = new Set<number>()
  const initialConsonants = once(() =>
    sortByInitialConsonants(terms.slice(0, sharedSize), docCountsWithSynonyms),
  )
  const pairs = once(() => groupByPair(terms.slice(0, sharedSize), keys, docCountsWithSynonyms))
  const joined = once(() => joinTerms(terms.slice(0, sharedSize)))

  const shardOfPosition = (position: number): number =>
    firstWhere(entry.shards.length, (i) => (entry.shards[i]?.from ?? 0) > position) - 1

  return {
    ...docs,
    size: entry.size,
    lexicon,
    terms,
    keys,
    docCounts,
    docCountsWithSynonyms,
    idOf,
    startingWith: (start) => {
      const found: TermId[] = []
      for (const [from, to] of stretches) {
        const [first, end] = prefixRange(to - from, (i) => keys[from + i] ?? '', start)
        for (let i = first; i < end; i++) found.push(from + i)
      }
      return found
    },
    withInitialConsonants: (start) => {
      const list = initialConsonants()
      const [from, to] = prefixRange(list.length, (i) => list[i]?.[0] ?? '', start)
      return list.slice(from, to)
    },
    holding: (part, limit) => findInside(joined(), part, limit),
    byPair: (pair) => pairs().get(pair) ?? [],
    postings: (id) => {
      const known = unpacked.get(id)
      if (known) return known
      const list = lists.get(id)
      if (!list) return null
      const postings = unpackList(list)
      unpacked.set(id, postings)
      return postings
    },
    shardOf: (id) => {
      if (entry.shards.length === 0) return null
      if (id >= sharedSize) return firstWhere(rareFrom.length, (i) => (rareFrom[i] ?? 0) > id) - 1
      const position = positions[id] ?? -1
      return position < 0 ? null : Math.max(0, shardOfPosition(position))
    },
    shardAt: (start) => shardAt(entry.shards, start),
    isShardLoaded: (shard) => loaded.has(shard),
    addShard: (shard, file) => {
      if (loaded.has(shard)) return
      loaded.add(shard)
      const from = rareFrom[shard] ?? base
      const rare = splitLines(file.rare)
      rare.forEach((term, i) => {
        terms[from + i] = term
        keys[from + i] = keystrokes(term)
        idOf.set(term, from + i)
      })
      if (rare.length > 0) stretches.push([from, from + rare.length])
      const first = entry.shards[shard]?.from ?? 0
      const end = entry.shards[shard + 1]?.from ?? shared.length
      const ids = [
        ...idOfPosition.slice(first, end),
        ...rare.map((_, i) => from + i),
        ...file.also.map((position) => idOfPosition[position] ?? 0),
      ]
      locate(file.lists, ids)
      addShardDocs(file, ids)
    },
  }
}

/** True when a question holds a term. False while the postings of the term are not loaded. */
export function holdsTerm(index: OpenIndex, id: TermId, docId: number): boolean {
  const docIds = index.postings(id)?.docIds
  if (!docIds) return false
  const at = firstWhere(docIds.length, (i) => (docIds[i] ?? 0) >= docId)
  return docIds[at] === docId
}

function splitLines(text: string): string[] {
  return text === '' ? [] : text.split('\n')
}

function splitGroups(text: string): readonly (readonly string[])[] {
  return splitLines(text).map((line) => line.split(','))
}

/** Wraps `make` so that it runs once, when the value is first asked for. */
function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** Adds the glossary's words to the terms of the entry. `positions` says where each term stands in the entry, -1 for added ones. */
function mergeTerms(own: readonly string[], more: readonly string[]) {
  const known = new Set(own)
  const all = own.map((term, position) => ({ term, position, keys: keystrokes(term) }))
  for (const term of more) if (!known.has(term)) all.push({ term, position: -1, keys: keystrokes(term) })
  all.sort((a, b) => (a.keys < b.keys ? -1 : a.keys > b.keys ? 1 : a.term < b.term ? -1 : 1))
  return {
    terms: all.map(({ term }) => term),
    keys: all.map(({ keys }) => keys),
    positions: Int32Array.from(all, ({ position }) => position),
  }
}
