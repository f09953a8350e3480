import { bareWords } from './legacy-ids.ts'
import { englishSound, koreanSound } from './phonetic.ts'
import { signsIn } from './question-id.ts'

/** How alike two questions are, and how much of what they are about was exchanged. All are 0 to 1. */
export interface Likeness {
  /** Shared pairs of letters, the common ones counting less. */
  readonly letters: number
  /** The part of the words that stand in one only, whichever side has less: 0 when text was only added or only taken away. */
  readonly exchanged: number
  /** True when each has a term in Latin letters, or a number, that the other has not: name and volume, 80 and 8080. */
  readonly termsExchanged: boolean
}

/** A word of a question. Weight says how much it tells what the question is about. */
interface Word {
  readonly text: string
  readonly weight: number
}

export interface Features {
  readonly letters: string
  readonly pairs: ReadonlySet<string>
  readonly words: readonly Word[]
  /** Signs that carry meaning, in the order of the text. */
  readonly signs: string
}

// What a Korean question is built with, whatever it is about.
const FRAME =
  /^(?:무엇|무슨|뭔|뭔가요|뭔지|뭐|어떤|어떻게|어디|언제|얼마|누가|왜|차이|차이점|의미|뜻|방법|이유|경우|혹시|그럼|그러면|그리고|그런데|그래서|만약|만약에|또는|아니면|예를|들어|예를들어|다시|설명|질문|답변|교재|실습|수업|내용|부분|정도|조금|더|좀|수|것|게|걸|건|거|때|시|등|및|점|중|후|전|위|아래|앞|뒤|하나|여러|모두|다른|같은|같이|이런|그런|저런|이것|그것|이렇게|그렇게|있는|없는|하는|되는|한|된|할|될|e|g)$/
const ENDING =
  /(?:나요|까요|가요|은가|는가|ㄴ가|은지|는지|인지|건지|데요|세요|네요|아요|어요|해요|니다|니까|면|하고|해서|하여|되어|돼서|지만|는데|은데|인데|려면|려고|도록|아서|어서|았는데|었는데|라고|다고|라는|다는|하기|되기|하지|되지|하는|되는|했는|되었)$/
const PARTICLE =
  /(?:으로부터|에서부터|이라는|에서는|에서도|으로는|에게서|이라도|부터|까지|처럼|보다|에서|에게|으로|이나|이랑|라는|에는|에도|마다|조차|밖에|을|를|은|는|이|가|의|에|와|과|도|로|만|나|랑|들)$/

/** Prepares a text for comparing. */
export function featuresOf(text: string): Features {
  const letters = bareWords(text)
  const words = text
    .normalize('NFC')
    .toLowerCase()
    .match(/\d+|[a-z][a-z\d]*(?:\+\+|#)?|[가-힣]+|[^\P{L}a-z가-힣]+/gu)
  const signs = signsIn(text)
  return {
    letters,
    pairs: pairsOf(letters),
    words: [...(words ?? []).map(toWord), ...signs.map((sign) => ({ text: sign, weight: 1 }))],
    signs: signs.join(' '),
  }
}

function toWord(text: string): Word {
  if (!/^[가-힣]/.test(text)) return { text, weight: FRAME.test(text) ? 0.1 : 1 }
  if (FRAME.test(text) || ENDING.test(text))
    return { text: text.replace(ENDING, '') || text, weight: FRAME.test(text) ? 0.1 : 0.4 }
  const stem = text.replace(PARTICLE, '')
  if (stem === '' || FRAME.test(stem)) return { text, weight: 0.1 }
  return { text: stem, weight: 1 }
}

/** Compares two texts. `rarity` weighs a pair of letters, 0 to 1. */
export function compare(a: Features, b: Features, rarity: (pair: string) => number): Likeness {
  const left = lookFor(a, b)
  const right = lookFor(b, a)
  return {
    letters: sharedLetters(a, b, [left.respelled, right.respelled], rarity),
    exchanged: Math.min(left.missing, right.missing),
    termsExchanged: left.missesTerm && right.missesTerm,
  }
}

interface Found {
  /** The part of the weight of the words that the other text does not have. */
  readonly missing: number
  readonly missesTerm: boolean
  /** Pairs of letters of words that the other text writes in the other script. */
  readonly respelled: ReadonlySet<string>
}

function lookFor(from: Features, to: Features): Found {
  const respelled = new Set<string>()
  let whole = 0
  let missing = 0
  let missesTerm = false
  for (const word of from.words) {
    whole += word.weight
    if (stands(word, to)) continue
    const other = to.words.find((one) => soundsLike(word.text, one.text))
    if (other !== undefined) for (const pair of pairsOf(word.text)) respelled.add(pair)
    else {
      missing += word.weight
      missesTerm ||= /^(?:[a-z\d]|[^\p{L}\p{N}])/u.test(word.text) && word.weight === 1
    }
  }
  return { missing: whole === 0 ? 0 : missing / whole, missesTerm, respelled }
}

function stands(word: Word, to: Features): boolean {
  if (/^\d/.test(word.text) || word.text.length === 1) return to.words.some((one) => one.text === word.text)
  return (
    to.letters.includes(word.text) ||
    to.words.some((one) => isTypo(word.text, one.text) || isShortFor(word.text, one.text))
  )
}

/** True for two spellings of one word with a slip between them, in letters of the keyboard: 레이너 and 레이어. */
function isTypo(a: string, b: string): boolean {
  const [left, right] = [a.normalize('NFD'), b.normalize('NFD')]
  const shorter = Math.min(left.length, right.length)
  if (shorter < 4 || Math.abs(left.length - right.length) > 2) return false
  const allowed = shorter < 9 ? 1 : 2
  return distance(left, right, allowed) <= allowed
}

/**
 * Counts the slips between two words: a letter too many, too few, wrong, or two in the wrong order (optimal string alignment).
 * Given up, as `limit + 1`, once it is sure to be beyond `limit`.
 */
function distance(a: string, b: string, limit: number): number {
  let above: readonly number[] = []
  let previous: readonly number[] = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row]
    for (let column = 1; column <= b.length; column += 1) {
      const wrong = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1)
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
      const order = swapped ? (above[column - 2] ?? limit) + 1 : limit + 1
      current.push(Math.min(wrong, order, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1))
    }
    if (Math.min(...current) > limit) return limit + 1
    above = previous
    previous = current
  }
  return previous[b.length] ?? limit + 1
}

