/** Korean particles (조사), and the rules of agreement that say which sound each may follow. */
import { endsInConsonant, endsInRieul } from './hangul.ts'

/** The sound that a particle follows. This keeps words like 차이 and 경로 whole: 이 follows only a consonant, 로 only a vowel or ㄹ. */
type After = 'consonant' | 'vowel' | 'vowel-or-rieul' | 'any'

const particles: readonly (readonly [After, string])[] = [
  [
    'consonant',
    '이 은 을 과 으로 으로는 으로도 으로의 으로만 으로써 으로서 으로부터 이랑 이란 이나 이라 이라고 이라는 이라면 이라도 이며 이고 이면 이죠 이요 아 이어도 이네요 이에요 이든 이야 이었 이지 이지만 이니 이니까 이라서 이랑은 이나요',
  ],
  ['vowel', '가 는 를 와 랑 란 나 라고 라는 라면 라도 며 예요 든 야 여도 네요'],
  ['vowel-or-rieul', '로 로는 로도 로의 로만 로써 로서 로부터'],
  [
    'any',
    '의 에 도 만 에서 에게 에는 에도 에만 에서는 에서도 에서만 에서의 에서와 에게서 까지 까지로 까지로만 까지나 까지라도 까지는 까지도 까지만 부터 부터는 보다 보다는 보다도 처럼 처럼도 마다 마다의 마저 조차 밖에 대로 대로만 만큼 만큼은 한테 께 께서 하고 이다 입니다 입니까 인가요 인가 인지 인데 인데요 인건가요 인거죠 인데도 였는데 이었는데 일까요 일때 인지도 인지는 들 들이 들은 들을 들의 들도 들에 들과 들간 들에서 들에게 들끼리 들로 간 간의 간에 간에는 끼리 끼리는 끼리만 별로 뿐 뿐만 뿐인가요 이라기보다 이외에 에대한 에대해 에따라 같은 같이 에선 에겐 으론 론 관련 관련해서 관련된 요 이요 은요 는요 도요 만요 에요 에서요 까지요 부터요 랑요 하고요 말고 말고는 없이 없이도 치고 밖에는 만의 에다 에다가 이라든지 든지 이든지 시에 시에는 시에도 시 중 중인 중에 중에는 중이던 중일',
  ],
]

const particleRules = new Map<string, After>(
  particles.flatMap(([after, list]) => list.split(' ').map((particle) => [particle, after] as const)),
)
const longestParticle = Math.max(...[...particleRules.keys()].map((particle) => particle.length))

/** Particles that may follow any single syllable: 값은, 키를. Others only follow a known one (키만), or 추가 and 결과 would be cut. */
const safeOnOneSyllable = new Set(
  '은 는 을 를 이랑 에서 에서는 에서도 에서만 에서의 으로 으로는 으로도 에는 에도 까지 까지는 부터 부터는 보다 보다는 처럼 만큼 마다 입니다 인가요 인데 들은 들이 들을'.split(
    ' ',
  ),
)

/**
 * Takes one particle off a word: ('이미지를') gives '이미지'. Returns null when it ends in none that fits the sound before it.
 * `isWord` says which words of one syllable may be left (키만 gives 키).
 */
export function stripParticle(word: string, isWord: (word: string) => boolean): string | null {
  for (let length = Math.min(longestParticle, word.length - 1); length > 0; length--) {
    const particle = word.slice(-length)
    const after = particleRules.get(particle)
    if (after === undefined) continue
    const rest = word.slice(0, -length)
    if (rest.length === 1 && !safeOnOneSyllable.has(particle) && !isWord(rest)) continue
    const closed = endsInConsonant(rest)
    if (closed === null) continue
    if (after === 'consonant' && !closed) continue
    if (after === 'vowel' && closed) continue
    if (after === 'vowel-or-rieul' && closed && !endsInRieul(rest)) continue
    return rest
  }
  return null
}

/** True for a particle by itself: 에서, 부터. */
export function isParticle(text: string): boolean {
  return particleRules.has(text)
}

/** Every particle, for finding one that is still being typed. */
export const allParticles: readonly string[] = [...particleRules.keys()]
