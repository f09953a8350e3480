/** Measures how alike the wordings of two questions are. */
import { bareWords } from './legacy-ids.ts'
import { countShared, ngramsOf } from './ngrams.ts'
import { alignmentDistance } from './optimal-alignment.ts'
import { englishSound, koreanSound } from './phonetic.ts'
import { signsIn } from './question-id.ts'

/** How alike two questions are. Numbers are 0 to 1. */
export interface Likeness {
  /** The part of the bigrams that is shared, weighted by idf. */
  readonly letters: number
  /** The part of the words that only one text has, of the side with less: 0 when text was only added or only removed. */
  readonly replaced: number
  /** True when each text has a term in Latin letters, or a number, that the other lacks: name and volume, 80 and 8080. */
  readonly isTermReplaced: boolean
}

/** A word of a question. Weight (0 to 1) is how much the word says about the topic. */
interface Word {
  readonly text: string
  readonly weight: number
}

/** What of a text is compared. */
export interface Features {
  readonly letters: string
  readonly bigrams: ReadonlySet<string>
  readonly words: readonly Word[]
  /** Signs with a meaning, in the order of the text. */
  readonly signs: string
}

// Words of Korean questions on any topic.
const FRAME =
  /^(?:무엇|무슨|뭔|뭔가요|뭔지|뭐|어떤|어떻게|어디|언제|얼마|누가|왜|차이|차이점|의미|뜻|방법|이유|경우|혹시|그럼|그러면|그리고|그런데|그래서|만약|만약에|또는|아니면|예를|들어|예를들어|다시|설명|질문|답변|교재|실습|수업|내용|부분|정도|조금|더|좀|수|것|게|걸|건|거|때|시|등|및|점|중|후|전|위|아래|앞|뒤|하나|여러|모두|다른|같은|같이|이런|그런|저런|이것|그것|이렇게|그렇게|있는|없는|하는|되는|한|된|할|될|e|g)$/
const ENDING =
  /(?:나요|까요|가요|은가|는가|ㄴ가|은지|는지|인지|건지|데요|세요|네요|아요|어요|해요|니다|니까|면|하고|해서|하여|되어|돼서|지만|는데|은데|인데|려면|려고|도록|아서|어서|았는데|었는데|라고|다고|라는|다는|하기|되기|하지|되지|하는|되는|했는|되었)$/
const PARTICLE =
  /(?:으로부터|에서부터|이라는|에서는|에서도|으로는|에게서|이라도|부터|까지|처럼|보다|에서|에게|으로|이나|이랑|라는|에는|에도|마다|조차|밖에|을|를|은|는|이|가|의|에|와|과|도|로|만|나|랑|들)$/

