/** Cuts the piece of an answer or of code that shows why a question was found. */
import type { HitPlace } from '../hit.ts'
import { type AnswerTexts, cutAround } from '../text/excerpt.ts'

/** Characters of a snippet, about two lines on a phone. */
const snippetLength = 110

/** Returns a piece around the matches outside the question, one line of text; '' when only the question matches. */
export function makeSnippet(texts: AnswerTexts, where: HitPlace, forms: readonly string[]): string {
  const small = forms.map((form) => form.toLowerCase())
  for (const field of where === 'code' ? [texts.code] : [texts.answer, texts.code]) {
    const at = bestWindow(field.toLowerCase(), small)
    if (at !== null) return cutAround(field, at, snippetLength)
  }
  return ''
}

/** Where a window of `snippetLength` holds the most different forms, looking at the first places of each; null without any. */
function bestWindow(text: string, forms: readonly string[]): number | null {
  const places: { at: number; form: string }[] = []
  for (const form of forms) {
    let at = text.indexOf(form)
    for (let times = 0; at >= 0 && times < 8; times++) {
      places.push({ at, form })
      at = text.indexOf(form, at + form.length)
    }
  }
  let best: { at: number; kinds: number } | null = null
  for (const { at } of places.sort((a, b) => a.at - b.at)) {
    const kinds = new Set(
      places.filter((other) => other.at >= at && other.at < at + snippetLength - 20).map(({ form }) => form),
    ).size
    if (!best || kinds > best.kinds) best = { at, kinds }
  }
  return best?.at ?? null
}
