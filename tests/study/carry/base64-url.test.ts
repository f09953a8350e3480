import { expect, test } from 'vitest'
import { fromBase64, toBase64 } from '../../../src/study/carry/base64-url.ts'

test.each([
  [[], ''],
  [[0], 'AA'],
  [[255], '_w'],
  [[251, 239], '--8'],
  [[1, 2, 3], 'AQID'],
  [[1, 2, 3, 4], 'AQIDBA'],
])('%j is %s, and back', (bytes, text) => {
  expect(toBase64(Uint8Array.from(bytes))).toBe(text)
  expect(fromBase64(text)).toEqual(Uint8Array.from(bytes))
})

test('only what was written so is read: no sign alone, no bits left over, no other sign', () => {
  expect(['A', 'AAAAA', 'AB', '__', 'AAB', 'A+', 'AA=='].map(fromBase64)).toEqual(Array(7).fill(null))
})
