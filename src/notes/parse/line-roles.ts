/** Classifies the lines of a note: text, blank, comment or code. */
import { type Definitions, findDefinitions, NO_DEFINITIONS } from './definitions.ts'
import { readFrontMatter } from './front-matter.ts'
import type { Line } from './lines.ts'
import { isSeparator, readBullet, readFence, readHeading } from './markers.ts'

/** What a line is, before it is known to which question it belongs. */
type Role = 'text' | 'blank' | 'comment' | 'fence'

/** A fenced code block, by line indexes. `close` is null when its author never closed it. */
export interface Fence {
  readonly open: number
  /** The last line of the block, its closing fence included. */
  readonly last: number
  readonly close: number | null
  readonly lang: string | null
}

/** The language of a block that is a formula: between lines of `$$`, or in a fence that says so, as on GitHub. */
export const FORMULA = 'math'
/** Authors write no longer ones. The limit keeps reading linear. */
const MOST_FORMULA_LINES = 60
const TEX = /\\[a-z]|[\^_]/i

/** The roles of all lines of a note. */
export interface ClassifiedLines {
  /** One for each line. */
  readonly roles: readonly Role[]
  /** By the index of their first line. */
  readonly fences: ReadonlyMap<number, Fence>
  /** Indexes of lines whose `<!--` never ends. */
  readonly openComments: readonly number[]
  /** What lines define for the whole note. Their role is that of comments: they are not shown where they stand. */
  readonly definitions: Definitions
}

/**
 * Classifies the lines of a note. A fence is closed as in Markdown. When a fence is still open at the end of the note, the fences
 * are read again in suspicious mode: then a question inside a block means that its author forgot to close it.
 */
export function classifyLines(lines: readonly Line[]): ClassifiedLines {
  const asMarkdown = classifyWith(lines, false)
  const unclosed = [...asMarkdown.fences.values()].some((fence) => fence.close === null)
  return withDefinitions(lines, unclosed ? classifyWith(lines, true) : asMarkdown)
}

function withDefinitions(lines: readonly Line[], classified: ClassifiedLines): ClassifiedLines {
  const definitions = findDefinitions(lines, (index) => classified.roles[index] === 'text')
  if (definitions.lines.size === 0) return classified
  const roles = classified.roles.map((role, index) => (definitions.lines.has(index) ? 'comment' : role))
  return { ...classified, roles, definitions }
}

function classifyWith(lines: readonly Line[], suspicious: boolean): ClassifiedLines {
  const roles: Role[] = []
  const fences = new Map<number, Fence>()
  const openComments: number[] = []
  const commentEnds = nextCommentEnds(lines)
  let index = readFrontMatter(lines).lines
  for (let at = 0; at < index; at += 1) roles.push(lines[at]?.blank === true ? 'blank' : 'comment')
  while (index < lines.length) {
    const line = lines[index]
    if (line === undefined) break
    const mark = readFence(line)
    const formulaEnd = mark === null ? formulaFrom(lines, index) : null
    const liquid = mark === null ? readLiquid(lines, index) : null
    if (line.blank) {
      roles.push('blank')
      index += 1
    } else if (mark !== null || formulaEnd !== null || liquid !== null) {
      const fence =
        liquid ??
        (mark === null
          ? { open: index, last: formulaEnd ?? index, close: formulaEnd, lang: FORMULA }
          : readBlock(lines, index, mark.mark, mark.info, suspicious))
      fences.set(index, fence)
      while (index <= fence.last) {
        roles.push('fence')
        index += 1
      }
    } else if (isComment(line) || isForPrograms(line, lines[index + 1])) {
      roles.push('comment')
      index += 1
    } else if (line.content.startsWith('<!--') && !line.content.includes('-->')) {
      const end = commentEnds[index + 1] ?? -1
      if (end === -1) {
        openComments.push(index)
        roles.push('text')
        index += 1
      }
      while (end !== -1 && index <= end) {
        roles.push('comment')
        index += 1
      }
    } else {
      roles.push('text')
      index += 1
    }
  }
  return { roles, fences, openComments, definitions: NO_DEFINITIONS }
}

/** True for a line with nothing but complete comments. */
function isComment(line: Line): boolean {
  let rest = line.content
  while (rest.startsWith('<!--')) {
    const end = rest.indexOf('-->', 4)
    if (end === -1) return false
    rest = rest.slice(end + 3).trimStart()
  }
  return rest === '' && !line.blank
}

const ATTRIBUTES = /^(?:\{:[^{}]{0,80}\}|\{%[^{}]{1,120}%\})\s*$/
const PROPERTY =
  /^(?:collapsed|id|heading|background-color|card-[a-z-]{1,20}|logseq\.[\w.-]{1,30}|created-at|updated-at|query-[a-z-]{1,20}):: \S/

