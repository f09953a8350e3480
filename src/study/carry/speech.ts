/** Questions and answers as they are spoken. */
import type { Block } from '../../notes/model.ts'
import { blocksToText } from './answer-text.ts'
import { type CarriedQuestion, splitBody } from './carried.ts'

/** What is said in the place of what cannot be spoken. */
export interface SpeechWords {
  readonly terminal: string
  readonly code: string
  readonly picture: string
  readonly pending: string
}

/** Chrome stops after about 15 seconds of one text, and Korean voices say about eight syllables a second. */
const longest = 110

/** Returns the parts to say of a question: its text, then what it asks about, such as its choices. */
export function sayQuestion(
  { card, body }: Pick<CarriedQuestion, 'card' | 'body'>,
  words: SpeechWords,
): readonly string[] {
  return [...cutForVoice(card.text), ...sayBlocks(splitBody(body).asked, body, words)]
}

/** Returns the parts to say of an answer, each short enough for a voice. Code and pictures are announced, not read. */
export function sayAnswer(
  { card, body }: Pick<CarriedQuestion, 'card' | 'body'>,
  words: SpeechWords,
): readonly string[] {
  return card.pending ? [words.pending] : sayBlocks(splitBody(body).answer, body, words)
}

function sayBlocks(
  blocks: readonly Block[],
  body: CarriedQuestion['body'],
  words: SpeechWords,
): readonly string[] {
  const text = blocksToText(blocks, body, {
    code: ({ kind }) => (kind === 'transcript' ? words.terminal : words.code),
    picture: ({ alt }) => ` ${alt === '' ? words.picture : `${words.picture} ${alt}.`} `,
    item: (number) => (number === null ? '' : `${number}. `),
  })
  return text.split('\n').flatMap(cutForVoice)
}

/** Cuts a text into parts that a voice says whole: at the ends of sentences, else at spaces. Addresses are shortened to their host. */
export function cutForVoice(text: string): readonly string[] {
  const spoken = text
    .replace(/https?:\/\/([^\s/]+)\S*/g, '$1')
    .replace(/[\p{C}\s]+/gu, ' ')
    .trim()
  if (spoken === '') return []
  const parts: string[] = []
  let rest = spoken
  while (rest.length > longest) {
    const start = rest.slice(0, longest)
    const sentence = Math.max(
      ...['. ', '? ', '! ', '요 ', ', '].map((end) => start.lastIndexOf(end) + end.length - 1),
    )
    const space = start.lastIndexOf(' ')
    const at = sentence > longest / 3 ? sentence : space > 0 ? space : longest
    parts.push(rest.slice(0, at))
    rest = rest.slice(at).trim()
  }
  return [...parts, rest]
}

/** Returns the voice for a language (`ko`, `en`): one of the device before one from the network; null where there is none. */
export function findVoice<Voice extends { readonly lang: string; readonly localService: boolean }>(
  voices: readonly Voice[],
  lang: 'ko' | 'en',
): Voice | null {
  const able = voices.filter((voice) => voice.lang.toLowerCase().split(/[-_]/)[0] === lang)
  return able.find(({ localService }) => localService) ?? able[0] ?? null
}
