const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz'

/**
 * Hashes a text to `length` base32 characters, 8 at most. Not for security. Two lanes of 32 bits are mixed as in cyrb53 (bryc,
 * public domain),
 * https://github.com/bryc/code/blob/master/jshash/experimental/cyrb53.js
 */
export function shortHash(text: string, length: number): string {
  let a = 0xdeadbeef
  let b = 0x41c6ce57
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    a = Math.imul(a ^ unit, 2654435761)
    b = Math.imul(b ^ unit, 1597334677)
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909)
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909)
  let result = ''
  for (let place = 0; place < length; place += 1) {
    // Each lane gives four characters of five bits.
    const lane = place % 2 === 0 ? a : b
    result += ALPHABET[(lane >>> (5 * (place >> 1))) & 31]
  }
  return result
}
