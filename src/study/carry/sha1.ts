/** SHA-1 (FIPS 180-4). The browser's own is only there on https. Anki finds equal notes by it; it protects nothing here. */

/** Returns the first 32 bits of the SHA-1 of a text's UTF-8 bytes, as a whole number from 0. */
export function sha1Start(text: string): number {
  const bytes = new TextEncoder().encode(text)
  const blocks = Math.ceil((bytes.length + 9) / 64)
  const padded = new Uint8Array(blocks * 64)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 2 ** 29))
  view.setUint32(padded.length - 4, (bytes.length * 8) >>> 0)
  const sums = Uint32Array.of(0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476, 0xc3d2e1f0)
  for (let block = 0; block < blocks; block += 1) addBlock(sums, view, block * 64)
  return sums[0] ?? 0
}

function addBlock(sums: Uint32Array, view: DataView, start: number): void {
  const words = new Uint32Array(80)
  for (let at = 0; at < 16; at += 1) words[at] = view.getUint32(start + at * 4)
  const word = (at: number): number => words[at] ?? 0
  for (let at = 16; at < 80; at += 1)
    words[at] = turn(word(at - 3) ^ word(at - 8) ^ word(at - 14) ^ word(at - 16), 1)
  let [a = 0, b = 0, c = 0, d = 0, e = 0] = sums
  for (let at = 0; at < 80; at += 1) {
    const [mix, constant] = mixAt(at, b, c, d)
    const next = (turn(a, 5) + mix + e + constant + word(at)) >>> 0
    ;[a, b, c, d, e] = [next, a, turn(b, 30), c, d]
  }
  for (const [at, value] of [a, b, c, d, e].entries()) sums[at] = ((sums[at] ?? 0) + value) >>> 0
}

function mixAt(at: number, b: number, c: number, d: number): readonly [mix: number, constant: number] {
  if (at < 20) return [((b & c) | (~b & d)) >>> 0, 0x5a827999]
  if (at < 40) return [(b ^ c ^ d) >>> 0, 0x6ed9eba1]
  if (at < 60) return [((b & c) | (b & d) | (c & d)) >>> 0, 0x8f1bbcdc]
  return [(b ^ c ^ d) >>> 0, 0xca62c1d6]
}

function turn(value: number, bits: number): number {
  return ((value << bits) | (value >>> (32 - bits))) >>> 0
}
