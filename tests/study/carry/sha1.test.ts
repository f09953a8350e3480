import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { sha1Start } from '../../../src/study/carry/sha1.ts'

test('SHA-1 is that of the standard for every length around its blocks', () => {
  for (const length of [0, 1, 54, 55, 56, 63, 64, 65, 119, 120, 1_000]) {
    const text = '가'.repeat(length % 7) + 'a'.repeat(length)
    expect(sha1Start(text)).toBe(
      Number.parseInt(createHash('sha1').update(text).digest('hex').slice(0, 8), 16),
    )
  }
})
