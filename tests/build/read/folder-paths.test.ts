import { posix, win32 } from 'node:path'
import { expect, test } from 'vitest'
import { folderHolds, relativePath } from '../../../src/build/read/folder-paths.ts'

test('a folder holds itself and what is below it', () => {
  expect(folderHolds('/a', '/a')).toBe(true)
  expect(folderHolds('/a', '/a/b/c')).toBe(true)
  expect(folderHolds('/a', '/ab')).toBe(false)
  expect(folderHolds('/a/b', '/a')).toBe(false)
  expect(folderHolds('/a', '/a/..b')).toBe(true)
})

test('the same on Windows, where disks are apart', () => {
  expect(folderHolds('C:\\수업', 'C:\\수업\\노트', win32)).toBe(true)
  expect(folderHolds('C:\\수업', 'c:\\수업\\노트', win32)).toBe(true)
  expect(folderHolds('C:\\수업', 'D:\\수업\\노트', win32)).toBe(false)
  expect(folderHolds('C:\\수업\\노트', 'C:\\수업', win32)).toBe(false)
})

test('the way to a folder below has the signs of git and of addresses', () => {
  // Git writes folders of Windows with slashes.
  expect(relativePath('C:/수업', 'c:\\수업\\1 주차\\노트', win32)).toBe('1 주차/노트')
  expect(relativePath('C:\\수업', 'C:\\수업', win32)).toBe('')
  expect(relativePath('/수업', '/수업/a\\b/노트', posix)).toBe('a\\b/노트')
})
