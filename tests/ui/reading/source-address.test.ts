import { expect, test } from 'vitest'
import { sourceAddress } from '../../../src/ui/reading/source-address.ts'

test('the text of a note is shown at the line where it is edited', () => {
  expect(sourceAddress('https://github.com/a/b/edit/main/notes/docker.md#L7')).toBe(
    'https://github.com/a/b/blob/main/notes/docker.md?plain=1#L7',
  )
})

test('an owner, a repository or a folder may be called edit', () => {
  expect(sourceAddress('https://github.com/edit/edit/edit/main/edit/a.md#L1')).toBe(
    'https://github.com/edit/edit/blob/main/edit/a.md?plain=1#L1',
  )
})

test('an address of another kind stays as it is', () => {
  expect(sourceAddress('https://example.org/notes/a.md')).toBe('https://example.org/notes/a.md')
})
