/** Finds `<details>` and their summaries in the lines of a note. */
import { asks } from '../asks.ts'
import type { ClassifiedLines } from '../line-roles.ts'
import type { Line } from '../lines.ts'
import { isTrivia } from './trivia.ts'

/** A `<details>` block, by line indexes. An unclosed one ends at the next one of its depth, or with the note. */
export interface Details {
  readonly open: number
  readonly close: number
  readonly depth: number
  /** The text of its summary without tags, its line, and the number of characters before it. */
  readonly summary: string
  readonly summaryLine: number
  readonly summaryColumn: number
  /** The first line behind the summary. */
  readonly bodyFirst: number
  /** Text behind `</summary>` on its line. */
  readonly rest: { readonly text: string; readonly column: number } | null
  /** True when its summary only says where the answer is: `정답 보기`, or the same words above three answers. */
  readonly isReveal: boolean
  /** True when it only holds other questions: a section. */
  readonly isGroup: boolean
}

/** A `<details>` as its tags show it. */
type Tags = Omit<Details, 'isReveal' | 'isGroup'>

const TAG = /<(\/?)(details|summary)\b[^<>]{0,200}>/gi
/** A summary ends at most this many lines below its `<details>`. */
export const MOST_SUMMARY_LINES = 8

/** Finds the `<details>` of a note in the order of their opening tags. Those in code do not count. */
export function findDetails(lines: readonly Line[], classified: ClassifiedLines): readonly Details[] {
  const found: { details: Tags; done: boolean }[] = []
  const stack: number[] = []
  const end = (at: number): void => {
    const index = stack.pop()
    const one = index === undefined ? undefined : found[index]
    if (one !== undefined && index !== undefined)
      found[index] = { details: { ...one.details, close: at }, done: true }
  }
  for (const [index, line] of lines.entries()) {
    // A fold in a cell of a table is text of the table.
    if (classified.roles[index] !== 'text' || !line.text.includes('<') || line.content.startsWith('|'))
      continue
    for (const tag of line.text.matchAll(TAG)) {
      const [isClosing, name] = [tag[1] === '/', tag[2]?.toLowerCase()]
      if (name === 'summary') continue
      if (isClosing) end(index)
      else if (stack.length < 20) {
        stack.push(found.length)
        const summary = readSummary(lines, classified, index, tag.index + tag[0].length)
        found.push({
          details: { open: index, close: lines.length - 1, depth: stack.length, ...summary },
          done: false,
        })
      }
    }
  }
  const closed = closeForgotten(
    found.map((one) => one.details),
    found.map((one) => one.done),
  )
  const revealing = withReveals(closed)
  return revealing.map((one, at) => ({ ...one, isGroup: isGroup(lines, revealing, at) }))
}

const LEAST_SAME = 3

/** Finds summaries that name the answer. No question is asked three times, so words that come back (`펼쳐보기`, `Click me`) are no question. */
function withReveals(details: readonly Tags[]): readonly Omit<Details, 'isGroup'>[] {
  const counts = new Map<string, number>()
  for (const { summary } of details) counts.set(summary, (counts.get(summary) ?? 0) + 1)
  return details.map((one) => {
    const isRepeated = (counts.get(one.summary) ?? 0) >= LEAST_SAME && !asks(one.summary)
    return { ...one, isReveal: one.summary !== '' && (isRepeated || isReveal(one.summary)) }
  })
}

/** An unclosed block ends before the next one that opens. */
function closeForgotten(details: readonly Tags[], done: readonly boolean[]): readonly Tags[] {
  return details.map((one, index) => {
    const next = details[index + 1]
    return done[index] || next === undefined ? one : { ...one, close: Math.max(one.open, next.open - 1) }
  })
}

type Summary = Pick<Tags, 'summary' | 'summaryLine' | 'summaryColumn' | 'bodyFirst' | 'rest'>

