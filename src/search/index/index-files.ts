/**
 * Writes a built index as text files. The index of a small collection is one file; a second one holds the answers, for
 * snippets. That of a large one comes in parts: an entry with the terms of two or more questions, shards with the postings
 * of neighbouring terms, and texts. A shard also holds its first results, so that a typed word costs one request.
 */

import { cutExcerpt } from '../text/excerpt.ts'
import { keystrokes } from '../text/hangul.ts'
import { makeLexicon, type SubjectLexicon } from '../text/lexicon.ts'
import type { BuiltIndex } from './build-index.ts'
import { occurrenceValue, type PackedLists, type Postings, packLists } from './postings.ts'
import { joinWords } from './shared-starts.ts'

/** The entry file. Words are joined by newlines and numbers by spaces, because that compresses best. */
export interface EntryFile {
  /** Number of questions. */
  readonly size: number
  /** The glossary: one group a line, its words joined by commas. */
  readonly same: string
  readonly similar: string
  /** Sorted by keystrokes, joined by `joinWords`. In a large collection only terms of two or more questions, and those of the glossary. */
  readonly terms: string
  /** How many questions hold each term. */
  readonly docCounts: string
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
  /** Position in the entry's `terms` of its first shared term. */
  readonly from: number
  /** Number of terms that only the shard lists. */
  readonly rare: number
}

export interface ShardFile {
  /** Terms that only this shard lists, sorted by keystrokes. */
  readonly rare: string
  /** Postings of its shared terms, then of its rare terms, then of `also`. */
  readonly lists: PackedLists
  /** Positions in the entry's `terms` of terms of other shards that mean the same as one of this shard. */
  readonly also: readonly number[]
  /** docId, id and text of the questions that rank first for a term of the shard. */
  readonly docs: readonly (readonly [number, string, string])[]
  /** For questions that hold a shared term in their answer only: the term (its position in `lists`), docId, a piece of text. */
  readonly snippets: readonly (readonly [number, number, string])[]
}

/** Id, question, answer and code of consecutive questions. */
export type TextFile = readonly (readonly [string, string, string, string])[]

/** Returns the name of one part, counted from 0. Parts are numbered so that the entry does not list hundreds of names. */
export function partName(whole: string, part: number): string {
  return whole.replace(/(\.\w+)?$/, `-${part}$1`)
}

export interface IndexFiles {
  /** The name of the entry file. */
  readonly entry: string
  /** All files by name, the entry included. */
  readonly files: ReadonlyMap<string, string>
}

/** Most questions of an index in one file. */
const smallCollection = 600
/** Questions whose texts share a file, in a large collection. */
const textsPerPart = 20
/** Most questions that a shard holds for each of its terms. */
const firstResults = 10
/** Characters of a shard, about. */
const shardSize = 32_000
/** Characters of a shard's snippet. */
const snippetLength = 48

