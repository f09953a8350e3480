/**
 * The rough sound of a technical term: 컨테이너 and container, 볼륨 and volume sound the same. Vowels are dropped, and consonants
 * are put into a few classes, in the same way as Korean spells English words.
 */

const INITIALS = 'k,k,n,t,t,r,m,p,p,s,s,,s,s,s,k,t,p,h'.split(',')
// Final consonants in Unicode order; a final ㅇ counts as n.
const FINALS = ',k,k,k,n,n,n,t,r,r,r,r,r,r,r,r,m,p,p,t,t,n,t,t,k,t,p,t'.split(',')
const FIRST_SYLLABLE = 0xac00

/** Returns the sound of a Korean word: `볼륨` → `prm`; empty when a letter is not Hangul. A final ㅅ or ㅌ counts as t. */
export function koreanSound(word: string): string {
  let sound = ''
  for (const letter of word) {
    const syllable = letter.charCodeAt(0) - FIRST_SYLLABLE
    if (syllable < 0 || syllable >= 11172) return ''
    sound += INITIALS[Math.floor(syllable / 588)] ?? ''
    sound += FINALS[syllable % 28] ?? ''
  }
  return collapse(sound)
}

/** Returns the sound of an English word in lower case: `volume` → `prm`, `cluster` → `krst`. */
export function englishSound(word: string): string {
  const spelled = word
    .replace(/[ts]ion/g, 's*n')
    .replace(/ck|ch(?=r)|q|x/g, (letters) => (letters === 'x' ? 'ks' : 'k'))
    .replace(/sh/g, 's')
    .replace(/ch/g, 's')
    .replace(/ph/g, 'p')
    .replace(/th/g, 's')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/g(?=[eiy])/g, 's')
    .replace(/wh/g, 'h')
    // Korean does not write an r at the end of a syllable: 서버, 포트, 클러스터.
    .replace(/r(?![aeiouy])/g, '')
    .replace(/ng$/, 'n')
  let sound = ''
  for (const letter of spelled) sound += ENGLISH[letter] ?? ''
  return collapse(sound)
}

const ENGLISH: Readonly<Record<string, string>> = {
  b: 'p',
  c: 'k',
  d: 't',
  f: 'p',
  g: 'k',
  h: 'h',
  j: 's',
  k: 'k',
  l: 'r',
  m: 'm',
  n: 'n',
  p: 'p',
  r: 'r',
  s: 's',
  t: 't',
  v: 'p',
  z: 's',
}

function collapse(sound: string): string {
  return sound.replace(/(.)\1+/g, '$1')
}