/** True for a word and what it is shortened to: kubernetes and k8s, service and svc, loadbalancer and lb. */
function isShortFor(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  if (!/^[a-z][a-z\d]{1,3}$/.test(short) || !/^[a-z]{6,}$/.test(long) || short[0] !== long[0]) return false
  const count = /^.(\d+)(.)$/.exec(short)
  if (count !== null) return Number(count[1]) === long.length - 2 && long.endsWith(count[2] ?? '')
  let at = 0
  for (const letter of long) if (letter === short[at]) at += 1
  return at === short.length && short.length <= 3
}

/** True for a word and its spelling in the other script, with or without particles: 컨테이너(에는) and container. */
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
  rarity: (pair: string) => number,
): number {
  let shared = 0
  let whole = 0
  for (const pair of a.pairs) {
    whole += rarity(pair)
    if (b.pairs.has(pair) || respelledA.has(pair)) shared += rarity(pair)
  }
  for (const pair of b.pairs) {
    whole += rarity(pair)
    if (a.pairs.has(pair) || respelledB.has(pair)) shared += rarity(pair)
  }
  return whole === 0 ? 0 : shared / whole
}

function pairsOf(letters: string): ReadonlySet<string> {
  const pairs = new Set<string>()
  for (let index = 0; index + 1 < letters.length; index += 1) pairs.add(letters.slice(index, index + 2))
  return pairs
}

// In a handful of questions everything looks rare; they are weighed as if they stood among so many others.
const FEWEST_TEXTS = 40

/** Gives the weight of a pair of letters among some texts: from 1 for one that hardly occurs down to 0.15. */
export function rarityIn(texts: readonly Features[]): (pair: string) => number {
  const counts = new Map<string, number>()
  for (const { pairs } of texts) for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1)
  const most = Math.max(texts.length, FEWEST_TEXTS) + 1
  return (pair) => {
    // A question stands in both editions, so that two are as good as one.
    const count = Math.max(1, (counts.get(pair) ?? 1) / 2)
    return Math.min(1, Math.max(0.15, Math.log(most / count) / Math.log(most)))
  }
}

/** False for texts that share so little that comparing them is a waste of time. */
export function mayBeAlike(a: Features, b: Features): boolean {
  const [small, large] = a.pairs.size < b.pairs.size ? [a, b] : [b, a]
  let shared = 0
  for (const pair of small.pairs) if (large.pairs.has(pair)) shared += 1
  return shared * 5 >= small.pairs.size
}

/** True for texts that say the same words and differ in signs that carry meaning: `C` and `C++`, `>` and `|`. */
export function differInSigns(a: Features, b: Features): boolean {
  return a.letters === b.letters && a.signs !== b.signs
}
