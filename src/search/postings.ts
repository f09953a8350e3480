/** Which questions hold a term, and where: the lists behind the index, and their bytes. */

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
