/** The searches that ours is measured against, as their own documentation would set them up for such text. */
import Fuse from 'fuse.js'
import MiniSearch from 'minisearch'
import type { SearchDoc } from '../../src/search/hit.ts'

export interface Engine {
  /** The ids of at most ten questions, best first. */
  readonly search: (query: string) => readonly string[]
  /** What would have to be fetched. */
  readonly index: string
}

/** minisearch over words and pairs of Korean syllables, with prefixes and typos. */
export function openMini(docs: readonly SearchDoc[]): Engine {
  const mini = new MiniSearch<SearchDoc>({
    fields: ['question', 'answer', 'code'],
    tokenize: (text) =>
      text
        .toLowerCase()
        .split(/[^\p{L}\p{N}_-]+/u)
        .flatMap(withBigrams),
    searchOptions: { boost: { question: 3 }, prefix: true, fuzzy: 0.2 },
  })
  mini.addAll(docs)
  return {
    search: (query) =>
      mini
        .search(query)
        .slice(0, 10)
        .map(({ id }) => String(id)),
    index: JSON.stringify(mini),
  }
}

function withBigrams(word: string): string[] {
  if (!/[가-힣]{3}/.test(word)) return [word]
  return [word, ...Array.from({ length: word.length - 1 }, (_, i) => word.slice(i, i + 2))]
}

/** fuse.js alone, over the whole texts. */
export function openFuse(docs: readonly SearchDoc[]): Engine {
  const fuse = new Fuse(docs, { keys: ['question', 'answer', 'code'], threshold: 0.4, ignoreLocation: true })
  return {
    search: (query) => fuse.search(query, { limit: 10 }).map(({ item }) => item.id),
    index: JSON.stringify(docs),
  }
}

/** Every word of the query somewhere in the text. */
export function openSubstring(docs: readonly SearchDoc[]): Engine {
  const small = docs.map(({ question, answer, code }) => `${question}\n${answer}\n${code}`.toLowerCase())
  return {
    search: (query) => {
      const words = query.toLowerCase().split(' ')
      const found: string[] = []
      for (let i = 0; i < small.length && found.length < 10; i++) {
        if (words.every((word) => small[i]?.includes(word))) found.push(docs[i]?.id ?? '')
      }
      return found
    },
    index: small.join('\n'),
  }
}
