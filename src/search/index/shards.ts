/** Writes the shards of an index that comes in parts: the postings of neighbouring terms, with the questions that rank first for each. */

import { cutExcerpt } from '../text/excerpt.ts'
import { keystrokes } from '../text/hangul.ts'
import type { SubjectLexicon } from '../text/lexicon.ts'
import type { BuiltIndex } from './build-index.ts'
import { occurrenceValue, type PackedLists, type Postings, packLists } from './postings.ts'

export interface ShardName {
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

/** What the shards of an index hold. */
interface ShardForm {
  /** Characters of a shard, about. */
  readonly size: number
  /** Most questions that a shard holds for each of its terms. */
  readonly firstResults: number
  /** Characters of a piece of an answer. */
  readonly snippet: number
  /** Whether it holds the texts of these questions. Without them it has a piece of the answer also for a term of one question. */
  readonly hasQuestions: boolean
}

export const largeShards: ShardForm = { size: 32_000, firstResults: 10, snippet: 48, hasQuestions: true }
export const quickShards: ShardForm = { size: 6_000, firstResults: 3, snippet: 36, hasQuestions: false }

/** Cuts the terms into shards of about the same size; `addAll` adds their files and returns the files' names. Returns the shards, in the order of the terms. */
export function writeShards(
  index: BuiltIndex,
  shared: readonly number[],
  lexicon: SubjectLexicon,
  form: ShardForm,
  addAll: (shards: readonly ShardFile[]) => readonly string[],
): ShardName[] {
  const positionOfShared = new Map(shared.map((id, position) => [id, position]))
  const idOf = new Map(index.terms.map((term, id) => [term, id]))
  const places: Omit<ShardName, 'file'>[] = []
  const contents: ShardFile[] = []
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
    const alsoAt = [...also].map((id) => positionOfShared.get(id) ?? 0)
    contents.push(writeShard(index, [...own, ...rare, ...also], rare, alsoAt, form))
    places.push({ first: keystrokes(index.terms[first] ?? ''), from: sharedSoFar, rare: rare.length })
    sharedSoFar += own.length
    ids = []
    weight = 0
  }
  index.terms.forEach((_, id) => {
    const count = index.postings[id]?.docIds.length ?? 0
    ids.push(id)
    weight += 14 + count * 3 + Math.min(count, form.firstResults) * (form.hasQuestions ? 60 : form.snippet)
    if (weight > form.size) close()
  })
  close()
  const files = addAll(contents)
  return places.map((place, at) => ({ file: files[at] ?? '', ...place }))
}

function writeShard(
  index: BuiltIndex,
  ids: readonly number[],
  rare: readonly number[],
  also: readonly number[],
  { firstResults, snippet: snippetLength, hasQuestions }: ShardForm,
): ShardFile {
  const docIds = new Set<number>()
  const snippets: [number, number, string][] = []
  ids.forEach((id, at) => {
    for (const { docId, inQuestion } of firstOf(index.postings[id], firstResults)) {
      if (hasQuestions) docIds.add(docId)
      const doc = index.docs[docId]
      // The texts of a large collection's only question with a term are fetched.
      if (inQuestion || !doc || (hasQuestions && index.postings[id]?.docIds.length === 1)) continue
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
function firstOf(
  postings: Postings | undefined,
  count: number,
): readonly { docId: number; inQuestion: boolean }[] {
  if (!postings) return []
  return [...postings.docIds]
    .map((docId, i) => ({
      docId,
      value: occurrenceValue(postings.occurrences[i] ?? 0),
      inQuestion: ((postings.occurrences[i] ?? 0) & 3) > 0,
    }))
    .sort((a, b) => b.value - a.value)
    .slice(0, count)
}
