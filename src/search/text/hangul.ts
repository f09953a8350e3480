/** Korean letters as they are typed: keystrokes, initial consonants, and the two keyboard layouts. */

const onsets = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'
const vowels = 'ㅏ ㅐ ㅑ ㅒ ㅓ ㅔ ㅕ ㅖ ㅗ ㅗㅏ ㅗㅐ ㅗㅣ ㅛ ㅜ ㅜㅓ ㅜㅔ ㅜㅣ ㅠ ㅡ ㅡㅣ ㅣ'.split(' ')
const codas =
  ' ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ'.split(
    ' ',
  )
/** Lone letters that take two keys. */
const clusters =
  'ㅘㅗㅏ ㅙㅗㅐ ㅚㅗㅣ ㅝㅜㅓ ㅞㅜㅔ ㅟㅜㅣ ㅢㅡㅣ ㄳㄱㅅ ㄵㄴㅈ ㄶㄴㅎ ㄺㄹㄱ ㄻㄹㅁ ㄼㄹㅂ ㄽㄹㅅ ㄾㄹㅌ ㄿㄹㅍ ㅀㄹㅎ ㅄㅂㅅ'
const keysOfClusters = new Map(clusters.split(' ').map(([cluster = '', ...keys]) => [cluster, keys.join('')]))

const firstSyllable = 0xac00
const lastSyllable = 0xd7a3

/** Returns the keystrokes that type a text: `keystrokes('왜')` is 'ㅇㅗㅐ', `keystrokes('Pod')` is 'Pod'. */
export function keystrokes(text: string): string {
  let keys = ''
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const letter = text[i] ?? ''
    if (code >= firstSyllable && code <= lastSyllable) {
      const place = code - firstSyllable
      keys += onsets[Math.floor(place / 588)]
      keys += vowels[Math.floor((place % 588) / 28)]
      keys += codas[place % 28]
    } else keys += keysOfClusters.get(letter) ?? letter
  }
  return keys
}

/** Returns the initial consonant of every syllable, and keeps lone consonants: `initialConsonants('컨ㅌㅇㄴ')` is 'ㅋㅌㅇㄴ'. */
export function initialConsonants(word: string): string {
  return word
    .replace(/[^가-힣ㄱ-ㅎ\s]/g, '')
    .replace(/[가-힣]/g, (letter) => onsets[Math.floor((letter.charCodeAt(0) - firstSyllable) / 588)] ?? '')
}

/** True for a text of whole syllables only. */
export function isSyllables(text: string): boolean {
  return /^[가-힣]+$/.test(text)
}

/** True for a text of lone consonants only, such as 'ㅋㅌㅇㄴ'. */
export function isInitialConsonants(text: string): boolean {
  return /^[ㄱ-ㅎ]+$/.test(text)
}

/** True when a text holds a lone consonant or vowel, as a half-typed or wrongly typed word does. */
export function hasLoneJamo(text: string): boolean {
  return /[ㄱ-ㅣ]/.test(text)
}

/** True when the last syllable ends in a consonant, null when the text does not end in a Hangul syllable. */
export function endsInConsonant(text: string): boolean | null {
  const code = text.charCodeAt(text.length - 1) - 0xac00
  return code >= 0 && code < 11172 ? code % 28 !== 0 : null
}

/** True when the last syllable ends in ㄹ, which takes 로 instead of 으로. */
export function endsInRieul(text: string): boolean {
  const code = text.charCodeAt(text.length - 1) - 0xac00
  return code >= 0 && code < 11172 && code % 28 === 8
}

/** Reads Latin letters as keys of the Korean layout: 'dlalwl' gives '이미지'. Null when the result is not whole syllables. */
export function readAsHangul(latin: string): string | null {
  if (!/^[a-zA-Z]+$/.test(latin)) return null
  const hangul = compose([...latin].map((letter) => keyOfLetter(letter)).join(''))
  return isSyllables(hangul) ? hangul : null
}

const letters = 'qwertyuiopasdfghjklzxcvbnm'
const keysOfLetters = 'ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔㅁㄴㅇㄹㅎㅗㅓㅏㅣㅋㅌㅊㅍㅠㅜㅡ'
const shifted: ReadonlyMap<string, string> = new Map(
  [...'QㅃWㅉEㄸRㄲTㅆOㅒPㅖ'.matchAll(/(.)(.)/g)].map(([, letter = '', key = '']) => [letter, key]),
)

/** The letter of each key, in lower case. */
const letterOfKey: ReadonlyMap<string, string> = new Map([
  ...[...keysOfLetters].map((key, i) => [key, letters[i] ?? ''] as const),
  ...[...shifted].map(([letter, key]) => [key, letter.toLowerCase()] as const),
])

function keyOfLetter(letter: string): string {
  return shifted.get(letter) ?? keysOfLetters[letters.indexOf(letter.toLowerCase())] ?? letter
}

const longestFirst = (list: readonly string[]) =>
  [...list]
    .filter(Boolean)
    .sort((a, b) => b.length - a.length)
    .join('|')
/** A consonant ends a syllable unless a vowel follows; then it begins the next syllable. */
const syllable = new RegExp(
  `([${onsets}])(${longestFirst(vowels)})((?:${longestFirst(codas)})(?![ㅏ-ㅣ]))?`,
  'g',
)

/** Joins keystrokes to syllables as an input method does: 'ㅇㅣㅁㅣㅈㅣ' gives '이미지'. Keys that fit nowhere stay. */
export function compose(keys: string): string {
  return keys.replace(syllable, (_, onset: string, vowel: string, coda = '') =>
    String.fromCharCode(
      0xac00 + (onsets.indexOf(onset) * 21 + vowels.indexOf(vowel)) * 28 + codas.indexOf(coda),
    ),
  )
}

/** Reads Hangul as keys of the Latin layout: '패ㅣㅕㅡㄷ' gives 'volume'. Null when the text is not all Hangul. */
export function readAsLatin(hangul: string): string | null {
  if (!/^[가-힣ㄱ-ㅣ]+$/.test(hangul)) return null
  return [...keystrokes(hangul)].map((key) => letterOfKey.get(key) ?? key).join('')
}

/** Splits the clusters that an input method may form from lone consonants: 'ㄳ' gives 'ㄱㅅ'. */
export function splitClusters(text: string): string {
  return text.replace(/[ㄳㄵㄶㄺㄻㄼㄽㄾㄿㅀㅄ]/g, (cluster) => keystrokes(cluster))
}

/** The Korean names of the Latin letters, longer ones first. */
const letterNames = new Map(
  [
    ...'더블유w에이치h에이a에프f에스s엑스x아이i제이j케이k브이v와이y제트z비b씨c시c디d이e지g엘l엠m엔n오o피p큐q알r티t유u'.matchAll(
      /([가-힣]+)([a-z])/g,
    ),
  ].map(([, name = '', letter = '']) => [name, letter]),
)
const letterName = new RegExp([...letterNames.keys()].join('|'), 'g')

/** Reads Korean names of letters: '에이치티티피' gives 'http'. Null when something else is left, and for words of two syllables. */
export function readLetterNames(word: string): string | null {
  if (word.length < 3 || !isSyllables(word)) return null
  const latin = word.replace(letterName, (name) => letterNames.get(name) ?? '')
  return /^[a-z]{2,}$/.test(latin) ? latin : null
}
