/** What the site's files are named and proven by. The hash itself is given: Node and the browser each have their own. */

/** Returns the 32 bytes of the SHA-256 of a text (as UTF-8) or of bytes. */
export type Sha256 = (content: string | Uint8Array) => Uint8Array

/** Returns the first ten hexadecimal digits of a text's hash, for the name of a file. */
export function contentHash(sha256: Sha256, text: string): string {
  return toHex(sha256(text)).slice(0, 10)
}

/** Returns bytes as hexadecimal digits, in lower case. */
export function toHex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}

/** Returns bytes in Base64 (RFC 4648, section 4). */
export function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
}
