/** An index ready to be searched: its words, the ways to look them up, and the parts of it that are loaded. */

import { keystrokes } from '../text/hangul.ts'
import { type Glossary, makeLexicon, type SubjectLexicon } from '../text/lexicon.ts'
import { firstWhere, prefixRange } from './binary-search.ts'
import type { EntryFile, ShardFile, TextFile } from './index-files.ts'
import { locateLists, type PackedLists, type PackedPlace, type Postings, unpackList } from './postings.ts'
import { findInside, groupByPair, joinTerms, sortByInitials, type TermId } from './term-lookup.ts'

/** What is loaded of a question: `answer` and `code` are null until its text file is there. */
export interface LoadedDoc {
  readonly id: string
  readonly question: string
  readonly answer: string | null
  readonly code: string | null
}

export interface OpenIndex {
  /** Number of questions. */
  readonly size: number
  readonly lexicon: SubjectLexicon
  /** The collection's terms and the glossary's, by id; '' for terms of shards not loaded. */
  readonly terms: readonly string[]
  /** The keystrokes of each term. */
  readonly keys: readonly string[]
  /** In how many questions each term stands; 0 for words that only the glossary has. */
  readonly uses: Uint32Array
  /** The same, with the questions that hold a word for the same thing: what looking for the term would find. */
  readonly reach: Uint32Array
  readonly idOf: ReadonlyMap<string, TermId>
  /** Terms whose keystrokes begin with `keys`. */
  readonly startingWith: (keys: string) => TermId[]
  /** Korean terms whose initial consonants begin with `initials`, with their initials. */
  readonly withInitials: (initials: string) => readonly (readonly [string, TermId])[]
  /** Terms that hold `part` somewhere after their beginning. */
  readonly holding: (part: string, limit: number) => readonly TermId[]
  /** Terms by pairs of neighbouring keystrokes, for typos. */
  readonly byPair: (pair: string) => readonly TermId[]
  /** Where a term stands, or null while that part of the index is not loaded. */
  readonly postings: (id: TermId) => Postings | null
  readonly doc: (place: number) => LoadedDoc | null
  /** The id of the question at a place, '' while it is not known. */
  readonly idAt: (place: number) => string
  /** The same as `doc` in lower case, kept for questions that were found before. */
  readonly folded: (place: number) => LoadedDoc | null
  /** A piece of the answer that shows a term, for a question whose text is not loaded. */
  readonly piece: (id: TermId, place: number) => string | null
  /** The shard that a term is in, or would be in if the collection has it; null when the index is in one file. */
  readonly shardOf: (id: TermId) => number | null
  readonly shardAt: (keys: string) => number | null
  readonly isShardLoaded: (shard: number) => boolean
  /** Adds the ids of all questions, in order. */
  readonly addIds: (ids: readonly string[]) => void
  readonly addShard: (shard: number, file: ShardFile) => void
  /** Adds the texts of text file `part`. */
  readonly addTexts: (part: number, file: TextFile) => void
}

