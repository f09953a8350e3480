/** Postings: which questions hold a term and in which fields. Also their packed form, as text. */
import { weights } from '../weights.ts'

/** The questions that hold one term, ascending, each with a packed occurrence (see `packOccurrence`). */
export interface Postings {
  readonly docIds: Uint32Array
  readonly occurrences: Uint8Array
}

/** Where and how often a term occurs in one question. */
export interface Occurrence {
  /** 0 not at all, 1 as a part of a word only, 2 as a word. */
  readonly question: 0 | 1 | 2
  /** 0 not at all, 1 once, 2 two or three times, 3 more often. */
  readonly answer: 0 | 1 | 2 | 3
  /** True when the answer only holds it as a part of a word. */
  readonly answerPart: boolean
  readonly code: boolean
}

/** Packs an occurrence into six bits: question 0-1, answer 2-3, answerPart 4, code 5. */
export function packOccurrence(occurrence: Occurrence): number {
  return (
    occurrence.question |
    (occurrence.answer << 2) |
    (occurrence.answerPart ? 16 : 0) |
    (occurrence.code ? 32 : 0)
  )
}

/** The value of each packed occurrence: that of its best field, and 8 % of the other fields' values. */
const occurrenceValues = Float32Array.from({ length: 64 }, (_, occurrence) => {
  const inQuestion = occurrence & 3
  const inAnswer = (occurrence >> 2) & 3
  const question = inQuestion === 2 ? weights.question : inQuestion === 1 ? weights.questionPart : 0
  const answer = inAnswer === 0 ? 0 : occurrence & 16 ? weights.answerPart : (weights.answer[inAnswer] ?? 0)
  const code = occurrence & 32 ? weights.code : 0
  const best = Math.max(question, answer, code)
  return best + 0.08 * (question + answer + code - best)
})

/** Returns the value of a packed occurrence. A word in the question has about 1, in code about a third. */
export function occurrenceValue(occurrence: number): number {
  return occurrenceValues[occurrence] ?? 0
}

/** The postings of several terms as text: the gaps between docIds, and the occurrences. The lengths are stored elsewhere. */
export interface PackedLists {
  readonly gaps: string
  readonly occurrences: string
}

/** Packs the postings of several terms, one after another. */
export function packLists(lists: readonly Postings[]): PackedLists {
  const gaps: string[] = []
  const occurrences: string[] = []
  for (const list of lists) {
    let previous = -1
    for (const doc of list.docIds) {
      gaps.push(packNumber(doc - previous - 1))
      previous = doc
    }
    for (const occurrence of list.occurrences) occurrences.push(packNumber(occurrence))
  }
  return { gaps: gaps.join(''), occurrences: occurrences.join('') }
}

/** Where one term's postings begin in packed lists. */
export interface PackedList {
  readonly lists: PackedLists
  readonly gapsAt: number
  readonly occurrencesAt: number
  readonly count: number
}

/** Finds where each list begins; `counts` says how many questions each has. */
export function locateLists(lists: PackedLists, counts: readonly number[]): readonly PackedList[] {
  let gapsAt = 0
  let occurrencesAt = 0
  return counts.map((count) => {
    const list = { lists, gapsAt, occurrencesAt, count }
    for (let i = 0; i < count; i++) gapsAt += isLong(lists.gaps.charCodeAt(gapsAt)) ? 2 : 1
    occurrencesAt += count
    return list
  })
}

/** Unpacks the postings of one term. */
export function unpackList({ lists, gapsAt, occurrencesAt, count }: PackedList): Postings {
  const docIds = new Uint32Array(count)
  const occurrences = new Uint8Array(count)
  let doc = -1
  let at = gapsAt
  for (let i = 0; i < count; i++) {
    const code = lists.gaps.charCodeAt(at++)
    doc +=
      (isLong(code)
        ? (code - longBase) * half + unpackNumber(lists.gaps.charCodeAt(at++))
        : unpackNumber(code)) + 1
    docIds[i] = doc
    occurrences[i] = unpackNumber(lists.occurrences.charCodeAt(occurrencesAt + i))
  }
  return { docIds, occurrences }
}

/*
 * A number is one character: '#' is 0, '$' is 1 and so on. The backslash is left out, so that JSON needs no escapes. Most
 * numbers are small, so that they take one byte. Numbers from `half` on take two characters.
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
