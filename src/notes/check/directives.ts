/** The checks `unknown-directive` and `unknown-code`: a comment that is almost one of the author's directives. */
import { alignmentDistance } from '../identity/optimal-alignment.ts'
import { codes } from '../messages.ko.ts'
import { readDialectWord } from '../parse/dialect/directive.ts'
import type { Line } from '../parse/lines.ts'
import type { ParsedNote } from '../parse/read-note.ts'
import type { Finding } from '../problem.ts'

/** Each directive with the form it must have. */
const FORMS: Readonly<Record<string, RegExp>> = {
  'not-questions': /^not-questions$/,
  questions: /^questions:\s*\S/,
  'check-off': /^check-off:\s*[\w-]/,
  id: /^id:\s*\S/i,
  ox: /^ox:\s*no$/i,
}
const EXAMPLES: Readonly<Record<string, string>> = {
  'not-questions': '<!-- not-questions -->',
  questions: '<!-- questions: ### -->',
  'check-off': '<!-- check-off: 코드 -->',
  id: '<!-- id: attach-vs-exec -->',
  ox: '<!-- ox: no -->',
}

/** A comment. Other dashes, spaces or brackets than Markdown's are accepted, and the empty link that some programs write instead. */
const COMMENT = /[<＜]\s?!?\s?[-–—]+\s*(.{0,200}?)\s*[-–—]+!?\s?[>＞]|^\[\/\/\]:\s*#\s*[("'](.{0,200}?)[)"']/g
/** A comment that does not end on its line, and a directive that its author left outside of a comment. */
const OPEN = /^<!--\s*(.{1,200}?)\s*$|^((?:questions|질문)\s?:\s*\S{1,12})\s*$/
const MARKS = /[<＜]\s?!?\s?[-–—]|^\[\/\/|^(?:questions|질문)\s?:/

/** What an author writes above what nobody may see. It hides nothing: only what stands inside of a comment is hidden. */
const HIDES = /^(?:off|hid(?:e|den)|private|draft|unpublished|비공개|숨김|숨기기|감추기|감춤|초안|제외)$/i

/** Finds directives that are mistyped, and codes that do not exist behind `check-off:`. The finding names the nearest right one. */
export function findMistyped({ lines, classified }: ParsedNote): readonly Finding[] {
  return lines.flatMap((line, index) => {
    if (classified.roles[index] === 'fence' || !MARKS.test(line.content)) return []
    const open = line.content.includes('-->') ? null : OPEN.exec(line.content)
    if (open !== null) return findOpen(line, open, classified.openComments.includes(index))
    return [...line.content.matchAll(COMMENT)].flatMap((match): readonly Finding[] => {
      const place = { line: line.number, column: line.offset + match.index + 1 }
      const text = match[1] ?? match[2] ?? ''
      if (HIDES.test(text) && match[0].startsWith('<!--'))
        return [{ code: 'unknown-directive', ...place, detail: `${text}" → "<!-- 감출 글 -->` }]
      const name = directiveOf(text)
      // `x <- id = 3 -> y` is code that somebody forgot to mark.
      const isNear = match[0].includes('!') || match[2] !== undefined
      if (name === null || (!isNear && (name === 'id' || name === 'ox'))) return []
      const isComment = match[0].startsWith('<!--') && match[0].endsWith('-->')
      if (
        !isComment ||
        !FORMS[name]?.test(text) ||
        (name === 'questions' && readDialectWord(text.slice(10)) === null)
      )
        return [
          {
            code: 'unknown-directive',
            ...place,
            detail: `${isComment ? text : match[0]}" → "${rightForm(name, text)}`,
          },
        ]
      return name === 'check-off' ? unknownCodes(text.slice('check-off:'.length), place) : []
    })
  })
}

/** A directive without the end of its comment, or outside of one. A comment of several lines is a comment. */
function findOpen(line: Line, match: RegExpExecArray, isOpen: boolean): readonly Finding[] {
  const text = match[1] ?? match[2] ?? ''
  const name = directiveOf(text)
  const isMeant =
    match[1] === undefined ? readDialectWord(text.replace(/^[^:]*:/, '')) !== null : isOpen && name !== null
  if (!isMeant || name === null) return []
  const detail = `${line.content.trim()}" → "${rightForm(name, text)}`
  return [{ code: 'unknown-directive', line: line.number, column: line.offset + 1, detail }]
}

/** The right form of a directive, with the value that its author gave where it can be used. */
function rightForm(name: string, text: string): string {
  const value = text.replace(/^[^:=]*?[:=]\s*|^\S+\s+/, '').trim()
  const level = /^(?:h|제목\s?)([1-6])$/i.exec(value)?.[1]
  if (name === 'questions' && level !== undefined) return `<!-- questions: ${'#'.repeat(Number(level))} -->`
  if (name === 'questions' && value !== text && readDialectWord(value) !== null)
    return `<!-- questions: ${value} -->`
  const named = value.split(/[\s,]+/).filter((code) => codes.includes(code))
  if (name === 'check-off' && named.length > 0) return `<!-- check-off: ${named.join(', ')} -->`
  if (name === 'id' && /^[a-z0-9-]{2,64}$/.test(value)) return `<!-- id: ${value} -->`
  return EXAMPLES[name] ?? ''
}

/** The directive that a comment means; null for any other comment. A sentence is none. */
function directiveOf(text: string): string | null {
  if (/^not?[\s_-]*questions?$/i.test(text)) return 'not-questions'
  const korean = /^(?:질문|문제)\s?[:=]\s*(.{1,20})$/.exec(text)?.[1]
  if (korean !== undefined && readDialectWord(korean) !== null) return 'questions'
  const [, word = '', rest = ''] =
    /^([A-Za-z][\w-]*(?:\s?[-_]\s?\w+|\s(?=off\b)off)?)\s*(.*)$/s.exec(text) ?? []
  const written = word.toLowerCase().replace(/[\s_]+/g, '-')
  // `id` and `ox` are short: any other word is as near. They need a value and nothing else.
  if (written === 'id' || written === 'ox') return /^[:=]?\s*\S+$/.test(rest) ? written : null
  const isShort = rest.length <= 60 && !/\s\S+\s\S+\s\S+/.test(rest.replace(/,\s*/g, ','))
  if (!isShort) return null
  const near = ['not-questions', 'questions', 'check-off'].find((name) => {
    const limit = name.length > 9 ? 3 : 2
    return alignmentDistance(written, name, limit) <= limit
  })
  if (near === undefined) return null
  const wantsValue = near !== 'not-questions'
  return wantsValue === /^[:=]/.test(rest) || written === near ? near : null
}

function unknownCodes(
  list: string,
  place: { readonly line: number; readonly column: number },
): readonly Finding[] {
  const written = list.split(/[\s,]+/).filter((code) => code !== '')
  return written
    .filter((code) => !codes.includes(code))
    .map((code) => {
      const ranked = codes
        .map((name) => ({ name, distance: alignmentDistance(code, name, name.length) }))
        .sort((a, b) => a.distance - b.distance)
      return { code: 'unknown-code', ...place, detail: `${code}" → "${ranked[0]?.name ?? ''}` }
    })
}
