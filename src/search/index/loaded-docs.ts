/** The questions of an index that are loaded so far: their ids, texts and snippets. */
import type { EntryFile, TextFile } from './index-files.ts'
import type { ShardFile } from './shards.ts'
import type { TermId } from './term-lookup.ts'

/** What is loaded of a question. `answer` and `code` are null until its text file is loaded. */
export interface LoadedDoc {
  readonly id: string
  readonly question: string
  readonly answer: string | null
  readonly code: string | null
}

export interface LoadedDocs {
  /** Returns what is loaded of a question, null when nothing is. */
  readonly doc: (docId: number) => LoadedDoc | null
  /** The same as `doc`, its texts in lower case. */
  readonly lowerCased: (docId: number) => LoadedDoc | null
  /** Returns the id of a question, '' while it is not known. */
  readonly questionIdAt: (docId: number) => string
  /** Returns a piece of the answer that shows a term, null when there is none. For questions whose texts are not loaded. */
  readonly snippet: (id: TermId, docId: number) => string | null
  /** Adds the ids of all questions, in order. */
  readonly addIds: (ids: readonly string[]) => void
  /** Adds the questions and snippets of a shard; `ids` are the terms of its postings, in order. */
  readonly addShardDocs: (file: ShardFile, ids: readonly TermId[]) => void
  /** Adds the texts of text file `part`. */
  readonly addTexts: (part: number, file: TextFile) => void
}

/** Most questions kept in lower case at a time. */
const lowerCasedLimit = 2000

/** Starts with the questions of an entry file, which are those of a small collection. */
export function openLoadedDocs(entry: EntryFile): LoadedDocs {
  const docs = new Map<number, LoadedDoc>()
  const lowerCased = new Map<number, LoadedDoc>()
  const snippets = new Map<string, string>()
  let allIds: readonly string[] = []
  if (entry.questions) {
    const ids = entry.questions.ids.split('\n')
    entry.questions.texts.forEach((question, docId) => {
      docs.set(docId, { id: ids[docId] ?? '', question, answer: null, code: null })
    })
  }
  return {
    doc: (docId) => docs.get(docId) ?? null,
    lowerCased: (docId) => {
      const known = lowerCased.get(docId)
      if (known) return known
      const doc = docs.get(docId)
      if (!doc) return null
      if (lowerCased.size >= lowerCasedLimit) lowerCased.clear()
      const { id, question, answer, code } = doc
      const lower = {
        id,
        question: question.toLowerCase(),
        answer: answer?.toLowerCase() ?? null,
        code: code?.toLowerCase() ?? null,
      }
      lowerCased.set(docId, lower)
      return lower
    },
    questionIdAt: (docId) => allIds[docId] ?? docs.get(docId)?.id ?? '',
    snippet: (id, docId) => snippets.get(`${id} ${docId}`) ?? null,
    addIds: (ids) => {
      allIds = ids
    },
    addShardDocs: (file, ids) => {
      for (const [docId, id, question] of file.docs) {
        if (!docs.has(docId)) docs.set(docId, { id, question, answer: null, code: null })
      }
      for (const [at, docId, snippet] of file.snippets) snippets.set(`${ids[at]} ${docId}`, snippet)
    },
    addTexts: (part, file) => {
      file.forEach(([id, question, answer, code], i) => {
        const docId = part * entry.textsPerFile + i
        const known = docs.get(docId)
        docs.set(docId, { id: known?.id ?? id, question: known?.question ?? question, answer, code })
        lowerCased.delete(docId)
      })
    },
  }
}
