/** Finds bilingual pairs: terms that the notes give in two languages, as in "가상머신(Virtual machine)" and "Layer(레이어)". */

import { compact } from './compact.ts'
import type { Glossary } from './lexicon.ts'

const koreanFirst = /([가-힣]{2,12})\*{0,2} ?\(([A-Za-z]{3,}(?:[ -][A-Za-z]{3,}){0,2})\)/g
const englishFirst = /\b([A-Za-z]{3,}(?:[ -][A-Za-z]{3,}){0,2})\*{0,2} ?\(([가-힣]{2,12})\)/g

/** Words before a bracket that name nothing: 하고(exit), 지정해서(select), 있는(running). */
const notANoun =
  /(?:고|면|서|는|은|을|를|한|된|할|될|로|게|지|도|만|와|과|의|에|기|며|때|데|함|됨|이|가|요|다|까지|부터|처럼)$/

/**
 * Returns the pairs in `texts`. A pair that two texts hold counts as the same thing. A pair that one text holds counts as
 * similar only, because brackets also hold remarks. A word paired with three or more others is left out.
 */
export function findPairs(texts: readonly string[]): Glossary {
  const counts = new Map<string, { pair: readonly [string, string]; texts: number }>()
  for (const text of texts) {
    const seen = new Set<string>()
    const note = (korean: string, english: string) => {
      if (notANoun.test(korean)) return
      const name = `${korean}/${compact(english)}`
      if (seen.has(name)) return
      seen.add(name)
      const known = counts.get(name)
      if (known) known.texts++
      else counts.set(name, { pair: [korean, english], texts: 1 })
    }
    for (const [, korean = '', english = ''] of text.matchAll(koreanFirst)) note(korean, english)
    for (const [, english = '', korean = ''] of text.matchAll(englishFirst)) note(korean, english)
  }
  const partners = new Map<string, number>()
  for (const { pair } of counts.values()) {
    for (const word of pair.map(compact)) partners.set(word, (partners.get(word) ?? 0) + 1)
  }
  const clear = [...counts.values()].filter(({ pair }) =>
    pair.every((word) => (partners.get(compact(word)) ?? 0) < 3),
  )
  return {
    same: clear.filter(({ texts: times }) => times > 1).map(({ pair }) => pair),
    similar: clear.filter(({ texts: times }) => times === 1).map(({ pair }) => pair),
  }
}
