/** Reads the footnotes of a question or intro. */
import { footnotesTitle } from '../messages.ko.ts'
import type { Block } from '../model.ts'
import type { Line } from './lines.ts'
import { readParagraph } from './paragraph.ts'
import type { ParseContext } from './parse-context.ts'

/** Reads the footnotes that the text of the context refers to, as a list with a title; nothing when there are none. */
export function readFootnotes(lines: readonly Line[], context: ParseContext): readonly Block[] {
  const items: (readonly Block[])[] = []
  // A footnote may refer to another.
  for (let at = 0; at < context.footnotes.length; at += 1) {
    const texts = context.definitions.footnotes.get(context.footnotes[at] ?? '') ?? []
    const pieces = texts.map(({ text, index }) => ({
      text,
      line: lines[index]?.number ?? 0,
      column: (lines[index]?.offset ?? 0) + (lines[index]?.content.length ?? 0) - text.length,
    }))
    items.push(readParagraph(pieces, context))
  }
  if (items.length === 0) return []
  return [
    { kind: 'paragraph', children: [{ kind: 'strong', children: [footnotesTitle] }] },
    { kind: 'list', ordered: true, start: 1, items },
  ]
}
