import { expect, test } from 'vitest'
import { contentHash, toBase64, toHex } from '../../../src/build/site/sha256.ts'
import { nodeSha256 } from '../../../src/build/write/node-sha256.ts'

test('bytes are written as two lower case digits each, and in Base64', () => {
  expect(toHex(Uint8Array.of(0, 10, 255))).toBe('000aff')
  expect(toBase64(Uint8Array.of(0, 10, 255, 62))).toBe('AAr/Pg==')
  expect([toHex(new Uint8Array()), toBase64(new Uint8Array())]).toEqual(['', ''])
})

test('a file is named by the first ten digits of the hash of its UTF-8', () => {
  // The hash of nothing (FIPS 180-4 test vectors).
  expect(contentHash(nodeSha256, '')).toBe('e3b0c44298')
  expect(contentHash(nodeSha256, 'abc')).toBe('ba7816bf8f')
  expect(contentHash(nodeSha256, '가')).toBe(toHex(nodeSha256(Uint8Array.of(0xea, 0xb0, 0x80))).slice(0, 10))
})
