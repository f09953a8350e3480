/**
 * Writes a built index as text files. The index of a small collection is one file; a second one holds the answers, for
 * snippets. That of a large one comes in parts: an entry with the terms of two or more questions, shards with the postings
 * of neighbouring terms, and texts. A shard also holds its first results, so that a typed word costs one request.
 */

import { makeLexicon, type SubjectLexicon } from '../text/lexicon.ts'
import type { BuiltIndex } from './build-index.ts'
import { smallCollection, tinyCollection } from './collection-sizes.ts'
import { type PackedLists, packLists } from './postings.ts'
import { largeShards, quickShards, type ShardName, writeShards } from './shards.ts'
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
  /** Ids and texts of all questions, or null when they come with the shards, and in a quick index. */
  readonly questions: { readonly ids: string; readonly texts: readonly string[] } | null
  readonly shards: readonly ShardName[]
  /** In a large collection, a file with the ids of all questions, in order; needed only to narrow by filters. */
  readonly idFile: string | null
  /** The texts of `textsPerFile` questions each, in order, are in files named after this one (`partName`). */
  readonly textFile: string
  readonly textsPerFile: number
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

/** Questions whose texts share a file, in a large collection. */
const textsPerPart = 20

/**
 * Writes the files of an index. `nameOf` returns a file's name for its kind and content. A collection of more than
 * `wholeUpTo` questions is written in parts.
 */
export function writeIndexFiles(
  index: BuiltIndex,
  nameOf: (kind: string, content: string) => string,
  wholeUpTo = smallCollection,
): IndexFiles {
  const { files, add, addEntry } = fileAdder(nameOf)
  const isSmall = index.docs.length <= wholeUpTo
  const lexicon = makeLexicon(index.glossary)
  const shared = isSmall ? index.terms.map((_, id) => id) : sharedTerms(index, lexicon)
  const textsPerFile = isSmall ? Math.max(1, index.docs.length) : textsPerPart
  const texts = index.docs.map(({ id, question, answer, code }) => [id, question, answer, code])
  // The entry of a small collection holds its questions already.
  const stored = isSmall ? texts.map(([, , answer, code]) => ['', '', answer, code]) : texts
  const textFile = nameOf('text', JSON.stringify(stored))
  for (let at = 0; at < stored.length; at += textsPerFile) {
    files.set(partName(textFile, at / textsPerFile), JSON.stringify(stored.slice(at, at + textsPerFile)))
  }
  const entry: EntryFile = {
    ...termsOf(index, shared),
    questions: isSmall
      ? { ids: index.docs.map(({ id }) => id).join('\n'), texts: index.docs.map(({ question }) => question) }
      : null,
    lists: isSmall ? packLists(index.postings) : null,
    shards: isSmall
      ? []
      : writeShards(index, shared, lexicon, largeShards, (all) => all.map((shard) => add('words', shard))),
    idFile: isSmall ? null : add('ids', index.docs.map(({ id }) => id).join('\n')),
    textFile,
    textsPerFile,
  }
  return { entry: addEntry(entry), files }
}

/**
 * Writes the files of the quick index, with which a collection that is neither tiny nor large is searched until its index is there:
 * an entry and shards, without the texts of questions, which the reader has from elsewhere. Returns null for other collections.
 */
export function writeQuickFiles(
  index: BuiltIndex,
  nameOf: (kind: string, content: string) => string,
): IndexFiles | null {
  const { length } = index.docs
  if (length <= tinyCollection || length > smallCollection) return null
  const { files, addParts, addEntry } = fileAdder((kind, content) => nameOf(`quick-${kind}`, content))
  const lexicon = makeLexicon(index.glossary)
  const shared = sharedTerms(index, lexicon)
  const entry: EntryFile = {
    ...termsOf(index, shared),
    // Words near in meaning would count only in shards that are loaded.
    similar: '',
    questions: null,
    lists: null,
    shards: writeShards(index, shared, lexicon, quickShards, (all) => addParts('words', all)),
    idFile: null,
    textFile: '',
    textsPerFile: length,
  }
  return { entry: addEntry(entry), files }
}

function fileAdder(nameOf: (kind: string, content: string) => string) {
  const files = new Map<string, string>()
  const addText = (kind: string, text: string): string => {
    const name = nameOf(kind, text)
    files.set(name, text)
    return name
  }
  const add = (kind: string, content: unknown): string => addText(kind, JSON.stringify(content))
  // One hash for all of them: hashes do not compress, and all stand in an entry that is waited for.
  const addParts = (kind: string, contents: readonly unknown[]): readonly string[] => {
    const texts = contents.map((content) => JSON.stringify(content))
    const whole = nameOf(kind, texts.join('\n'))
    return texts.map((text, part) => {
      files.set(partName(whole, part), text)
      return partName(whole, part)
    })
  }
  // The shards are its first line, so that one can be asked for while the rest is on its way (`readShardNames`).
  const addEntry = ({ shards, ...rest }: EntryFile): string =>
    addText('index', `{"shards":${JSON.stringify(shards)},\n${JSON.stringify(rest).slice(1)}`)
  return { files, add, addParts, addEntry }
}

/** Returns the terms of two or more questions, and those of the glossary. */
function sharedTerms({ terms, postings }: BuiltIndex, lexicon: SubjectLexicon): readonly number[] {
  // The glossary's verbs, too: what means the same is looked for before any part is loaded.
  const ofGlossary = new Set(lexicon.keys)
  return terms.flatMap((term, id) =>
    (postings[id]?.docIds.length ?? 0) > 1 || ofGlossary.has(term) ? [id] : [],
  )
}

/** The terms, the glossary and the questions hold the same words: side by side, gzip finds them. */
function termsOf(index: BuiltIndex, listed: readonly number[]) {
  return {
    size: index.docs.length,
    terms: joinWords(listed.map((id) => index.terms[id] ?? '')),
    same: joinGroups(index.glossary.same),
    similar: joinGroups(index.glossary.similar),
    docCounts: listed.map((id) => index.postings[id]?.docIds.length ?? 0).join(' '),
  }
}

function joinGroups(groups: readonly (readonly string[])[]): string {
  return groups.map((group) => group.join(',')).join('\n')
}
