import { describe, expect, test } from 'vitest'
import { encodeRow, encodeVarint, joinBytes } from '../../../src/study/carry/sqlite-row.ts'

describe('a whole number of changing length', () => {
  test.each([
    [0, [0]],
    [127, [127]],
    [128, [129, 0]],
    [16_383, [255, 127]],
    [16_384, [129, 128, 0]],
    [2 ** 53 - 1, [143, 255, 255, 255, 255, 255, 255, 127]],
  ])('%i', (value, bytes) => {
    expect([...encodeVarint(value)]).toEqual(bytes)
  })

  test.each([-1, 0.5, 2 ** 53, Number.NaN])('is never %d', (value) => {
    expect(() => encodeVarint(value)).toThrow(`sqlite: ${value} is no whole number from 0`)
  })
})

describe('a row', () => {
  const bytesOf = (value: string | number | null) => [...encodeRow([value])]

  // The shortest form that holds the number, as the format has it.
  test.each([
    [2, 1, 1],
    [-1, 1, 1],
    [127, 1, 1],
    [-128, 1, 1],
    [128, 2, 2],
    [-129, 2, 2],
    [2 ** 15 - 1, 2, 2],
    [2 ** 15, 3, 3],
    [2 ** 23 - 1, 3, 3],
    [-(2 ** 23), 3, 3],
    [2 ** 23, 4, 4],
    [-(2 ** 31), 4, 4],
    [2 ** 31, 5, 6],
    [2 ** 47 - 1, 5, 6],
    [2 ** 47, 6, 8],
    [-(2 ** 53) + 1, 6, 8],
  ])('has %i as kind %i, in %i bytes', (value, kind, size) => {
    const [head, kindByte, ...bytes] = bytesOf(value)
    expect([head, kindByte, bytes.length]).toEqual([2, kind, size])
    const bits = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n)
    expect(Number(BigInt.asIntN(8 * size, bits))).toBe(value)
  })

  test.each([
    ['nothing', null, [2, 0]],
    ['0', 0, [2, 8]],
    ['1', 1, [2, 9]],
    ['a number that is not whole', 0.5, [2, 7, 0x3f, 0xe0, 0, 0, 0, 0, 0, 0]],
    ['an empty text', '', [2, 13]],
    ['a text', '가a', [2, 21, 0xea, 0xb0, 0x80, 0x61]],
  ])('has %s', (_, value, bytes) => {
    expect(bytesOf(value)).toEqual(bytes)
  })

  test('begins with the length of its head, which counts itself', () => {
    const nulls = (count: number) => [...encodeRow(Array<null>(count).fill(null))]
    expect(nulls(0)).toEqual([1])
    expect(nulls(126)).toEqual([127, ...Array<number>(126).fill(0)])
    expect(nulls(127)).toEqual([129, 1, ...Array<number>(127).fill(0)])
  })

  test('has all kinds first, then all values', () => {
    expect([...encodeRow(['a', 2, null, 300])]).toEqual([5, 15, 1, 0, 2, 0x61, 2, 1, 44])
    expect([...joinBytes([])]).toEqual([])
  })
})
