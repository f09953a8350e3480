/**
 * Finds the stem of Korean words by taking off particles and endings: 이미지를 and 이미지는 have one stem, and so have 삭제하면 and
 * 삭제됩니다. Notes and queries use the same function, so that a stem which is cut too short still finds itself.
 */
import { isSyllables, keystrokes } from './hangul.ts'
import { allParticles, stripParticle } from './particles.ts'

/** What the stemmer needs to know about the words of a subject. */
export interface Lexicon {
  /** True for words that are never cut, such as 로그인. */
  readonly isWord: (word: string) => boolean
  /** Returns the dictionary form of a verb form ('지웠는데' gives '지우다'), null for other words. */
  readonly verbOf: (word: string) => string | null
}

/** Returns the stem of a word of Hangul syllables, and any other text as it is. */
export function stemKorean(word: string, lexicon: Lexicon): string {
  if (word.length < 2 || !isSyllables(word) || lexicon.isWord(word)) return word
  let bare = word
  for (;;) {
    const next = stripParticle(bare, lexicon.isWord)
    if (next === null) break
    bare = next
    if (lexicon.isWord(bare)) return bare
  }
  const verb = lexicon.verbOf(word) ?? (bare === word ? null : lexicon.verbOf(bare))
  if (verb !== null) return verb
  return stripLightVerb(bare) ?? stripLightVerb(word) ?? (bare !== word ? bare : (stripEnding(word) ?? word))
}

/** A noun with a form of 하다, 되다 or the like: 삭제하면, 삭제됩니다, 실행시켜야, 생성한, 접속할. */
const lightVerb =
  /^([가-힣]{2,}?)(?:당)?(?:하|해|한|할|함|합|했|하여|되|돼|된|될|됨|됩|됐|되어|시키|시켜|시킨|시킬|시킴|시켰|받는|받은|받을|받아|가능)(?:[는은을를이가의에도만고면며여서지기게려나니다라야요자던었였습음데까죠네로써걸건것줄수록때후시전중마]|ㄴ)*$/

function stripLightVerb(word: string): string | null {
  return lightVerb.exec(word)?.[1] ?? null
}

/** Endings that are long enough to show a verb. Those that share a syllable with the stem are listed as keystrokes. */
const endings =
  '으려면 려면 으려고 려고 는데요 는데 는지 는가요 나요 습니다 습니까 니까 으니까 으면 면 어요 아요 어서 아서 어도 아도 어야 아야 거나 지만 다가 면서 으면서 지는 지도 던데 는다 네요 고요 어지 아지 을까요 을지 을때 을수 어있 아있'.split(
    ' ',
  )
const joinedEndings =
  'ㄹ까요 ㄴ가요 ㅂ니다 ㅂ니까 ㄹ때 ㄹ지 ㄹ게요 ㅆ는데 ㅆ습니다 ㅆ을 ㅆ다 ㅆ나요 ㅆ어요 ㅆ던 ㅆ지만'
    .split(' ')
    .map(keystrokes)

function stripEnding(word: string): string | null {
  for (const ending of endings) {
    const rest = word.length - ending.length
    if (rest >= 2 && word.endsWith(ending)) return word.slice(0, rest)
  }
  if (word.length < 3) return null
  const keys = keystrokes(word)
  for (const ending of joinedEndings) {
    if (!keys.endsWith(ending)) continue
    const syllables = [...ending].filter((key) => key >= 'ㅏ').length
    return word.slice(0, word.length - syllables - 1) || null
  }
  return null
}

/** What may follow the root of a verb, its 어/아 form, and its past tense. */
const afterRoot =
  'ㄴ ㄹ ㅁ 는 은 을 음 기 기가 기도 기는 기만 기에 게 고 고는 고도 지 지가 지는 지도 지를 지만 면 으면 려면 으려면 려고 으려고 려는 려다 니 니까 으니 으니까 나 나요 나봐요 ㄴ가 ㄴ가요 는가 는가요 는지 는지는 ㄴ지 ㄹ지 을지 다 ㄴ다 는다 ㄴ다고 는다고 ㄴ다면 는다면 습니다 ㅂ니다 습니까 ㅂ니까 도록 자 라 라고 라는 며 면서 으면서 으며 다가 다가도 거나 는데 는데요 ㄴ데 ㄴ데요 은데 ㄹ까 ㄹ까요 을까 을까요 ㄹ때 을때 ㄹ수 을수 ㄴ다음 ㄴ후 ㄹ게요 네 네요 던 던데 죠 지요 는중 는거 는건 는것 는게 ㄴ거 ㄴ건 ㄴ게 ㄴ것 ㄴ거죠 는거죠 는건가요 ㄴ건가요 려나 음 음으로'
const afterVowelForm =
  '서 서요 도 야 야지 야하나요 요 라 버리면 버려 버려요 버렸어요 봐 보기 줘 주세요 있으면 있는 있나요 있던 놓은 놓고 둔 두고 두면 놓으면 가면 오는'
const afterPast =
  '다 는데 는데요 습니다 습니까 을 을때 던 지만 나요 어요 으면 고 네요 는지 더니 다가 거든요 을까요 음 죠'
