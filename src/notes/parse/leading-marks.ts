/** Reads marks of GitHub and Obsidian at the start of an item or a quote: boxes of tasks, titles of alerts. */
import { alertName } from '../messages.ko.ts'
import type { ParseContext } from './parse-context.ts'

/** Writes the box of a task (`[ ] `, `[x] `) as the sign it stands for. */
export function withBox(text: string, context: ParseContext): string {
  const box = /^\[([ xX])\](?=\s)/.exec(text)
  if (box === null || context.asWritten) return text
  return (box[1] === ' ' ? '☐' : '☑') + text.slice(box[0].length)
}

/** Returns the title of a quote that GitHub shows as an alert (`[!NOTE]`) or Obsidian as a callout; null for any other quote. */
export function alertTitle(first: string): string | null {
  const match = /^\[!([a-z]{2,20})\][+-]?\s*(.*)$/i.exec(first)
  if (match === null) return null
  const title = match[2]?.trim() ?? ''
  return title === '' ? alertName(match[1] ?? '') : title
}
