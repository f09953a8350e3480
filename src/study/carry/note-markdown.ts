/** A note of questions, with the learner's memos, that `check` accepts and this program reads. */
import { blocksToMarkdown, escapeMarkdown, inlinesToMarkdown } from './answer-markdown.ts'
import type { CarriedQuestion, Origin } from './carried.ts'

/** Returns the text of the note. `memo` is the Korean word before a memo. */
export function writeNote(
  title: string,
  questions: readonly CarriedQuestion[],
  origin: Origin,
  memo: string,
): string {
  // The comment says that bullets ask, whatever the headings look like.
  const lines = [`# ${escapeMarkdown(title)}`, '', '<!-- questions: - -->', '']
  let heading = ''
  for (const { card, body, sections, memo: own } of questions) {
    const path = sections.join(' › ')
    if (path !== heading) lines.push(`## ${escapeMarkdown(path)}`, '')
    heading = path
    const text = inlinesToMarkdown(card.question, body, origin).trim() || escapeMarkdown(card.text)
    const answer = blocksToMarkdown(body.blocks, body, origin)
    const memos = own === '' ? [] : own.split(/\r?\n/).filter((line) => line.trim() !== '')
    const below = [...answer, ...memos.map((line) => `- ${memo}: ${escapeMarkdown(line.trim())}`)]
    lines.push(`- ${text}`, ...below.map((line) => (line === '' ? '' : `  ${line}`)))
    // A quote and a table bring the empty line after them. Inside code each empty line counts, so none is taken away later.
    if (lines.at(-1) !== '') lines.push('')
  }
  return `${lines.join('\n').trimEnd()}\n`
}
