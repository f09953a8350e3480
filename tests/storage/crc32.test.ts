import { expect, it } from 'vitest'
import { crc32 } from '../../src/storage/crc32.ts'

it('gives the check value of the standard', () => {
  expect(crc32('123456789')).toBe('cbf43926')
  expect(crc32('')).toBe('00000000')
})

it('counts the bytes of UTF-8', () => {
  expect(crc32('문답')).not.toBe(crc32('문밥'))
})