/**
 * Writes the files of an index. `nameOf` returns a file's name for its kind and content. A collection of more than
 * `wholeUpTo` questions is written in parts.
 */
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
  const isSmall = index.docs.length <= wholeUpTo
  const lexicon = makeLexicon(index.glossary)
  // Its verbs, too: what means the same is looked for before any part is loaded.
  const ofGlossary = new Set(lexicon.keys)
  const docCounts = index.postings.map((list) => list.docIds.length)
  const shared = isSmall
    ? index.terms.map((_, id) => id)
    : index.terms.flatMap((term, id) => ((docCounts[id] ?? 0) > 1 || ofGlossary.has(term) ? [id] : []))
  const textsPerFile = isSmall ? Math.max(1, index.docs.length) : textsPerPart
  const texts = index.docs.map(({ id, question, answer, code }) => [id, question, answer, code])
  // The entry of a small collection holds its questions already.
  const stored = isSmall ? texts.map(([, , answer, code]) => ['', '', answer, code]) : texts
  const textFile = nameOf('text', JSON.stringify(stored))
  for (let at = 0; at < stored.length; at += textsPerFile) {
    files.set(partName(textFile, at / textsPerFile), JSON.stringify(stored.slice(at, at + textsPerFile)))
  }
  const entry: EntryFile = {
    // The terms, the glossary and the questions hold the same words: side by side, gzip finds them.
    size: index.docs.length,
    terms: joinWords(shared.map((id) => index.terms[id] ?? '')),
    same: joinGroups(index.glossary.same),
    similar: joinGroups(index.glossary.similar),
    questions: isSmall
      ? { ids: index.docs.map(({ id }) => id).join('\n'), texts: index.docs.map(({ question }) => question) }
      : null,
    lists: isSmall ? packLists(index.postings) : null,
    docCounts: shared.map((id) => docCounts[id]).join(' '),
    shards: isSmall ? [] : writeShards(index, shared, lexicon, add),
    idFile: isSmall ? null : add('ids', index.docs.map(({ id }) => id).join('\n')),
    textFile,
    textsPerFile,
  }
  return { entry: add('index', entry), files }
}

function joinGroups(groups: readonly (readonly string[])[]): string {
  return groups.map((group) => group.join(',')).join('\n')
}

/** Cuts the terms into shards of about the same size and writes them. Returns their names, in the order of the terms. */
function writeShards(
  index: BuiltIndex,
  shared: readonly number[],
  lexicon: SubjectLexicon,
  add: (kind: string, content: unknown) => string,
): ShardName[] {
  const positionOfShared = new Map(shared.map((id, position) => [id, position]))
  const idOf = new Map(index.terms.map((term, id) => [term, id]))
  const names: ShardName[] = []
  let ids: number[] = []
  let weight = 0
  let sharedSoFar = 0
  const close = () => {
    const first = ids[0]
    if (first === undefined) return
    const own = ids.filter((id) => positionOfShared.has(id))
    const rare = ids.filter((id) => !positionOfShared.has(id))
    const also = new Set<number>()
    for (const id of ids) {
      for (const relative of lexicon.relatives(index.terms[id] ?? '')) {
        const other = relative.same ? idOf.get(relative.key) : undefined
        if (other !== undefined && positionOfShared.has(other) && !ids.includes(other)) also.add(other)
      }
    }
    names.push({
      file: add(
        'words',
        writeShard(
          index,
          [...own, ...rare, ...also],
          rare,
          [...also].map((id) => positionOfShared.get(id) ?? 0),
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
    const count = index.postings[id]?.docIds.length ?? 0
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
  const docIds = new Set<number>()
  const snippets: [number, number, string][] = []
  ids.forEach((id, at) => {
    for (const { docId, inQuestion } of firstOf(index.postings[id])) {
      docIds.add(docId)
      const doc = index.docs[docId]
      if (inQuestion || !doc || index.postings[id]?.docIds.length === 1) continue
      const snippet = cutExcerpt(doc, index.terms[id] ?? '', snippetLength)
      if (snippet !== '') snippets.push([at, docId, snippet])
    }
  })
  return {
    rare: rare.map((id) => index.terms[id]).join('\n'),
    lists: packLists(ids.flatMap((id) => index.postings[id] ?? [])),
    also,
    docs: [...docIds]
      .sort((a, b) => a - b)
      .map((docId) => [docId, index.docs[docId]?.id ?? '', index.docs[docId]?.question ?? '']),
    snippets,
  }
}

/** Returns the questions that rank first for a term alone. */
function firstOf(postings: Postings | undefined): readonly { docId: number; inQuestion: boolean }[] {
  if (!postings) return []
  return [...postings.docIds]
    .map((docId, i) => ({
      docId,
      value: occurrenceValue(postings.occurrences[i] ?? 0),
      inQuestion: ((postings.occurrences[i] ?? 0) & 3) > 0,
    }))
    .sort((a, b) => b.value - a.value)
    .slice(0, firstResults)
}
