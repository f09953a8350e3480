/** Parses a query as typed: words, quoted parts and tags. It needs no index, so the main thread uses it too. */

export interface Query {
  /** The words to search for, without tags and quoted parts. */
  readonly text: string
  /** Parts in double quotes, to be found exactly as written, ignoring case. */
  readonly quoted: readonly string[]
  /** Names after `#`, in lower case: `#북마크`, `#오답`, `#docker` work like filters. */
  readonly tags: readonly string[]
}

/**
 * Splits a query as typed into words, quoted parts and tags: `'볼륨 "bind mount" #docker'` gives
 * `{text: '볼륨', quoted: ['bind mount'], tags: ['docker']}`. The words of an unclosed quote
 * count as words, because it is still being typed.
 */
export function parseQuery(raw: string): Query {
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
    .replace(/(^|\s)#([\p{L}\p{N}_-]+)/gu, (_, before: string, name: string) => {
      tags.push(name.toLowerCase())
      return `${before} `
    })
    .replace(/\s+/g, ' ')
    .trimStart()
  return { text, quoted, tags }
}

/** Longer input, such as a pasted page, is cut to so many characters. */
const maxQueryLength = 300
