/** Texts about a running search. Loaded with the search, because its particles need a library. */
import { josa } from 'es-hangul'

export const outcome = {
  /** How many are shown, and how many there are, which may be more. */
  found: (query: string, count: number, total: number) =>
    `‘${query}’${josaOf(query, '으로/로')} ${total > count ? `${total}개 찾아서 ${count}개를 보여 드려요.` : `${count}개 찾았어요.`}`,
  under: (filters: string) => `필터: ${filters}.`,
  relaxed: '딱 맞는 질문이 없어 비슷한 질문을 보여 드려요.',
  missing: (missing: readonly string[]) =>
    `${missing.map((word) => `‘${word}’`).join(', ')}${josaOf(missing.at(-1) ?? '', '은/는')} 노트에 없어서 빼고 찾았어요.`,
  layout: (from: string, to: string) =>
    `‘${from}’${josaOf(from, '을/를')} ‘${to}’${josaOf(to, '으로/로')} 바꿔 찾았어요.`,
  asTyped: '그대로 찾기',
  none: (query: string) => `‘${query}’${josaOf(query, '와/과')} 맞는 질문이 없어요.`,
  showAll: '질문 모두 보기',
  nearest: (word: string) => `‘${word}’${josaOf(word, '으로/로')} 찾기`,
  maySearch: (word: string) => `‘${word}’${josaOf(word, '으로/로')} 찾아볼 수 있어요.`,
  hidden: (count: number) => `필터 때문에 질문 ${count}개가 가려져 있어요.`,
} as const

/** Returns the particle that fits after a word. A word that does not end in Hangul or a digit is treated as ending in a vowel. */
function josaOf(word: string, particles: '을/를' | '은/는' | '으로/로' | '와/과' | '이/가'): string {
  const last = word.trim().at(-1) ?? ''
  return josa.pick(/[가-힣0-9]/.test(last) ? word.trim() : '아', particles)
}