/** Extracts what is compared from a plain text. */
export function featuresOf(text: string): Features {
  const letters = bareWords(text)
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .match(/\d+|[a-z][a-z\d]*(?:\+\+|#)?|[가-힣]+|[^\P{L}a-z가-힣]+/gu)
  const signs = signsIn(text)
  return {
    letters,
    bigrams: ngramsOf(letters, 2),
    words: [...(words ?? []).map(toWord), ...signs.map((sign) => ({ text: sign, weight: 1 }))],
    signs: signs.join(' '),
  }
}

function toWord(text: string): Word {
  if (FRAME.test(text) || ENDING.test(text))
    return { text: text.replace(ENDING, '') || text, weight: FRAME.test(text) ? 0.1 : 0.4 }
  const stem = text.replace(PARTICLE, '')
  if (stem === '' || FRAME.test(stem)) return { text, weight: 0.1 }
  return { text: stem, weight: 1 }
}

/** Compares two texts. `idf` returns the weight of a bigram, 0 to 1. */
export function compareFeatures(a: Features, b: Features, idf: (bigram: string) => number): Likeness {
  const left = lookFor(a, b)
  const right = lookFor(b, a)
  return {
    letters: sharedLetters(a, b, [left.respelled, right.respelled], idf),
    replaced: Math.min(left.missing, right.missing),
    isTermReplaced: left.lacksTerm && right.lacksTerm,
  }
}

interface Found {
  /** The weight of the words that the other text lacks, as a part of the whole weight. */
  readonly missing: number
  readonly lacksTerm: boolean
  /** Bigrams of words that the other text writes in the other script. */
  readonly respelled: ReadonlySet<string>
}

function lookFor(from: Features, to: Features): Found {
  const respelled = new Set<string>()
  let whole = 0
  let missing = 0
  let lacksTerm = false
  for (const word of from.words) {
    whole += word.weight
    if (isIn(word, to)) continue
    const other = to.words.find((one) => soundsLike(word.text, one.text))
    if (other !== undefined) for (const bigram of ngramsOf(word.text, 2)) respelled.add(bigram)
    else {
      missing += word.weight
      lacksTerm ||= /^(?:[a-z\d]|[^\p{L}\p{N}])/u.test(word.text) && word.weight === 1
    }
  }
  return { missing: whole === 0 ? 0 : missing / whole, lacksTerm, respelled }
}

function isIn(word: Word, to: Features): boolean {
  if (/^\d/.test(word.text) || word.text.length === 1) return to.words.some((one) => one.text === word.text)
  return (
    to.letters.includes(word.text) ||
    to.words.some((one) => isTypo(word.text, one.text) || isShortFor(word.text, one.text))
  )
}

/** True for two spellings of one word with a typing error, counted in keystrokes: 레이너 and 레이어. */
function isTypo(a: string, b: string): boolean {
  const [left, right] = [a.normalize('NFD'), b.normalize('NFD')]
  const shorter = Math.min(left.length, right.length)
  if (shorter < 4) return false
  const allowed = shorter < 9 ? 1 : 2
  return alignmentDistance(left, right, allowed) <= allowed
}

/** True for a word and its abbreviation: kubernetes and k8s, service and svc, loadbalancer and lb. */
function isShortFor(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (!/^[a-z][a-z\d]{1,3}$/.test(short) || !/^[a-z]{6,}$/.test(long) || short[0] !== long[0]) return false
  const count = /^.(\d+)(.)$/.exec(short)
  if (count !== null) return Number(count[1]) === long.length - 2 && long.endsWith(count[2] ?? '')
  let at = 0
  for (const letter of long) if (letter === short[at]) at += 1
  return at === short.length && short.length <= 3
}

/** True for an English word and its Korean spelling, with or without particles: container and 컨테이너(에는). */
function soundsLike(a: string, b: string): boolean {
  const [korean, english] = /^[가-힣]/.test(a) ? [a, b] : [b, a]
  if (!/^[가-힣]/.test(korean) || !/^[a-z]/.test(english) || english.length < 3) return false
  const sound = englishSound(english)
  if (sound.length < 2 && english.length < 5) return false
  for (let stem = korean; stem.length >= 2; stem = stem.replace(PARTICLE, '')) {
    if (koreanSound(stem) === sound) return true
    if (!PARTICLE.test(stem)) return false
  }
  return false
}

function sharedLetters(
  a: Features,
  b: Features,
  [respelledA, respelledB]: readonly [ReadonlySet<string>, ReadonlySet<string>],
  idf: (bigram: string) => number,
): number {
  let shared = 0
  let whole = 0
  for (const bigram of a.bigrams) {
    whole += idf(bigram)
    if (b.bigrams.has(bigram) || respelledA.has(bigram)) shared += idf(bigram)
  }
  for (const bigram of b.bigrams) {
    whole += idf(bigram)
    if (a.bigrams.has(bigram) || respelledB.has(bigram)) shared += idf(bigram)
  }
  return whole === 0 ? 0 : shared / whole
}

// In a few texts every bigram looks rare. So at least this number of texts is assumed.
const FEWEST_TEXTS = 40

/** Returns a function that gives the weight of a bigram among some texts (a normalised idf): 1 for a rare one, at least 0.15. */
export function idfIn(texts: readonly Features[]): (bigram: string) => number {
  const counts = new Map<string, number>()
  for (const { bigrams } of texts)
    for (const bigram of bigrams) counts.set(bigram, (counts.get(bigram) ?? 0) + 1)
  const most = Math.max(texts.length, FEWEST_TEXTS) + 1
  return (bigram) => {
    // Most questions are in both editions, so two count as one.
    const count = Math.max(1, (counts.get(bigram) ?? 1) / 2)
    return Math.min(1, Math.max(0.15, Math.log(most / count) / Math.log(most)))
  }
}

/** False for texts that share too few bigrams to be worth comparing: less than a fifth of the shorter text's. */
export function mayBeAlike(a: Features, b: Features): boolean {
  return countShared(a.bigrams, b.bigrams) * 5 >= Math.min(a.bigrams.size, b.bigrams.size)
}

/** True for texts with the same words and other signs with a meaning: `C` and `C++`, `>` and `|`. */
export function differInSigns(a: Features, b: Features): boolean {
  return a.letters === b.letters && a.signs !== b.signs
}
