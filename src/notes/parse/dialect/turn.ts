/** Reads who speaks on a line: a name with a colon (`수강생:`, `**면접관:**`, `[질문자]`), or a sign (`🙋`, `→`). */
import type { Line } from '../lines.ts'
import { readBullet } from '../markers.ts'

/** A line on which somebody begins to speak. */
export interface Turn {
  /** The name or the sign, as written but for stars and spaces around it. */
  readonly name: string
  /** What is said on this line, without the mark. */
  readonly text: string
  /** The number of characters of the line before `text`. */
  readonly column: number
  /** True when the time stands beside the name, as in the log of a chat. */
  readonly isTimed: boolean
}

const NAME = String.raw`\p{L}[\p{L}\p{N}]{0,11}(?:\s\p{L}[\p{L}\p{N}]{0,7})?(?:\s?\d{1,2})?`
const SIGN = String.raw`\p{Extended_Pictographic}[\p{Extended_Pictographic}\p{Emoji_Modifier}\u{fe0f}\u{200d}]*|[→⇒➜➤▶►▷]|[-=]>`
/** With stars around the name, with or without its colon in them; `http://` is no name. */
const NAMED = new RegExp(
  String.raw`^(?:${SIGN})?\s?(?:(\*\*|__)?(${NAME})(?:\1\s?[:：]|\s?[:：]\1)|\[(${NAME})\](?![([:])\s?:?)(?!\/\/|[:：])\s*`,
  'u',
)
/** `**민수**  10:21 AM` (Slack), `민수 — 오늘 오후 2:03` (Discord): what is said stands in the lines below. */
const ABOVE = new RegExp(
  String.raw`^(\*\*|__)?(${NAME})\1\s+(?:[-–—]\s+)?(?:오늘|어제|today at|yesterday at)?\s?(?:오전|오후|[AP]M)?\s?\d{1,2}:\d{2}(?:\s?[AP]M)?\s*$`,
  'iu',
)
/** `[오후 2:03]`, `10:21 AM`, `2024. 3. 1. 오후 2:03,` */
const TIME =
  /^\[?(?:\d{4}\s?[-./년]\s?\d{1,2}\s?[-./월]\s?\d{1,2}[.일]?,?\s+)?(?:오전|오후|[AP]M)?\s?\d{1,2}:\d{2}(?::\d{2})?(?:\s?[AP]M)?\]?,?\s+/iu
const SIGNED = new RegExp(String.raw`^(${SIGN})\s+`, 'u')

/** Reads the turn that begins on a line, behind a bullet too; null for any other line. */
export function readTurn(line: Line): Turn | null {
  if (line.indent > 3) return null
  const bullet = readBullet(line)
  if (bullet?.number != null) return null
  const written = bullet?.text ?? line.content
  const before = TIME.exec(written)?.[0].length ?? 0
  const above = ABOVE.exec(written)?.[2]
  if (above !== undefined)
    return { name: above, text: '', column: line.offset + written.length, isTimed: true }
  const text = written.slice(before)
  const match = NAMED.exec(text) ?? SIGNED.exec(text)
  const name = match?.[2] ?? match?.[3] ?? match?.[1]
  if (match === null || name === undefined) return null
  const behind = before + match[0].length
  const width = behind + (TIME.exec(written.slice(behind))?.[0].length ?? 0)
  const isTimed = before > 0 || width > behind
  return { name, text: written.slice(width), column: line.offset + (bullet?.width ?? 0) + width, isTimed }
}
