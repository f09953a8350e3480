/** Puts the inlines of a line in order: joined texts, no space at the ends and around line breaks. */
import type { Inline } from '../model.ts'

/** Joins neighbouring texts. */
export function tidy(inlines: readonly Inline[]): readonly Inline[] {
  const joined: Inline[] = []
  for (const inline of inlines) {
    const previous = joined.at(-1)
    if (typeof inline === 'string' && typeof previous === 'string')
      joined[joined.length - 1] = previous + inline
    else joined.push(inline)
  }
  return joined.filter((inline) => inline !== '')
}

/** Removes the space around line breaks. More than two breaks in a row are two: a gap. */
export function trimBreaks(inlines: readonly Inline[]): readonly Inline[] {
  const out: Inline[] = []
  for (const inline of tidy(inlines)) {
    const after = isBreak(out.at(-1))
    if (typeof inline === 'string') {
      const text = after ? inline.trimStart() : inline
      if (text !== '') out.push(text)
    } else {
      const before = out.at(-1)
      if (isBreak(inline) && typeof before === 'string') out[out.length - 1] = before.trimEnd()
      if (!(isBreak(inline) && after && isBreak(out.at(-2)))) out.push(inline)
    }
  }
  return out
}

function isBreak(inline: Inline | undefined): boolean {
  return typeof inline === 'object' && inline.kind === 'break'
}

/** Removes the space that a removed comment leaves at the start or end, and line breaks there. */
export function trimEnds(inlines: readonly Inline[]): readonly Inline[] {
  const first = inlines.findIndex((inline) => !isBlank(inline))
  const last = inlines.findLastIndex((inline) => !isBlank(inline))
  if (first > 0 || last < inlines.length - 1)
    return first === -1 ? [] : trimEnds(inlines.slice(first, last + 1))
  const trimmed = inlines.map((inline, index) => {
    if (typeof inline !== 'string') return inline
    const start = index === 0 ? inline.trimStart() : inline
    return index === inlines.length - 1 ? start.trimEnd() : start
  })
  return trimmed.filter((inline) => inline !== '')
}

function isBlank(inline: Inline): boolean {
  return isBreak(inline) || (typeof inline === 'string' && inline.trim() === '')
}
