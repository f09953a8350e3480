/** Which questions hold a term, and where: the lists behind the index, and their bytes. */
import { weights } from '../weights.ts'

/** One term's questions, ascending, with a mark each (see `makeMark`). */
export interface Postings {
  readonly docs: Uint32Array
  readonly marks: Uint8Array
}

/** Where and how a term stands in one question. */
export interface Mark {
  /** 0 not at all, 1 as a part of a word only, 2 as a word. */
  readonly question: 0 | 1 | 2
  /** 0 not at all, 1 once, 2 two or three times, 3 more often. */
  readonly answer: 0 | 1 | 2 | 3
  /** True when the answer only holds it as a part of a word. */
  readonly answerPart: boolean
  readonly code: boolean
}

export function makeMark(mark: Mark): number {
  return mark.question | (mark.answer << 2) | (mark.answerPart ? 16 : 0) | (mark.code ? 32 : 0)
}

/** What a mark is worth: the question before the answer before code, a little more for both. */
const markValues = Float32Array.from({ length: 64 }, (_, mark) => {
  const inQuestion = mark & 3
  const inAnswer = (mark >> 2) & 3
  const question = inQuestion === 2 ? weights.question : inQuestion === 1 ? weights.questionPart : 0
  const answer = inAnswer === 0 ? 0 : mark & 16 ? weights.answerPart : (weights.answer[inAnswer] ?? 0)
  const code = mark & 32 ? weights.code : 0
  const best = Math.max(question, answer, code)
  return best + 0.08 * (question + answer + code - best)
})

/** Returns what a mark is worth as a share of a match in the question. */
export function markValue(mark: number): number {
  return markValues[mark] ?? 0
}

/** Lists of postings as text: per term, the gaps between its questions, and its marks; how many is known from elsewhere. */
export interface PackedLists {
  readonly gaps: string
  readonly marks: string
}

/** Packs the lists of several terms, one after another. */
export function packLists(lists: readonly Postings[]): PackedLists {
  const gaps: string[] = []
  const marks: string[] = []
  for (const list of lists) {
    let previous = -1
    for (const doc of list.docs) {
      gaps.push(packNumber(doc - previous - 1))
      previous = doc
    }
    for (const mark of list.marks) marks.push(packNumber(mark))
  }
  return { gaps: gaps.join(''), marks: marks.join('') }
}

/** Where a term's list stands in packed lists. */
export interface PackedPlace {
  readonly lists: PackedLists
  readonly gapsAt: number
  readonly marksAt: number
  readonly count: number
}

/** Says where each list begins, given how many questions each has. */
export function locateLists(lists: PackedLists, counts: readonly number[]): readonly PackedPlace[] {
  let gapsAt = 0
  let marksAt = 0
  return counts.map((count) => {
    const place = { lists, gapsAt, marksAt, count }
    for (let i = 0; i < count; i++) gapsAt += isLong(lists.gaps.charCodeAt(gapsAt)) ? 2 : 1
    marksAt += count
    return place
  })
}

/** Unpacks one list. */
export function unpackList({ lists, gapsAt, marksAt, count }: PackedPlace): Postings {
  const docs = new Uint32Array(count)
  const marks = new Uint8Array(count)
  let doc = -1
  let at = gapsAt
  for (let i = 0; i < count; i++) {
    const code = lists.gaps.charCodeAt(at++)
    doc +=
      (isLong(code)
        ? (code - longBase) * half + unpackNumber(lists.gaps.charCodeAt(at++))
        : unpackNumber(code)) + 1
    docs[i] = doc
    marks[i] = unpackNumber(lists.marks.charCodeAt(marksAt + i))
  }
  return { docs, marks }
}

/*
 * A number is one character: '#' is 0, '$' 1 and so on, the backslash left out, so that JSON needs no escapes and gzip
 * finds a byte for each of the small numbers, which are most. Numbers from `half` on take two characters.
 */
const base = 0x23
const backslash = 0x5c
const half = 0x4000
const longBase = base + half + 1

function packNumber(value: number): string {
  if (value >= half)
    return String.fromCharCode(longBase + Math.floor(value / half)) + packNumber(value % half)
  const code = base + value
  return String.fromCharCode(code >= backslash ? code + 1 : code)
}

function isLong(code: number): boolean {
  return code > longBase
}

function unpackNumber(code: number): number {
  return code > backslash ? code - base - 1 : code - base
}
