import { join } from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { readRepository } from '../../../src/build/history/edit-address.ts'
import { commitAll, gitIn, hasGit, makeFolders } from '../../support/note-folder.ts'

const folderOf = makeFolders()

/** A repository on the branch `work`, with this remote. */
function cloneOf(remote: string): string {
  const folder = folderOf({ '1주차/노트.md': '- 질문?\n' })
  gitIn(folder, 'init', '-q', '-b', 'work')
  gitIn(folder, 'remote', 'add', 'origin', remote)
  commitAll(folder)
  return folder
}

// The build may itself run in GitHub Actions.
beforeEach(() => vi.stubEnv('GITHUB_REF_NAME', undefined))

describe.skipIf(!hasGit)('the address that edits a note', () => {
  test.each([
    'https://github.com/some-one/notes.of_mine.git',
    'https://github.com/some-one/notes.of_mine',
    'git@github.com:some-one/notes.of_mine.git',
  ])('is on GitHub, on the branch that is checked out: %s', (remote) => {
    const folder = cloneOf(remote)
    expect(readRepository(folder)?.editUrl('1주차/노트.md', 7)).toBe(
      `https://github.com/some-one/notes.of_mine/edit/work/${encodeURIComponent('1주차')}/${encodeURIComponent('노트.md')}#L7`,
    )
  })

  test('counts the folder of the notes in', () => {
    const folder = cloneOf('https://github.com/a/b.git')
    expect(readRepository(join(folder, '1주차'))?.editUrl('노트 1#.md', 1)).toBe(
      `https://github.com/a/b/edit/work/${encodeURIComponent('1주차')}/${encodeURIComponent('노트 1#.md')}#L1`,
    )
  })

  test('names the branch that GitHub Actions builds', () => {
    vi.stubEnv('GITHUB_REF_NAME', 'feature/a')
    const url = readRepository(cloneOf('https://github.com/a/b.git'))?.editUrl('a.md', 1)
    expect(url).toBe('https://github.com/a/b/edit/feature%2Fa/a.md#L1')
  })

  test('is none without git, without a remote and on another host', () => {
    const folder = folderOf()
    expect(readRepository(folder)).toBeNull()
    gitIn(folder, 'init', '-q')
    expect(readRepository(folder)).toBeNull()
    expect(readRepository(cloneOf('https://gitlab.com/a/b.git'))).toBeNull()
  })

  test('is where the author says, before git', () => {
    const folder = cloneOf('https://github.com/a/b.git')
    const editUrl = (edit: string) => readRepository(folder, edit)?.editUrl('1주차/노트 1.md', 7) ?? null
    const path = `${encodeURIComponent('1주차')}/${encodeURIComponent('노트 1.md')}`
    expect(editUrl('https://github.com/me/notes/')).toBe(`https://github.com/me/notes/edit/work/${path}#L7`)
    expect(editUrl('https://gitlab.com/me/notes/-/edit/main')).toBe(
      `https://gitlab.com/me/notes/-/edit/main/${path}`,
    )
    expect(editUrl('https://a.io/?p={file}&l={line}')).toBe(`https://a.io/?p=${path}&l=7`)
    expect(editUrl('none')).toBeNull()
  })
})

test('an address of the author needs no git', () => {
  const url = readRepository(folderOf(), 'https://github.com/me/notes')?.editUrl('a.md', 1)
  expect(url).toBe('https://github.com/me/notes/edit/main/a.md#L1')
})
