import { expect, test } from 'vitest'
import { isNearlyNote, isNotePath, isReadme, isSkippedFolder } from '../../../src/build/read/note-paths.ts'

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

test('what is nearly a note is one by mistake', () => {
  const names = ['노트.md.txt', '노트.mdx', 'a.markdown.bak', '노트.md', '노트.txt', '.노트.md.swp']
  expect(names.map(isNearlyNote)).toEqual([true, true, true, false, false, false])
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
