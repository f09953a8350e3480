/** Parses a query as typed: words, quoted parts and tags. It needs no index, so the main thread uses it too. */

export interface Query {
  /** The words to search for, without tags and quoted parts. */
  readonly text: string
  /** Parts in double quotes, to be found exactly as written, ignoring case. */
  readonly quoted: readonly string[]
  /** Names after `#`, lower case: `#북마크`, `#오답`, `#docker` narrow the results like filters. What names nothing is a word. */
  readonly tags: readonly string[]
}

/**
 * Splits a query as typed into words, quoted parts and tags: `'볼륨 "bind mount" #docker'` gives
 * `{text: '볼륨', quoted: ['bind mount'], tags: ['docker']}`. An unclosed quote is still being typed and counts as words.
 * Tags may touch: `#docker#오답` are two. `isTag` says which names narrow anything: the others (`#FROM`, `#include`) are words like
 * any other, without their `#`.
 */
export function parseQuery(raw: string, isTag: (name: string) => boolean = () => true): Query {
  const quoted: string[] = []
  const tags: string[] = []
  const text = raw
    .normalize('NFC')
    .slice(0, maxQueryLength)
    .replace(/["“”]([^"“”]*)["“”]/g, (_, part: string) => {
      const exact = part.trim().replace(/\s+/g, ' ')
      if (exact !== '') quoted.push(exact)
      return ' '
    })
    .replace(/["“”]/g, ' ')
    .replace(/(^|\s)((?:#[\p{L}\p{N}_/-]+)+)/gu, (_, before: string, run: string) => {
      const names = run.slice(1).split('#')
      tags.push(...names.map((name) => name.toLowerCase()).filter(isTag))
      return `${before}${names.map((name) => (isTag(name.toLowerCase()) ? ' ' : name)).join(' ')}`
    })
    .replace(/\s+/g, ' ')
    .trimStart()
  return { text, quoted, tags }
}

/** Writes a query without its tags, to be read once more where nobody knows what they name. */
export function withoutHashTags({ text, quoted }: Query): string {
  return [...quoted.map((part) => `"${part}"`), text].join(' ')
}

/** Longer input (a pasted page) is cut: no question is asked in more words. */
const maxQueryLength = 300