const inflection = (() => {
  const any = (list: string) => list.split(' ').map(spread).join('|')
  const vowelForm = 'ㅇ?[ㅓㅏ]'
  // The verb itself may be inflected in any way: (막아)두(면), (없애)버리(는데), (느려)지(거나).
  const helper = `(?:${vowelForm}(?:ㅈㅣ|ㄷㅜ|ㄴㅗㅎ|ㅂㅓㄹㅣ|ㅂㅗ|ㅈㅜ|ㄴㅐ|ㅇㅗ|ㅇㅣㅆ))?`
  return new RegExp(
    `^${helper}(?:(?:${any(afterRoot)})?|${vowelForm}(?:${any(afterVowelForm)})?|(?:${vowelForm})?ㅆ(?:ㅇㅓㅆ)?(?:${any(afterPast)})?)$`,
  )
})()

/** True when `word` can be a form of the verb with this dictionary form: ('지웠는데', '지우다'), ('돌려도', '돌리다'). */
export function isFormOf(word: string, dictionaryForm: string): boolean {
  const { root, starts } = rootOf(dictionaryForm)
  const keys = keysOfWord(word)
  for (const start of starts) {
    if (!keys.startsWith(start)) continue
    const rest = keys.slice(start.length)
    // ㄹ is left out before these sounds only, and keeps its place before a vowel: 여는 and 엽니다 are 열다, 여보야 is not.
    if (`${start}ㄹ` === root) {
      if (/^[ㄴㄹㅂㅅ]/.test(rest) && inflection.test(rest)) return true
      continue
    }
    if (inflection.test(rest)) return true
    // A root that ends in ㅏ, ㅓ, ㅐ or ㅔ takes up the vowel of its 어/아 form: 차서, 보내도, 없애면.
    if (/[ㅏㅓㅐㅔ]$/.test(start) && inflection.test(`ㅓ${rest}`)) return true
  }
  return false
}

/** Returns keystrokes with ㅕ written as ㅣㅓ, which it is a contraction of (돌리 + 어). */
function spread(text: string): string {
  return keystrokes(text).replace(/ㅕ/g, 'ㅣㅓ')
}

interface Root {
  /** As keystrokes, as all that follows. */
  readonly root: string
  readonly starts: readonly string[]
}

/** A word is compared with many verbs, one after the other. */
let lastWord = { word: '', keys: '' }

function keysOfWord(word: string): string {
  if (lastWord.word !== word) lastWord = { word, keys: spread(word) }
  return lastWord.keys
}

/** A verb is compared with all words. */
const knownRoots = new Map<string, Root>()

function rootOf(dictionaryForm: string): Root {
  const known = knownRoots.get(dictionaryForm)
  if (known !== undefined) return known
  const root = spread(dictionaryForm.slice(0, -1))
  const made = { root, starts: roots(root) }
  knownRoots.set(dictionaryForm, made)
  return made
}

/** Returns a root and its contracted forms: without ㄹ (만드는), without ㅡ (꺼), 해 for 하, with ㅜ for ㅂ (쉬워). */
function roots(root: string): readonly string[] {
  const found = [root]
  if (root.endsWith('ㄹ')) found.push(root.slice(0, -1))
  if (root.endsWith('ㄹㅡ')) found.push(`${root.slice(0, -2)}ㄹㄹ`)
  else if (root.endsWith('ㅡ')) found.push(root.slice(0, -1))
  if (root.endsWith('ㅎㅏ')) found.push(`${root.slice(0, -1)}ㅐ`)
  if (root.endsWith('ㅂ')) found.push(`${root.slice(0, -1)}ㅇㅜ`)
  return found
}

/**
 * Returns the stems that a word may have when its particle or ending is still being typed, longest first:
 * '이미지엣' (on the way to 이미지에서) gives ['이미지'], '사용되느' gives ['사용되', '사용'].
 */
export function unfinishedStems(word: string): readonly string[] {
  const stems: string[] = []
  for (let cut = word.length - 1; cut >= Math.max(2, word.length - longestUnfinished); cut--) {
    const stem = word.slice(0, cut)
    if (isSyllables(stem) && beginsEnding(keystrokes(word.slice(cut)))) stems.push(stem)
  }
  return stems
}

/** Most syllables of an unfinished ending. */
const longestUnfinished = 6

/** Every particle and every form of 하다 and 되다 as keystrokes, sorted, to look up prefixes of them. */
const allEndings = (() => {
  const verbForms = ['하', '되', '시키', '받'].flatMap((verb) =>
    afterRoot.split(' ').map((tail) => verb + tail),
  )
  const vowelForms = ['해', '돼', '되어', '하여', '시켜', '받아'].flatMap((verb) => [
    verb,
    ...afterVowelForm.split(' ').map((tail) => verb + tail),
  ])
  const pastForms = ['했', '됐', '되었', '하였', '시켰', '받았'].flatMap((verb) =>
    afterPast.split(' ').map((tail) => verb + tail),
  )
  const all = [...allParticles, ...verbForms, ...vowelForms, ...pastForms]
  return all.map(keystrokes).sort()
})()

/** True when some ending begins with these keystrokes. */
function beginsEnding(keys: string): boolean {
  let low = 0
  let high = allEndings.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((allEndings[middle] ?? '') < keys) low = middle + 1
    else high = middle
  }
  return allEndings[low]?.startsWith(keys) ?? false
}
