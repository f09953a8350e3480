/** A checksum. It finds accidents, such as a lost byte, but not attacks. */

const table = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

/** Returns the CRC-32 (ISO 3309, as in zip files) of a text's UTF-8 bytes, in eight hexadecimal digits. */
export function crc32(text: string): string {
  const sum = makeCrc32()
  sum.add(text)
  return sum.value()
}

/** Returns the CRC-32 of bytes as a whole number from 0. */
export function crc32OfBytes(bytes: Uint8Array): number {
  return (addBytes(0xffffffff, bytes) ^ 0xffffffff) >>> 0
}

/** Returns the same for a text that is added in parts. No part may end in the middle of a character. */
export function makeCrc32(): { readonly add: (text: string) => void; readonly value: () => string } {
  const encoder = new TextEncoder()
  let value = 0xffffffff
  return {
    add(text) {
      value = addBytes(value, encoder.encode(text))
    },
    value: () => ((value ^ 0xffffffff) >>> 0).toString(16).padStart(8, '0'),
  }
}

function addBytes(sum: number, bytes: Uint8Array): number {
  let value = sum
  for (const byte of bytes) value = (table[(value ^ byte) & 255] ?? 0) ^ (value >>> 8)
  return value
}
