/** Cuts a snippet: the piece of an answer or of code that shows why a question was found. */
import type { HitField } from '../hit.ts'
import { type AnswerTexts, cutAround } from '../text/excerpt.ts'

/** Characters of a snippet, about two lines on a phone. */
const snippetLength = 110

/**
 * Returns one line of text around the matches in the answer or code, '' when only the question matches. `field` 'code' looks
 * in the code alone.
 */
export function makeSnippet(texts: AnswerTexts, field: HitField, highlights: readonly string[]): string {
  const small = highlights.map((form) => form.toLowerCase())
  for (const text of field === 'code' ? [texts.code] : [texts.answer, texts.code]) {
    const at = bestWindow(text.toLowerCase(), small)
    if (at !== null) return cutAround(text, at, snippetLength)
  }
  return ''
}

/**
 * Returns the offset at which a window of `snippetLength` holds the most different highlights, null when there is none. Only
 * the first eight matches of each are looked at.
 */
function bestWindow(text: string, highlights: readonly string[]): number | null {
  const matches: { at: number; form: string }[] = []
  for (const form of highlights) {
    let at = text.indexOf(form)
    for (let times = 0; at >= 0 && times < 8; times++) {
      matches.push({ at, form })
      at = text.indexOf(form, at + form.length)
    }
  }
  let best: { at: number; kinds: number } | null = null
  for (const { at } of matches.sort((a, b) => a.at - b.at)) {
    const kinds = new Set(
      matches.filter((other) => other.at >= at && other.at < at + snippetLength - 20).map(({ form }) => form),
    ).size
    if (!best || kinds > best.kinds) best = { at, kinds }
  }
  return best?.at ?? null
}