/** True for a line that says something to a program: `{: .no_toc }` and `{% raw %}` (Jekyll), and the list that `{:toc}` fills, `collapsed:: true` (Logseq). */
function isForPrograms({ content }: Line, next: Line | undefined): boolean {
  return ATTRIBUTES.test(content) || PROPERTY.test(content) || /^\{:\s?toc\b/.test(next?.content ?? '')
}

/** Returns for each line the index of the first line at or after it that has `-->`, or -1. */
function nextCommentEnds(lines: readonly Line[]): readonly number[] {
  const ends = new Array<number>(lines.length + 1).fill(-1)
  for (let index = lines.length - 1; index >= 0; index -= 1) {
    ends[index] = lines[index]?.text.includes('-->') === true ? index : (ends[index + 1] ?? -1)
  }
  return ends
}

function readBlock(
  lines: readonly Line[],
  open: number,
  mark: string,
  info: string,
  suspicious: boolean,
): Fence {
  const lang = languageOf(info)
  const indent = lines[open]?.indent ?? 0
  let last = open
  let lastBeforeQuestion: number | null = null
  for (let index = open + 1; index < lines.length; index += 1) {
    const line = lines[index]
    if (line === undefined) break
    if (closes(line, mark, indent)) return { open, last: index, close: index, lang }
    if (lastBeforeQuestion === null && startsOver(lines, index)) lastBeforeQuestion = last
    // A question and a second opening fence inside a block show that the author forgot to close this block.
    const isUnclosed = lastBeforeQuestion !== null && (suspicious || opensAgain(line, mark))
    if (isUnclosed) return { open, last: lastBeforeQuestion ?? last, close: null, lang }
    if (!line.blank) last = index
  }
  return { open, last, close: null, lang }
}

/** The language that stands behind a fence: `js {1,3}`, `js{1}`, `java:Main.java`, `{.python .numberLines}`. */
function languageOf(info: string): string | null {
  const lang = info.replace(/^\{\s*\.?/, '').split(/[\s{},:]/)[0]
  return lang === undefined || lang === '' ? null : lang
}

/** Returns the index of the line that ends the formula (`$$`) opened on a line; null when none is. */
function formulaFrom(lines: readonly Line[], open: number): number | null {
  const first = lines[open]?.content ?? ''
  if (!first.startsWith('$$') || first.indexOf('$$', 2) !== -1) return null
  for (let index = open + 1; index < open + MOST_FORMULA_LINES; index += 1) {
    const line = lines[index]
    if (line === undefined || line.blank || readFence(line) !== null) return null
    const at = line.content.indexOf('$$')
    if (at === -1) continue
    const inside = lines.slice(open, index + 1).map((one) => one.content)
    const isEnd = line.content.trimEnd().length === at + 2
    return isEnd && (TEX.test(inside.join('')) || !HANGUL.test(inside.join(''))) ? index : null
  }
  return null
}

const MOST_LIQUID_LINES = 400

/** Reads code between `{% highlight bash %}` and `{% endhighlight %}` (Jekyll) that starts on a line; null when none does. */
function readLiquid(lines: readonly Line[], open: number): Fence | null {
  const lang = /^\{%-?\s*highlight\s+([\w+#.-]{1,30})[^{}]{0,60}%\}\s*$/.exec(lines[open]?.content ?? '')?.[1]
  if (lang === undefined) return null
  for (let at = open + 1; at < Math.min(lines.length, open + MOST_LIQUID_LINES); at += 1)
    if (/^\{%-?\s*endhighlight\b/.test(lines[at]?.content ?? '')) return { open, last: at, close: at, lang }
  return null
}

function opensAgain(line: Line, mark: string): boolean {
  const again = readFence(line)
  return again !== null && again.info !== '' && again.mark.startsWith(mark)
}

function closes(line: Line, mark: string, indent: number): boolean {
  if (line.indent > indent + 3 && line.indent > 3) return false
  const closing = line.content.trimEnd()
  return closing.length >= mark.length && closing === (mark[0] ?? '').repeat(closing.length)
}

const HANGUL = /[가-힣]/
const YAML_KEY = /^["']?[\w./-]+["']?:(?:\s|$)/

/** True where a human reader sees that the note continues, although the fence above is still open. */
function startsOver(lines: readonly Line[], index: number): boolean {
  const [above, line, below] = [lines[index - 1], lines[index], lines[index + 1]]
  if (line === undefined || line.indent > 1) return false
  const afterBlank = above?.blank === true
  if (isSeparator(line)) return afterBlank && (below?.blank ?? true)
  const heading = readHeading(line)
  if (heading !== null && !heading.tight) return heading.level > 1 && afterBlank
  const bullet = readBullet(line)
  if (bullet === null || bullet.number !== null || YAML_KEY.test(bullet.text)) return false
  if (/[?？][)\s]*$/.test(bullet.text)) return true
  if (HANGUL.test(bullet.text) && (line.indent === 0 || afterBlank)) return true
  return afterBlank && below !== undefined && below.indent > 1 && readBullet(below) !== null
}
