import { expect, test } from 'vitest'
import { shellWord } from '../../../src/build/command/shell-word.ts'

test.each([
  ['수업/노트.md', '수업/노트.md'],
  ['C:\\수업\\노트', 'C:\\수업\\노트'],
  ['쿠버네티스 강의', '"쿠버네티스 강의"'],
  ['a&b', '"a&b"'],
  ['노트(1)', '"노트(1)"'],
  ['-x', '"-x"'],
  ['', '""'],
])('%j is typed as %s', (path, typed) => {
  expect(shellWord(path)).toBe(typed)
})
