/** Values and rows as SQLite stores them. Source: https://www.sqlite.org/fileformat2.html#record_format */

export type SqlValue = string | number | null

/** Returns a whole number from 0 in SQLite's form of changing length: seven bits a byte, the high ones first. */
export function encodeVarint(value: number): Uint8Array {
  if (!Number.isSafeInteger(value) || value < 0) throw new Error(`sqlite: ${value} is no whole number from 0`)
  const bytes = [value % 128]
  for (let rest = Math.floor(value / 128); rest > 0; rest = Math.floor(rest / 128))
    bytes.unshift(128 + (rest % 128))
  return Uint8Array.from(bytes)
}

/** Returns a row: what kind each value is, then the values. */
export function encodeRow(values: readonly SqlValue[]): Uint8Array {
  const parts = values.map(encodeValue)
  const kinds = joinBytes(parts.map(([kind]) => encodeVarint(kind)))
  // The head's length counts itself.
  let size = kinds.length + 1
  if (encodeVarint(size).length > 1) size = kinds.length + encodeVarint(size + 1).length
  return joinBytes([encodeVarint(size), kinds, ...parts.map(([, bytes]) => bytes)])
}

/** Returns all parts as one. */
export function joinBytes(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    joined.set(part, at)
    at += part.length
  }
  return joined
}

function encodeValue(value: SqlValue): readonly [kind: number, bytes: Uint8Array] {
  if (value === null) return [0, new Uint8Array()]
  if (typeof value === 'string') {
    const bytes = new TextEncoder().encode(value)
    return [13 + 2 * bytes.length, bytes]
  }
  const bytes = new Uint8Array(8)
  const view = new DataView(bytes.buffer)
  if (!Number.isSafeInteger(value)) {
    view.setFloat64(0, value)
    return [7, bytes]
  }
  if (value === 0 || value === 1) return [8 + value, new Uint8Array()]
  view.setBigInt64(0, BigInt(value))
  const [kind, size] = sizes.find(([, , most]) => value >= -most && value < most) ?? [6, 8]
  return [kind, bytes.subarray(8 - size)]
}

/** Kind, bytes, and the first number that is too large. */
const sizes: readonly (readonly [kind: number, bytes: number, most: number])[] = [
  [1, 1, 2 ** 7],
  [2, 2, 2 ** 15],
  [3, 3, 2 ** 23],
  [4, 4, 2 ** 31],
  [5, 6, 2 ** 47],
]
