/**
 * Finds pages, topics and settings by name, also when the name is mistyped or half typed. The only file that uses fuse.js.
 * It is loaded with the command palette.
 */
import Fuse from 'fuse.js/basic'
import {
  initialConsonants,
  isInitialConsonants,
  keystrokes,
  readAsHangul,
  readAsLatin,
  splitClusters,
} from '../../search/text/hangul.ts'

interface FoundName<Item> {
  readonly item: Item
  /** True when the name holds what was typed; false when it is only spelled alike. */
  readonly isSure: boolean
}

/** Finds the names that fit a text, best first. */
export type FindNames<Item> = (typed: string) => readonly FoundName<Item>[]

interface Entry<Item> {
  readonly item: Item
  /** The name as it is typed: lower case, without spaces, one letter a key. */
  readonly keys: string
  readonly initialConsonants: string
}

/** Fewest keys that are searched for. */
const shortest = 2
/** Fewest keys in which a slip is forgiven: shorter words are spelled like too many others. */
const shortestTypo = 5

/**
 * Prepares to find items by their `name`. A name is found by a part of it, by its initial consonants (ㅅㅈ for 설정), while
 * a syllable is half typed (설저), in the other keyboard layout (tjfwjd), and with wrong, missing or swapped keys. An
 * empty text and a single key find nothing.
 */
export function openFinder<Item extends { readonly name: string }>(items: readonly Item[]): FindNames<Item> {
  const entries = items.map((item): Entry<Item> => {
    const name = fold(item.name)
    return { item, keys: keystrokes(name), initialConsonants: initialConsonants(name) }
  })
  const fuse = new Fuse(entries, {
    keys: ['keys'],
    // A third of the keys may be wrong; two keys in the wrong order count as two. A match near the beginning ranks higher.
    threshold: 0.34,
    distance: 1000,
    ignoreFieldNorm: true,
  })
  const findKeys = (keys: string): readonly FoundName<Item>[] =>
    fuse
      .search(keys)
      .map(({ item: { item, keys: whole } }) => ({ item, isSure: whole.includes(keys) }))
      .filter(({ isSure }) => isSure || keys.length >= shortestTypo)
      // Surely meant ones first; among equals the order of fuse.js.
      .sort((a, b) => Number(b.isSure) - Number(a.isSure))
  return (typed) => {
    const text = fold(typed)
    const consonants = splitClusters(text)
    if (keystrokes(text).length < shortest) return []
    if (isInitialConsonants(consonants)) {
      return entries
        .filter((entry) => entry.initialConsonants.includes(consonants))
        .map(({ item }) => ({ item, isSure: true }))
    }
    const found = findKeys(keystrokes(text))
    const other = found.length > 0 ? null : (readAsHangul(text) ?? readAsLatin(text))
    return other === null ? found : findKeys(keystrokes(other)).filter(({ isSure }) => isSure)
  }
}

function fold(text: string): string {
  return text.normalize('NFC').toLowerCase().replace(/\s+/g, '')
}
