/** SHA-256 without waiting (FIPS 180-4, section 6.2). The browser's own gives its result later, and pages are made at once. */

/** Returns the 32 bytes of the hash of a text (as UTF-8) or of bytes. */
export function plainSha256(content: string | Uint8Array): Uint8Array {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const padded = new Uint8Array((((bytes.length + 8) >> 6) + 1) << 6)
  padded.set(bytes)
  padded[bytes.length] = 0x80
  const view = new DataView(padded.buffer)
  view.setUint32(padded.length - 8, Math.floor(bytes.length / 0x20000000))
  view.setUint32(padded.length - 4, (bytes.length << 3) >>> 0)
  const hash = Uint32Array.from(FIRST_PRIMES.slice(0, 8), (prime) => fraction(prime ** (1 / 2)))
  const words = new Uint32Array(64)
  for (let block = 0; block < padded.length; block += 64) addBlock(hash, words, view, block)
  const result = new DataView(new ArrayBuffer(32))
  for (const [at, word] of hash.entries()) result.setUint32(at * 4, word)
  return new Uint8Array(result.buffer)
}

const FIRST_PRIMES = Array.from({ length: 312 }, (_, number) => number).filter(
  (number) =>
    number > 1 && !Array.from({ length: number - 2 }, (_, at) => at + 2).some((by) => number % by === 0),
)
const ROUNDS = Uint32Array.from(FIRST_PRIMES, (prime) => fraction(Math.cbrt(prime)))

/** The first 32 bits of what stands behind the point. */
function fraction(root: number): number {
  return Math.floor((root % 1) * 0x100000000)
}

/** Written out step by step: all files of a site go through here, and lists that are made and taken apart cost several times as much. */
function addBlock(hash: Uint32Array, words: Uint32Array, view: DataView, block: number): void {
  for (let step = 0; step < 16; step++) words[step] = view.getUint32(block + step * 4)
  for (let step = 16; step < 64; step++) {
    const early = words[step - 15] ?? 0
    const late = words[step - 2] ?? 0
    const small = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3)
    const large = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10)
    words[step] = (words[step - 16] ?? 0) + small + (words[step - 7] ?? 0) + large
  }
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = hash
  for (let step = 0; step < 64; step++) {
    const mixed = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25)
    const first = (h + mixed + ((e & f) ^ (~e & g)) + (ROUNDS[step] ?? 0) + (words[step] ?? 0)) | 0
    const second = (turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))
    h = g
    g = f
    f = e
    e = (d + first) | 0
    d = c
    c = b
    b = a
    a = (first + second) | 0
  }
  for (const [place, value] of [a, b, c, d, e, f, g, h].entries()) hash[place] = (hash[place] ?? 0) + value
}

function turn(word: number, by: number): number {
  return (word >>> by) | (word << (32 - by))
}