function readSummary(
  lines: readonly Line[],
  classified: ClassifiedLines,
  open: number,
  from: number,
): Summary {
  // Text behind a `<summary>` that does not close is text of the body.
  const isOnlyTags = withoutHtmlTags((lines[open]?.text ?? '').replace(TAG, '')) === ''
  const bodyFirst = isOnlyTags ? open + 1 : open
  const none = { summary: '', summaryLine: open, summaryColumn: 0, bodyFirst, rest: null }
  const limit = Math.min(lines.length, open + MOST_SUMMARY_LINES)
  for (let index = open; index < limit; index += 1) {
    const text = lines[index]?.text ?? ''
    const start = /<summary\b[^<>]{0,200}>/i.exec(index === open ? text.slice(from) : text)
    if (start === null) {
      const isEmpty = index === open || lines[index]?.blank === true
      if (!isEmpty) return none
      continue
    }
    const column = start.index + start[0].length + (index === open ? from : 0)
    for (let at = index; at < limit; at += 1) {
      const whole = lines[at]?.text ?? ''
      const stop = whole.search(/<\/summary\s*>/i)
      if (classified.roles[at] === 'fence' || (stop === -1 && at === limit - 1)) return none
      if (stop === -1) continue
      const pieces = lines.slice(index, at + 1).map((line, piece) => {
        const last = piece === at - index ? stop : line.text.length
        return line.text.slice(piece === 0 ? column : 0, last)
      })
      const written = pieces.findIndex((piece) => withoutHtmlTags(piece) !== '')
      const behind = whole.slice(stop).replace(/^<\/summary\s*>/i, '')
      const isRest = /[^\s]/.test(behind.replace(/<\/?(?:details|p|div|br)\b[^<>]*>/gi, ''))
      return {
        summary: withoutHtmlTags(pieces.join(' ')).replace(/^#{1,6}\s+/, ''),
        summaryLine: index + Math.max(0, written),
        summaryColumn: written <= 0 ? column : (lines[index + written]?.offset ?? 0),
        bodyFirst: at + 1,
        rest: isRest
          ? { text: behind.replace(/<\/details\s*>/gi, ''), column: whole.length - behind.length }
          : null,
      }
    }
  }
  return none
}

/** Takes the tags out of a summary; `<code>` becomes code of Markdown. */
export function withoutHtmlTags(text: string): string {
  return text
    .replace(/<\/?code\b[^<>]{0,200}>/gi, '`')
    .replace(/<\/?(?:b|strong|i|em|u|h[1-6]|span|font|p|div|big|center|br|mark)\b[^<>]{0,200}>/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

const REVEAL =
  /^(?:예비|모범|예시|샘플|내|나의|view|show|see|click|tap|reveal|here|the|to|for|toggle|open|press|expand|and|&)?(?:정답|답|답안|답변|해설|풀이|해답|설명|읽기자료|answers?|solutions?|explanations?|sol)?(?:및|과|와|\/|,|\+)?(?:정답|답안|답|해설|풀이|설명|answers?|explanation)?(?:보기|확인|열기|펼치기|접기|클릭|보려면|하기|하세요|해보기|여기|를|을|은|here)*$/i

/** True for a summary that only says where the answer is: `정답 보기`, `예비 답안 보기 (👈 Click)`, `Answer`. */
function isReveal(summary: string): boolean {
  const words = summary.match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.length === 0 || words.length > 8) return false
  return words.every((word) => REVEAL.test(word.normalize('NFC')))
}

/** True for a summary of a table of contents. */
export function isContents(summary: string): boolean {
  return /^\W*(?:목차|차례|contents|table of contents|toc|index)\W*(?:보기|펼치기|\(.*\))?\W*$/i.test(
    summary.replace(/[\p{Extended_Pictographic}]/gu, '').replace(/목차|차례/, 'toc'),
  )
}

/** True for a fold that only groups questions: others inside it ask, or are all that is in it. It does not ask itself. */
function isGroup(lines: readonly Line[], all: readonly Omit<Details, 'isGroup'>[], at: number): boolean {
  const one = all[at]
  if (one === undefined || asks(one.summary)) return false
  let [inside, asking, after, isOnly] = [0, 0, one.bodyFirst, one.rest === null]
  for (let next = at + 1; next < all.length; next += 1) {
    const other = all[next]
    if (other === undefined || other.open > one.close) break
    if (other.isReveal) continue
    inside += 1
    if (asks(other.summary)) asking += 1
    if (other.depth > one.depth + 1) continue
    isOnly &&= lines.slice(after, other.open).every(isTrivia)
    after = other.close + 1
  }
  return inside >= 2 && (asking * 2 >= inside || (isOnly && lines.slice(after, one.close).every(isTrivia)))
}
