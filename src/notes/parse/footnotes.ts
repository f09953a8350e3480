/** Numbers the footnotes of a question or intro. */
import { labelOf } from './definitions.ts'
import type { ParseContext } from './parse-context.ts'

/** Returns the number (from 1) of a footnote in the order of the text; null when the note defines none of this name. */
export function footnoteNumber(written: string, { definitions, footnotes }: ParseContext): number | null {
  const label = labelOf(written)
  if (!definitions.footnotes.has(label)) return null
  const known = footnotes.indexOf(label)
  return known === -1 ? footnotes.push(label) : known + 1
}
