/** Bytes as text for addresses: base64url without padding (RFC 4648, section 5). */

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_'

/** Returns four signs for each three bytes. */
export function toBase64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(at, at + 3)
    const signs = [a >> 2, ((a & 3) << 4) | (b >> 4), ((b & 15) << 2) | (c >> 6), c & 63]
    text += signs
      .slice(0, bytes.length - at + 1)
      .map((sign) => alphabet[sign])
      .join('')
  }
  return text
}

/** Returns the bytes of a text that `toBase64` wrote; null for any other. */
export function fromBase64(text: string): Uint8Array | null {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4))
  let [bits, held, at] = [0, 0, 0]
  for (const sign of text) {
    const value = alphabet.indexOf(sign)
    if (value < 0) return null
    bits = (bits << 6) | value
    held += 6
    if (held < 8) continue
    held -= 8
    bytes[at] = bits >> held
    at += 1
    bits &= (1 << held) - 1
  }
  return text.length % 4 === 1 || bits !== 0 ? null : bytes
}
