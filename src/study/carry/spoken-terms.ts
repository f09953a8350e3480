/** English terms in Korean speech: as Korean spells them, else by an English voice. */
import { englishSound, koreanSound } from '../../notes/identity/phonetic.ts'
import { type Glossary, longestPhrase } from '../../search/text/lexicon.ts'

/** One text for one voice. */
export interface SpokenPart {
  readonly text: string
  readonly lang: 'ko' | 'en'
}

const latinWord = /[A-Za-z][A-Za-z0-9]*/g

/**
 * Returns a function that writes the English terms of a text as the glossary spells them in Korean: "volume을" becomes "볼륨을". Only
 * what sounds the same is a spelling: a translation would say another word than the note has. Parts of addresses, paths and options
 * stay as they are.
 */
export function makeSpelling({ same }: Glossary): (text: string) => string {
  const groups = new Map<string, (readonly string[])[]>()
  for (const group of same) {
    for (const term of group) {
      const key = term.toLowerCase()
      const those = groups.get(key)
      if (those === undefined) groups.set(key, [group])
      else those.push(group)
    }
  }
  // A glossary has thousands of groups, and a note few of their words.
  const known = new Map<string, string | null>()
  const spellingOf = (term: string): string | null => {
    const key = term.toLowerCase()
    const spelling = known.get(key) ?? findSpelling(key, groups.get(key)?.flat() ?? [])
    known.set(key, spelling)
    return spelling
  }
  return (text) =>
    text.replace(/[A-Za-z][A-Za-z0-9]*(?: [A-Za-z][A-Za-z0-9]*)*/g, (run, at: number) =>
      isInside(text, at, run) ? run : spellRun(run.split(' '), spellingOf),
    )
}

function findSpelling(term: string, same: readonly string[]): string | null {
  if (same.length === 0) return null
  const sound = soundOf(term, latinWord, englishSound)
  const isSpelling = (name: string): boolean =>
    sound !== '' && startsAlike(term, name) && soundOf(name, /[가-힣]+/g, koreanSound) === sound
  return same.find(isSpelling) ?? null
}

/** Returns the sound of a name that consists of such words and spaces only; else nothing. */
function soundOf(name: string, word: RegExp, sound: (word: string) => string): string {
  const words = name.trim().split(/\s+/)
  const areWords = words.every((each) => each.replace(word, '') === '')
  return areWords ? words.map(sound).join('') : ''
}

/** Sounds leave vowels out. So a word that begins with a vowel is spelled with one, except that abbreviations are said by their letters. */
function startsAlike(english: string, korean: string): boolean {
  const startsWithVowel = /^[아-잏]/.test(korean)
  if (/^[aeiouy]|^w(?!r)/i.test(english)) return startsWithVowel || /^w/i.test(english)
  return !startsWithVowel || (/^[fhlmnrsx]/i.test(english) && /^(?:에|엘|엠|엔|알|엑)/.test(korean))
}

/** The longest terms are spelled first: "docker compose" before "docker". */
function spellRun(words: readonly string[], spellingOf: (term: string) => string | null): string {
  const spelled: string[] = []
  for (let at = 0; at < words.length; ) {
    let length = longestPhrase
    const term = (): string => words.slice(at, at + length).join(' ')
    while (length > 1 && spellingOf(term()) === null) length -= 1
    spelled.push(spellingOf(term()) ?? term())
    at += length
  }
  return spelled.join(' ')
}

/** Whether signs right beside a word show that it is a part of something longer, such as `docs.docker.com` or `--volume`. */
function isInside(text: string, at: number, word: string): boolean {
  const [before, after] = [text.slice(0, at), text.slice(at + word.length)]
  return /[\w./@\\:$-]$/.test(before) || /^(?:[@\\/_=]|[.:-]\w)/.test(after)
}

/** Words as English writes them; capitals alone are an abbreviation, which any voice spells out. */
const englishRun = /[A-Z]?[a-z]{2,}(?:[ -][A-Z]?[a-z]{2,})*/g

/** Cuts texts where another voice goes on. Without an English voice the Korean one says everything. */
export function cutByVoice(texts: readonly string[], hasEnglish: boolean): readonly SpokenPart[] {
  return texts.flatMap((text) => {
    const parts: SpokenPart[] = []
    let from = 0
    const push = (to: number, lang: SpokenPart['lang']): void => {
      const part = text.slice(from, to).trim()
      // A mark alone says nothing, and would stop the voice.
      if (/[\p{L}\p{N}]/u.test(part)) parts.push({ text: part, lang })
      from = to
    }
    for (const { 0: run, index } of hasEnglish ? text.matchAll(englishRun) : []) {
      if (isInside(text, index, run) || /^[A-Za-z0-9]/.test(text.slice(index + run.length))) continue
      push(index, 'ko')
      push(index + run.length, 'en')
    }
    push(text.length, 'ko')
    return parts
  })
}
