/**
 * The files of a built index, as text. A small collection's index is one file, with a second one of answers for the
 * snippets. A large one comes in parts: an entry with the words used more than once, shards with where the words of one
 * stretch of the alphabet stand, and pieces of text. A shard also holds what is needed to show its first results, so
 * that a word typed costs one request.
 */

import { cutExcerpt } from '../text/excerpt.ts'
import { keystrokes } from '../text/hangul.ts'
import { makeLexicon, type SubjectLexicon } from '../text/lexicon.ts'
import type { BuiltIndex } from './build-index.ts'
import { markValue, type PackedLists, type Postings, packLists } from './postings.ts'

/** The entry file. Lists of words are joined by newlines, numbers by spaces: that is what compresses best. */
export interface EntryFile {
  readonly size: number
  /** One group a line, its words joined by commas. */
  readonly same: string
  readonly similar: string
  /** Sorted by keystrokes. In a large collection, without those that stand in one question only, the glossary's excepted. */
  readonly terms: string
  readonly uses: string
  /** The postings of all terms, or null when they come in shards. */
  readonly lists: PackedLists | null
  /** Ids and texts of all questions, or null when they come with the shards. */
  readonly questions: { readonly ids: string; readonly texts: readonly string[] } | null
  readonly shards: readonly ShardName[]
  /** In a large collection, a file with the ids of all questions, in order; needed only to narrow by filters. */
  readonly idFile: string | null
  /** The texts of `textsPerFile` questions each, in order, are in files named after this one (`partName`). */
  readonly textFile: string
  readonly textsPerFile: number
}

interface ShardName {
  readonly file: string
  /** Keystrokes of the shard's first term. */
  readonly first: string
  /** Place in `terms` of its first shared term. */
  readonly from: number
  /** How many terms it adds that the entry does not list. */
  readonly rare: number
}

export interface ShardFile {
  /** Terms that the entry leaves out, sorted by keystrokes. */
  readonly rare: string
  /** Postings of the shard's shared terms, its rare terms, then of `also`. */
  readonly lists: PackedLists
  /** Places of terms of other shards that mean the same as one of this shard's. */
  readonly also: readonly number[]
  /** Place, id and text of the questions that rank first for a term of the shard. */
  readonly docs: readonly (readonly [number, string, string])[]
  /** For questions found by their answer, unless by a rare term: term (counted as in `lists`), place, the piece of text that shows it. */
  readonly pieces: readonly (readonly [number, number, string])[]
}

/** Id, question, answer and code of consecutive questions. */
export type TextFile = readonly (readonly [string, string, string, string])[]

/** The name of a part, from 0, of what is named as a whole: five hundred names would weigh on the entry. */
export function partName(whole: string, part: number): string {
  return whole.replace(/(\.\w+)?$/, `-${part}$1`)
}

export interface IndexFiles {
  /** The entry, given the names under which the other files are stored. */
  readonly entry: string
  readonly files: ReadonlyMap<string, string>
}

/** Up to so many questions the index is one file. */
const smallCollection = 600
const textsPerPart = 20
/** Questions whose text a shard holds for each of its terms. */
const firstResults = 10
/** About how many characters a shard holds. */
const shardSize = 32_000
const pieceLength = 48

/** Writes the files of an index; `nameOf` gives a file's name from its kind and content, `wholeUpTo` is the largest collection kept whole. */
export function writeIndexFiles(
  index: BuiltIndex,
  nameOf: (kind: string, content: string) => string,
  wholeUpTo = smallCollection,
): IndexFiles {
  const files = new Map<string, string>()
  const add = (kind: string, content: unknown): string => {
    const text = JSON.stringify(content)
    const name = nameOf(kind, text)
    files.set(name, text)
    return name
  }
  const small = index.docs.length <= wholeUpTo
  const lexicon = makeLexicon(index.glossary)
  const uses = index.postings.map((list) => list.docs.length)
  const shared = small
    ? index.terms.map((_, id) => id)
    : index.terms.flatMap((term, id) => ((uses[id] ?? 0) > 1 || lexicon.isWord(term) ? [id] : []))
  const textsPerFile = small ? Math.max(1, index.docs.length) : textsPerPart
  const texts = index.docs.map(({ id, question, answer, code }) => [id, question, answer, code])
  // A small collection's questions are in the entry already.
  const stored = small ? texts.map(([, , answer, code]) => ['', '', answer, code]) : texts
  const textFile = nameOf('text', JSON.stringify(stored))
  for (let at = 0; at < stored.length; at += textsPerFile) {
    files.set(partName(textFile, at / textsPerFile), JSON.stringify(stored.slice(at, at + textsPerFile)))
  }
  const entry: EntryFile = {
    size: index.docs.length,
    same: joinGroups(index.glossary.same),
    similar: joinGroups(index.glossary.similar),
    terms: shared.map((id) => index.terms[id]).join('\n'),
    uses: shared.map((id) => uses[id]).join(' '),
    lists: small ? packLists(index.postings) : null,
    questions: small
      ? { ids: index.docs.map(({ id }) => id).join('\n'), texts: index.docs.map(({ question }) => question) }
      : null,
    shards: small ? [] : writeShards(index, shared, lexicon, add),
    idFile: small ? null : add('ids', index.docs.map(({ id }) => id).join('\n')),
    textFile,
    textsPerFile,
  }
  return { entry: add('index', entry), files }
}

