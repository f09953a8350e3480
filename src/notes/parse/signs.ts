/** Reads signs that Markdown does not know and notes use: `==mark==`, `[[note]]`, `:smile:`, footnotes. */
import type { Inline } from '../model.ts'
import { EMOJI } from './emoji-names.ts'

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
  if (embed === undefined) return tools.note(target, shown ?? target.replace(/^#/, ''))
  if (!PICTURE.test(target)) return null
  const width = /^\d{1,4}$/.test(shown ?? '') ? Number(shown) : null
  return [tools.picture(target, width)]
}
