/** Cuts text into the units that are indexed and searched. Notes and queries use the same tokenizer. */

import { isParticle } from './particles.ts'

/** A Korean word, an English word, or words that are joined by signs, as in code. */
export interface Unit {
  /** As written, with the leading dashes of a flag. */
  readonly text: string
  readonly start: number
  readonly end: number
  /** Its words, as written: 'apps/v1' has two. */
  readonly words: readonly Word[]
  /** The whole unit in lower case when it is more than one plain word ('--rm', 'apps/v1', '8080:80'), else null. */
  readonly chain: string | null
}

interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
}

const unitPattern =
  /https?:\/\/[^\s)\]>"']+|-{0,2}[A-Za-z0-9]+(?:[-._:/=@]+[A-Za-z0-9]+)*|[가-힣ㄱ-ㅣ]+|[^\P{L}A-Za-z가-힣ㄱ-ㅣ]+/gu
/** Most characters of a chain. */
const longestChain = 48

/** Returns the units of a text, in order. Web addresses and generated names (hashes) give none. */
export function cutUnits(text: string): readonly Unit[] {
  const units: Unit[] = []
  let before = -1
  const pattern = new RegExp(unitPattern)
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    const written = match[0]
    const start = match.index
    if (written.startsWith('-') && isWordBefore(text, start)) {
      // This dash begins no flag, so what follows is a unit of its own.
      pattern.lastIndex = start + 1
      continue
    }
    if (/^https?:/.test(written)) continue
    const end = start + written.length
    // The particle of a Latin word (Pod를, 80은) is no word of its own.
    if (start === before && isParticle(written)) continue
    before = end
    if (!/^[-A-Za-z0-9]/.test(written)) {
      units.push({ text: written, start, end, words: [{ text: written, start, end }], chain: null })
      continue
    }
    const words: Word[] = []
    let isGenerated = false
    for (const word of written.matchAll(/[A-Za-z0-9]+/g)) {
      if (isMachineMade(word[0])) isGenerated = true
      // After a hash (nginx-7d985f5478-mpwgw) come more generated characters.
      if (isGenerated) continue
      words.push({ text: word[0], start: start + word.index, end: start + word.index + word[0].length })
    }
    const last = words.at(-1)
    if (last === undefined) continue
    const whole = !isGenerated && written.length <= longestChain
    const chain = whole && (words.length > 1 || written.startsWith('-')) ? written.toLowerCase() : null
    units.push({ text: text.slice(start, last.end), start, end: last.end, words, chain })
  }
  return units
}

/**
 * True when a dash at `start` follows a word ('볼륨-v', '(a)-v') and so begins no flag. The pattern cannot say this: Safari below
 * 16.4 knows no lookbehind.
 */
function isWordBefore(text: string, start: number): boolean {
  // The letter before may take two code units.
  return /[\p{L}\p{N})\]]$/u.test(text.slice(Math.max(0, start - 2), start))
}

/** True for hashes and generated ids. Nobody searches for them, and they would fill the index. */
function isMachineMade(word: string): boolean {
  if (/^\d+$/.test(word)) return word.length > 8
  if (word.length > 40) return true
  if (word.length < 8) return false
  const turns = word.match(/\d(?=[A-Za-z])|[A-Za-z](?=\d)/g)?.length ?? 0
  return turns >= 3 || (turns >= 1 && /^[0-9a-f]{10,}$/.test(word))
}

/** Returns the words inside a camel case word, in lower case: 'ReplicaSet' gives ['replica', 'set']. [] for other words. */
export function camelParts(word: string): readonly string[] {
  const parts = word.match(/[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g) ?? []
  return parts.length > 1 ? parts.filter((part) => part.length > 1).map((part) => part.toLowerCase()) : []
}

/** Returns an English word in lower case without its plural ending: 'Volumes' gives 'volume', 'ingress' stays. */
export function stemEnglish(word: string, isWord: (word: string) => boolean): string {
  const small = word.toLowerCase()
  if (small.length < 4 || !small.endsWith('s') || /(?:ss|us|is|os)$/.test(small) || /\d/.test(small))
    return small
  if (isWord(small)) return small
  return small.endsWith('ies') && small.length > 4 ? `${small.slice(0, -3)}y` : small.slice(0, -1)
}