function joinGroups(groups: readonly (readonly string[])[]): string {
  return groups.map((group) => group.join(',')).join('\n')
}

function writeShards(
  index: BuiltIndex,
  shared: readonly number[],
  lexicon: SubjectLexicon,
  add: (kind: string, content: unknown) => string,
): ShardName[] {
  const placeOfShared = new Map(shared.map((id, place) => [id, place]))
  const idOf = new Map(index.terms.map((term, id) => [term, id]))
  const names: ShardName[] = []
  let ids: number[] = []
  let weight = 0
  let sharedSoFar = 0
  const close = () => {
    const first = ids[0]
    if (first === undefined) return
    const own = ids.filter((id) => placeOfShared.has(id))
    const rare = ids.filter((id) => !placeOfShared.has(id))
    const also = new Set<number>()
    for (const id of ids) {
      for (const relative of lexicon.relatives(index.terms[id] ?? '')) {
        const other = relative.same ? idOf.get(relative.key) : undefined
        if (other !== undefined && placeOfShared.has(other) && !ids.includes(other)) also.add(other)
      }
    }
    names.push({
      file: add(
        'words',
        writeShard(
          index,
          [...own, ...rare, ...also],
          rare,
          [...also].map((id) => placeOfShared.get(id) ?? 0),
        ),
      ),
      first: keystrokes(index.terms[first] ?? ''),
      from: sharedSoFar,
      rare: rare.length,
    })
    sharedSoFar += own.length
    ids = []
    weight = 0
  }
  index.terms.forEach((_, id) => {
    const count = index.postings[id]?.docs.length ?? 0
    ids.push(id)
    weight += 14 + count * 3 + Math.min(count, firstResults) * 60
    if (weight > shardSize) close()
  })
  close()
  return names
}

function writeShard(
  index: BuiltIndex,
  ids: readonly number[],
  rare: readonly number[],
  also: readonly number[],
): ShardFile {
  const places = new Set<number>()
  const pieces: [number, number, string][] = []
  ids.forEach((id, at) => {
    for (const { place, inQuestion } of firstOf(index.postings[id])) {
      places.add(place)
      const doc = index.docs[place]
      if (inQuestion || !doc || index.postings[id]?.docs.length === 1) continue
      const piece = cutExcerpt(doc, index.terms[id] ?? '', pieceLength)
      if (piece !== '') pieces.push([at, place, piece])
    }
  })
  return {
    rare: rare.map((id) => index.terms[id]).join('\n'),
    lists: packLists(ids.flatMap((id) => index.postings[id] ?? [])),
    also,
    docs: [...places]
      .sort((a, b) => a - b)
      .map((place) => [place, index.docs[place]?.id ?? '', index.docs[place]?.question ?? '']),
    pieces,
  }
}

/** The questions that rank first for a term alone. */
function firstOf(postings: Postings | undefined): readonly { place: number; inQuestion: boolean }[] {
  if (!postings) return []
  return [...postings.docs]
    .map((place, i) => ({
      place,
      value: markValue(postings.marks[i] ?? 0),
      inQuestion: ((postings.marks[i] ?? 0) & 3) > 0,
    }))
    .sort((a, b) => b.value - a.value || a.place - b.place)
    .slice(0, firstResults)
}
