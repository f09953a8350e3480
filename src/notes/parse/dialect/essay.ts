/**
 * One question, and nothing else that asks: the whole note is its answer. Authors who keep one file for each question write so. The question
 * is the title of the note, also in its front matter; or the first line below a title above parts of an answer (`## 개념`, `## 답변`).
 */
import { asks } from '../asks.ts'
import { type Line, readLine } from '../lines.ts'
import { readBullet } from '../markers.ts'
import { askingShare } from './headings.ts'
import { addAskingTitle } from './labels.ts'
import { type HeadingAt, nextIndex, type Outline } from './outline.ts'
import { isAnswerPart, saysQuestions } from './part-titles.ts'
import { type Start, type Starts, startAt } from './start.ts'

const MOST_ASKING_BULLETS = 0.3
/** The longest line (in characters) that can be the question. */
const LONGEST = 400
/** Documents are named so, too: `What is asked when`, `How we work`. Without a question mark nothing says that they ask. */
const NAMES_DOCUMENT = /^(?:what|why|how)\b[^?？가-힣]*$/i

/** Finds the question of this dialect; null when the note is not written so. */
export function findEssay(outline: Outline): Starts | null {
  const titles = [...outline.headings]
  const [top, ...others] = titles
  const asked = others.filter(([, heading]) => asks(heading.text)).length
  if (askingShare(outline) >= MOST_ASKING_BULLETS || asked >= 2) return null
  const starts = new Map<number, Start>()
  const isOnly = top !== undefined && others.every(([, heading]) => heading.level > top[1].level)
  if (isOnly && top !== undefined && asks(top[1].text)) {
    const isTold = nextIndex(outline, top[1].last + 1) < outline.lines.length
    if (isTold && !NAMES_DOCUMENT.test(top[1].text)) addAskingTitle(outline, starts, top[0], true)
  } else {
    const start = (isOnly ? questionBelow(outline, top) : null) ?? questionInFront(outline)
    if (start !== null) starts.set(start.first, start)
  }
  return starts.size === 0 ? null : starts
}

/** A line by itself that asks, directly below the title of a note (and below `## 질문`), whose other headings name parts of an answer. */
function questionBelow(outline: Outline, top: readonly [number, HeadingAt]): Start | null {
  const { lines, headings, classified } = outline
  let index = nextIndex(outline, top[1].last + 1)
  const word = headings.get(index)
  const isNamed = word !== undefined && saysQuestions(word.text)
  if (isNamed) index = nextIndex(outline, word.last + 1)
  const line = lines[index]
  const isText = line !== undefined && classified.roles[index] === 'text' && !headings.has(index)
  if (!isText || line.text.length > LONGEST || readBullet(line) !== null || lines[index + 1]?.blank === false)
    return null
  const width = /^[>\s"'“*_]*/.exec(line.content)?.[0].length ?? 0
  const text = line.content.slice(width).replace(/["'”*_\s]+$/, '')
  const below = [...headings].filter(([at]) => at > index)
  const parts = isNamed ? below.slice(0, 1) : below
  const named = parts.filter(([, heading]) => isAnswerPart(heading.text)).length
  if (!asks(text) || parts.length === 0 || named * 2 < parts.length) return null
  return startAt(line, index, { text, column: line.offset + width }, { level: top[1].level })
}

/** `title: CORS란 무엇인가요?` between the lines of front matter, in a note without a title of its own. */
function questionInFront({ lines, headings, classified }: Outline): Start | null {
  if ([...headings.values()].some((heading) => heading.level === 1)) return null
  const end = lines.findIndex((line, index) => index > 0 && line.text.trimEnd() === '---')
  const front = lines.slice(1, Math.max(1, end))
  const index = front.findIndex((line) => line.text.startsWith('title:')) + 1
  const line: Line | undefined = index === 0 ? undefined : lines[index]
  if (line === undefined || line.text.length > LONGEST || classified.roles[index] !== 'comment') return null
  const width = /^title:\s*["']?/.exec(line.text)?.[0].length ?? 0
  const text = line.text.slice(width).replace(/["'\s]+$/, '')
  if (!asks(text) || NAMES_DOCUMENT.test(text)) return null
  return startAt(
    readLine(line.text, line.number),
    index,
    { text, column: width },
    { level: 1, bodyFirst: end + 1 },
  )
}
