import { win32 } from 'node:path'
import { expect, test } from 'vitest'
import { holds } from '../../../src/build/read/holds.ts'

test('a folder holds itself and what is below it', () => {
  expect(holds('/a', '/a')).toBe(true)
  expect(holds('/a', '/a/b/c')).toBe(true)
  expect(holds('/a', '/ab')).toBe(false)
  expect(holds('/a/b', '/a')).toBe(false)
  expect(holds('/a', '/a/..b')).toBe(true)
})

test('the same on Windows, where disks are apart', () => {
  expect(holds('C:\\수업', 'C:\\수업\\노트', win32)).toBe(true)
  expect(holds('C:\\수업', 'c:\\수업\\노트', win32)).toBe(true)
  expect(holds('C:\\수업', 'D:\\수업\\노트', win32)).toBe(false)
  expect(holds('C:\\수업\\노트', 'C:\\수업', win32)).toBe(false)
})