/** Opens an index from its entry file; the slower look-ups are made when first needed. */
export function openIndex(entry: EntryFile): OpenIndex {
  const glossary: Glossary = { same: splitGroups(entry.same), similar: splitGroups(entry.similar) }
  const lexicon = makeLexicon(glossary)
  const shared = splitLines(entry.terms)
  const counts = entry.uses.split(' ').map(Number)
  const { terms, keys, places } = mergeTerms(shared, lexicon.keys)
  const sharedSize = terms.length
  const idOfPlace = new Uint32Array(shared.length)
  places.forEach((place, id) => {
    if (place >= 0) idOfPlace[place] = id
  })
  const rareTotal = entry.shards.reduce((sum, shard) => sum + shard.rare, 0)
  const uses = new Uint32Array(sharedSize + rareTotal).fill(1, sharedSize)
  for (let id = 0; id < sharedSize; id++) uses[id] = counts[places[id] ?? -1] ?? 0
  const idOf = new Map<string, TermId>()
  for (let id = 0; id < sharedSize; id++) idOf.set(terms[id] ?? '', id)
  const reach = new Uint32Array(uses)
  for (let id = 0; id < sharedSize; id++) {
    for (const relative of lexicon.relatives(terms[id] ?? '')) {
      const other = relative.same ? idOf.get(relative.key) : undefined
      if (other !== undefined) reach[id] = (reach[id] ?? 0) + (uses[other] ?? 0)
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

  const lists = new Map<TermId, PackedPlace>()
  const unpacked = new Map<TermId, Postings>()
  const locate = (packed: PackedLists, ids: readonly TermId[]) => {
    const located = locateLists(
      packed,
      ids.map((id) => uses[id] ?? 0),
    )
    ids.forEach((id, i) => {
      const place = located[i]
      if (place && !lists.has(id)) lists.set(id, place)
    })
  }
  if (entry.lists !== null) locate(entry.lists, [...idOfPlace])

  const docs = new Map<number, LoadedDoc>()
  let allIds: readonly string[] = []
  if (entry.questions) {
    const ids = entry.questions.ids.split('\n')
    entry.questions.texts.forEach((question, place) => {
      docs.set(place, { id: ids[place] ?? '', question, answer: null, code: null })
    })
  }
  const pieces = new Map<string, string>()
  const loaded = new Set<number>()
  const initials = once(() => sortByInitials(terms.slice(0, sharedSize), reach))
  const pairs = once(() => groupByPair(terms.slice(0, sharedSize), keys, reach))
  const joined = once(() => joinTerms(terms.slice(0, sharedSize)))

  const shardOfPlace = (place: number): number =>
    firstWhere(entry.shards.length, (i) => (entry.shards[i]?.from ?? 0) > place) - 1

  const folded = new Map<number, LoadedDoc>()
  return {
    size: entry.size,
    lexicon,
    terms,
    keys,
    uses,
    reach,
    idOf,
    startingWith: (start) => {
      const found: TermId[] = []
      for (const [from, to] of stretches) {
        const [first, end] = prefixRange(to - from, (i) => keys[from + i] ?? '', start)
        for (let i = first; i < end; i++) found.push(from + i)
      }
      return found
    },
    withInitials: (start) => {
      const list = initials()
      const [from, to] = prefixRange(list.length, (i) => list[i]?.[0] ?? '', start)
      return list.slice(from, to)
    },
    holding: (part, limit) => findInside(joined(), part, limit),
    byPair: (pair) => pairs().get(pair) ?? [],
    postings: (id) => {
      const known = unpacked.get(id)
      if (known) return known
      const place = lists.get(id)
      if (!place) return null
      const postings = unpackList(place)
      unpacked.set(id, postings)
      return postings
    },
    doc: (place) => docs.get(place) ?? null,
    idAt: (place) => allIds[place] ?? docs.get(place)?.id ?? '',
    folded: (place) => {
      const known = folded.get(place)
      if (known) return known
      const doc = docs.get(place)
      if (!doc) return null
      if (folded.size >= foldedLimit) folded.clear()
      const { id, question, answer, code } = doc
      const small = {
        id,
        question: question.toLowerCase(),
        answer: answer?.toLowerCase() ?? null,
        code: code?.toLowerCase() ?? null,
      }
      folded.set(place, small)
      return small
    },
    piece: (id, place) => pieces.get(`${id} ${place}`) ?? null,
    shardOf: (id) => {
      if (entry.shards.length === 0) return null
      if (id >= sharedSize) return firstWhere(rareFrom.length, (i) => (rareFrom[i] ?? 0) > id) - 1
      const place = places[id] ?? -1
      return place < 0 ? null : Math.max(0, shardOfPlace(place))
    },
    shardAt: (start) => {
      if (entry.shards.length === 0) return null
      return Math.max(0, firstWhere(entry.shards.length, (i) => (entry.shards[i]?.first ?? '') > start) - 1)
    },
    isShardLoaded: (shard) => loaded.has(shard),
    addIds: (ids) => {
      allIds = ids
    },
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
        ...idOfPlace.slice(first, end),
        ...rare.map((_, i) => from + i),
        ...file.also.map((place) => idOfPlace[place] ?? 0),
      ]
      locate(file.lists, ids)
      for (const [place, id, question] of file.docs) {
        if (!docs.has(place)) docs.set(place, { id, question, answer: null, code: null })
      }
      for (const [at, place, piece] of file.pieces) pieces.set(`${ids[at]} ${place}`, piece)
    },
    addTexts: (part, file) => {
      file.forEach(([id, question, answer, code], i) => {
        const place = part * entry.textsPerFile + i
        const known = docs.get(place)
        docs.set(place, { id: known?.id ?? id, question: known?.question ?? question, answer, code })
        folded.delete(place)
      })
    },
  }
}

/** Questions kept in lower case. */
const foldedLimit = 2000

/** True when the question at `place` holds a term whose postings are loaded. */
export function holdsTerm(index: OpenIndex, id: TermId, place: number): boolean {
  const docs = index.postings(id)?.docs
  if (!docs) return false
  const at = firstWhere(docs.length, (i) => (docs[i] ?? 0) >= place)
  return docs[at] === place
}

function splitLines(text: string): string[] {
  return text === '' ? [] : text.split('\n')
}

function splitGroups(text: string): readonly (readonly string[])[] {
  return splitLines(text).map((line) => line.split(','))
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

/** Adds the glossary's words to the shared terms; `places` says where a term stands in the entry, -1 for added ones. */
function mergeTerms(own: readonly string[], more: readonly string[]) {
  const known = new Set(own)
  const all = own.map((term, place) => ({ term, place, keys: keystrokes(term) }))
  for (const term of more) if (!known.has(term)) all.push({ term, place: -1, keys: keystrokes(term) })
  all.sort((a, b) => (a.keys < b.keys ? -1 : a.keys > b.keys ? 1 : a.term < b.term ? -1 : 1))
  return {
    terms: all.map(({ term }) => term),
    keys: all.map(({ keys }) => keys),
    places: Int32Array.from(all, ({ place }) => place),
  }
}
