import { expect, test } from 'vitest'
import { isNotePath, isReadme, isSkippedFolder } from '../../../src/build/read/note-paths.ts'

test.each([
  ['노트.md', true],
  ['NOTE.MD', true],
  ['노트.markdown', true],
  ['README.markdown', false],
  ['노트.mdx', false],
  ['.draft.md', false],
  ['README.md', false],
  ['readme.ko.md', false],
  ['note.md.bak', false],
  ['md', false],
])('%s is a note: %s', (name, isNote) => {
  expect(isNotePath(name)).toBe(isNote)
})

test('a README is one in any language, but not what only ends so', () => {
  expect(['README.md', 'readme.en.MD', 'my-readme.md'].map(isReadme)).toEqual([true, true, false])
})

test('hidden folders and installed packages are skipped', () => {
  expect(['.git', 'node_modules', '1주차', 'node_modules2'].map(isSkippedFolder)).toEqual([
    true,
    true,
    false,
    false,
  ])
})
