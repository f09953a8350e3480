/** Which questions hold a term, and where: the lists behind the index, and their bytes. */
import { weights } from './weights.ts'

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

/** Writes postings as bytes: count, gaps between questions (varints), then one mark each. */
export function encodePostings(postings: Postings): Uint8Array {
  const bytes: number[] = []
  writeVarint(bytes, postings.docs.length)
  let previous = -1
  for (const doc of postings.docs) {
    writeVarint(bytes, doc - previous - 1)
    previous = doc
  }
  for (const mark of postings.marks) bytes.push(mark)
  return Uint8Array.from(bytes)
}

/** Returns where the list after the one at `at` begins. */
export function skipPostings(bytes: Uint8Array, at: number): number {
  let cursor = at
  let count = 0
  for (let shift = 1; ; shift *= 128) {
    const byte = bytes[cursor++] ?? 0
    count += (byte & 127) * shift
    if (byte < 128) break
  }
  for (let left = count; left > 0; cursor++) if ((bytes[cursor] ?? 0) < 128) left--
  return cursor + count
}

/** Reads what `encodePostings` wrote, from `at` on. */
export function decodePostings(bytes: Uint8Array, at: number): Postings {
  let cursor = at
  const readVarint = (): number => {
    let value = 0
    let shift = 1
    for (;;) {
      const byte = bytes[cursor++] ?? 0
      value += (byte & 127) * shift
      if (byte < 128) return value
      shift *= 128
    }
  }
  const count = readVarint()
  const docs = new Uint32Array(count)
  let doc = -1
  for (let i = 0; i < count; i++) {
    doc += readVarint() + 1
    docs[i] = doc
  }
  return { docs, marks: bytes.slice(cursor, cursor + count) }
}

function writeVarint(bytes: number[], value: number): void {
  let rest = value
  while (rest >= 128) {
    bytes.push((rest % 128) + 128)
    rest = Math.floor(rest / 128)
  }
  bytes.push(rest)
}
