/** Cuts the piece of an answer or of code that shows why a question was found. */
import type { HitPlace, SearchDoc } from './result.ts'

/** Characters of a snippet, about two lines on a phone. */
const snippetLength = 110

/** Returns a piece around the matches outside the question, one line of text; '' when only the question matches. */
export function makeSnippet(doc: SearchDoc, where: HitPlace, forms: readonly string[]): string {
  const small = forms.map((form) => form.toLowerCase())
  for (const field of where === 'code' ? [doc.code] : [doc.answer, doc.code]) {
    const at = bestWindow(field.toLowerCase(), small)
    if (at !== null) return cutAround(field, at)
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

function cutAround(field: string, at: number): string {
  const lineStart = field.lastIndexOf('\n', at) + 1
  const start = Math.max(lineStart, at - 30)
  const spaced = start === lineStart ? start : start + Math.max(0, field.slice(start, at).indexOf(' ') + 1)
  const end = Math.min(field.length, spaced + snippetLength)
  const piece = field.slice(spaced, end).replace(/\s+/g, ' ').trim()
  return `${spaced > lineStart ? '…' : ''}${piece}${end < field.length ? '…' : ''}`
}
