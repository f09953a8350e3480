/** Reads signs that Markdown does not know and notes use: `==mark==`, `[[note]]`, `:smile:`, footnotes. */
import type { Inline } from '../model.ts'
import { EMOJI } from './emoji-names.ts'
import { tidy } from './tidy-inlines.ts'

/** What text with signs needs from its paragraph. */
export interface SignTools {
  /** Returns the number of a footnote, from 1; null when there is none of this name. */
  readonly footnote: (label: string) => number | null
  /** Returns a link to another note, or its text. */
  readonly note: (target: string, shown: string) => readonly Inline[]
  readonly picture: (path: string, width: number | null) => Inline
}

// Each is read only where it is closed and has no space at its edges. All of them are used plainly, too: `a == b`, `[[ -f x ]]`.
const EMBED =
  '(?<embed>!)?\\[\\[(?<target>[^\\s[\\]|][^[\\]|\\n]{0,200}?)(?:\\|(?<shown>[^[\\]|\\n]{1,200}))?(?<=\\S)\\]\\]'
const MARK = '(?<![=\\w!<>])==(?<mark>[^\\s=](?:[^=\\n]{0,300}[^\\s=])?)==(?![=\\w])'
const NAME = '(?<![\\w:]):(?<name>[a-z\\d_+-]{2,40}):(?![\\w:])'
const FOOTNOTE = '\\[\\^(?<label>[^[\\]\\s]{1,60})\\]'
const SIGNS = new RegExp(`${EMBED}|${MARK}|${NAME}|${FOOTNOTE}`, 'g')
const PICTURE = /\.(?:png|jpe?g|gif|svg|webp|avif)$/i

/** Returns true for text that may hold a sign. */
export function mayHoldSigns(text: string): boolean {
  return /==|\[\[|\[\^|:[a-z\d_+-]+:/.test(text)
}

/** Returns the inlines of plain text with signs. What is no sign stays as it is. */
export function readSigns(text: string, tools: SignTools): readonly Inline[] {
  const out: Inline[] = []
  let at = 0
  for (const match of text.matchAll(SIGNS)) {
    const read = readSign(match.groups ?? {}, tools)
    if (read === null) continue
    out.push(text.slice(at, match.index), ...read)
    at = match.index + match[0].length
  }
  out.push(text.slice(at))
  return out.filter((inline) => inline !== '')
}

function readSign(
  groups: Readonly<Record<string, string | undefined>>,
  tools: SignTools,
): readonly Inline[] | null {
  const { embed, target, shown, mark, name, label } = groups
  if (mark !== undefined) return [{ kind: 'mark', children: [mark] }]
  if (name !== undefined) {
    const emoji = EMOJI.get(name)
    return emoji === undefined ? null : [emoji]
  }
  if (label !== undefined) {
    const number = tools.footnote(label)
    return number === null ? null : [{ kind: 'sup', children: [`[${number}]`] }]
  }
  if (target === undefined) return null
  // `![[note]]` shows a part of another note in Obsidian: here it leads there.
  if (embed === undefined || !PICTURE.test(target))
    return tools.note(target, shown ?? target.replace(/^#/, ''))
  const width = /^\d{1,4}$/.test(shown ?? '') ? Number(shown) : null
  return [tools.picture(target, width)]
}

const MARK_SIGN = /==/g

/**
 * Pairs `==` around more than text: `==a **b** c==`. Takes the inlines of a line after `readSigns`, and returns them with marks; the same array
 * when there is none. The
 * rules are those of a mark around text. Takes linear time.
 */
export function pairMarks(inlines: readonly Inline[]): readonly Inline[] {
  if (!inlines.some((inline) => typeof inline === 'string' && inline.includes('=='))) return inlines
  const out: Inline[] = []
  // Where the sign of an open mark stands in `out`.
  let open: number | null = null
  let isFound = false
  for (const [index, inline] of inlines.entries()) {
    if (typeof inline !== 'string') {
      out.push(inline)
      continue
    }
    let at = 0
    for (const { index: sign } of inline.matchAll(MARK_SIGN)) {
      // An empty string is another inline, or an end of the line.
      const [before, after] = [inline.slice(0, sign).slice(-1), inline.charAt(sign + 2)]
      const closes: boolean = open !== null && !/[\s=]/.test(before) && !/[=\w]/.test(after)
      const isInside = after === '' ? index < inlines.length - 1 : !/[\s=]/.test(after)
      if (!closes && (/[=\w!<>]/.test(before) || !isInside)) continue
      out.push(inline.slice(at, sign))
      at = sign + 2
      if (!closes || open === null) {
        open = out.push('==') - 1
        continue
      }
      const [opening = '', ...children] = out.splice(open)
      const hasMore = children.some((child) => typeof child !== 'string')
      out.push(
        ...(hasMore ? [{ kind: 'mark' as const, children: tidy(children) }] : [opening, ...children, '==']),
      )
      open = null
      isFound ||= hasMore
    }
    out.push(inline.slice(at))
  }
  return isFound ? tidy(out) : inlines
}
