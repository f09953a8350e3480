/**
 * The checks `near-mark` and `open-mark`, and footnotes that nothing defines: signs that are almost a mark of Markdown, or that were opened and
 * not closed. They stay text, and their author meant more.
 */
import { readFrontMatter } from '../parse/front-matter.ts'
import type { Line } from '../parse/lines.ts'
import { readBullet } from '../parse/markers.ts'
import type { ParsedNote } from '../parse/read-note.ts'
import type { Finding } from '../problem.ts'
import { shorten } from './shorten.ts'
import { withoutCode } from './without-code.ts'

type Code = 'near-mark' | 'open-mark'

const ALERT = 'NOTE|TIP|IMPORTANT|WARNING|CAUTION'

/** What is meant by each, as the message shows it. Tried in this order; one finding a line. */
const MARKS: readonly (readonly [code: Code, pattern: RegExp, meant: string])[] = [
  ['near-mark', /^#{7,}\s+\S/, '###### 제목'],
  ['near-mark', /^\\#{1,6}\s+\S/, '# 제목'],
  ['near-mark', /!\{[^{}]{1,80}\}\([^()\s]{1,200}\)/, '![설명](경로)'],
  [
    'near-mark',
    new RegExp(String.raw`^>\s?(?:!?\[(?:${ALERT})[!\]]\]?|\[!\s?(?:${ALERT})\s?!\])\s*$`, 'i'),
    '> [!NOTE]',
  ],
  [
    'near-mark',
    /^>\s?(?:\[!\w{1,20}[-+]?|!\[?\w{1,20}\][-+]?|\[\w{1,20}\][-+])\s+(?![^[]*\])\S/,
    '> [!question] 질문',
  ],
  // `- []는 빈 배열` is text.
  [
    'near-mark',
    /^[-*+]\s?(?:\[\]\s+(?![은는이가을를와과의]\s)\S|\[[ xX]\](?=[\p{L}])(?![은는이가을를와과의]\s))|^[-*+]\[[ xX]\]/u,
    '- [ ] 할 일',
  ],
  ['near-mark', /^[-*+]\s+[-*+]\s+(?=[\p{L}"'`(])/u, '- 글'],
  // `[[MV] 제목](https://…)` is a link.
  ['open-mark', /\[\[[^\s[\]][^[\]]{0,100}\](?!\]|[^[\]]{0,200}\]\()/, '[[노트]]'],
  ['open-mark', /(?<![\\$\w])\$(?=[^$]{0,300}\\[a-z]{2,20}\{)[^$]*$/, '$식$'],
]

/** Finds such signs outside of code. Of an open `:::` and front matter the first line is named. */
export function findNearMarks(note: ParsedNote): readonly Finding[] {
  return [
    ...findInLines(note),
    ...findOpenCode(note),
    ...findOpenNotices(note),
    ...findOpenFront(note),
    ...findFootnotes(note),
  ]
}

function findInLines({ lines, classified, dialect, questions }: ParsedNote): readonly Finding[] {
  const read = new Set(questions.map(({ question }) => question.span.line))
  return lines.flatMap((line, index): readonly Finding[] => {
    if (classified.roles[index] !== 'text') return []
    const text = withoutCode(line.content)
    const mark = MARKS.find(([, pattern]) => pattern.test(text))
    const isSplit = dialect === 'double-colon' && (/\s:\s:\s/.test(text) || isLostCard(line, read))
    if (mark === undefined && !isSplit) return []
    const [code, , meant] = mark ?? (['near-mark', null, '질문 :: 답'] as const)
    const detail = `${shorten(line.content.trim())}" → "${meant}`
    return [{ code, line: line.number, column: line.offset + 1, detail }]
  })
}

const NOTICE =
  /^:{3,}\s?(?:note|tip|info|warning|danger|caution|important|success|details|question|faq|hint)\b/i

/** `- 이름 : 뜻` at the edge, in a note whose other questions have two colons. */
function isLostCard(line: Line, read: ReadonlySet<number>): boolean {
  const bullet = line.indent <= 1 && !read.has(line.number) ? readBullet(line) : null
  return bullet !== null && /^[^:]{1,80}\s:{1}\s[^:]+$/.test(bullet.text)
}

/** A backtick before a word, alone on its line, that no line next to it closes. */
function findOpenCode({ lines, classified }: ParsedNote): readonly Finding[] {
  const rests = lines.map((line, index) =>
    classified.roles[index] === 'text' && !line.content.includes('``') ? withoutCode(line.content) : '',
  )
  return lines.flatMap((line, index): readonly Finding[] => {
    const match = /(?<![\\`\p{L}\p{N}])`(?=[^`\s])[^`]*$/u.exec(rests[index] ?? '')
    const isBeside = [index - 1, index + 1].some((at) => rests[at]?.includes('`') === true)
    if (match === null || isBeside || rests[index]?.indexOf('`') !== match.index) return []
    const detail = `${shorten(line.content.slice(match.index).trim())}" → "\`코드\``
    return [{ code: 'open-mark', line: line.number, column: line.offset + match.index + 1, detail }]
  })
}

/** `:::tip` without `:::`. */
function findOpenNotices({ lines, classified }: ParsedNote): readonly Finding[] {
  const open: Finding[] = []
  for (const [index, line] of lines.entries()) {
    if (classified.roles[index] !== 'text' || !line.content.startsWith(':::')) continue
    if (/^:{3,}\s*$/.test(line.content)) open.pop()
    else if (NOTICE.test(line.content)) {
      const detail = `${shorten(line.content.trim())}" → ":::`
      open.push({ code: 'open-mark', line: line.number, column: line.offset + 1, detail })
    }
  }
  return open
}

/** `---` and `title: …` at the top, without the second `---`. */
function findOpenFront({ lines }: ParsedNote): readonly Finding[] {
  const isOpen =
    /^---\s*$/.test(lines[0]?.text ?? '') &&
    /^(?:title|description|tags|date|layout|categories|author|aliases):(?:\s|$)/.test(lines[1]?.text ?? '') &&
    readFrontMatter(lines).lines === 0
  return isOpen ? [{ code: 'open-mark', line: 1, column: 1, detail: '---" → "---' }] : []
}

/** `[^1]` without `[^1]: …`. Other names may be a class of a regular expression. */
function findFootnotes({ lines, classified }: ParsedNote): readonly Finding[] {
  const { footnotes } = classified.definitions
  return lines.flatMap((line, index): readonly Finding[] => {
    if (classified.roles[index] !== 'text' || !line.content.includes('[^')) return []
    return [
      ...withoutCode(line.content).matchAll(
        /(?<![\\\w[(])\[\^(\d{1,3})\](?![:*+{-])|(?<=\p{L}[.!?]?)\[\^(\d{1,3})\](?![:*+{-])/gu,
      ),
    ]
      .filter((match) => !footnotes.has(match[1] ?? match[2] ?? ''))
      .map((match) => ({
        code: 'unknown-reference',
        line: line.number,
        column: line.offset + match.index + 1,
        detail: match[0],
      }))
  })
}
