import { describe, expect, test } from 'vitest'
import { readObjects, readTree, runGit } from '../../../src/build/history/git.ts'
import { commitAll, gitIn, hasGit, makeFolders } from '../../support/note-folder.ts'

const folderOf = makeFolders()

describe.skipIf(!hasGit)('git', () => {
  test('says why it failed, without its advice', () => {
    expect(runGit(folderOf(), ['rev-parse', 'HEAD']).failure).toMatch(/^fatal: not a git repository/)
    const folder = folderOf({ 'a.md': '가' })
    gitIn(folder, 'init', '-q')
    const { failure } = runGit(folder, ['log'])
    expect(failure).toMatch(/^fatal: /)
    expect(failure).not.toContain('\n')
  })

  test('gives what it printed and no failure', () => {
    const folder = folderOf({ 'a.md': '가' })
    gitIn(folder, 'init', '-q')
    commitAll(folder)
    const { output, failure } = runGit(folder, ['ls-files'])
    expect({ output: output.toString('utf8'), failure }).toEqual({ output: 'a.md\n', failure: null })
  })
})

describe.skipIf(!hasGit)('objects', () => {
  test('are read by name, empty ones and those with line breaks too, and missing ones are left out', () => {
    const folder = folderOf({ 'a.md': '가\n\n나\n', 'empty.md': '' })
    gitIn(folder, 'init', '-q')
    commitAll(folder)
    const names = ['HEAD:a.md', 'HEAD:none.md', 'HEAD:empty.md', 'HEAD:a.md']
    const { objects, isWhole } = readObjects(folder, names)
    expect(isWhole).toBe(true)
    expect([...objects].map(([name, bytes]) => [name, bytes.toString('utf8')])).toEqual([
      ['HEAD:a.md', '가\n\n나\n'],
      ['HEAD:empty.md', ''],
    ])
  })

  test('are none where none is asked for, and where there is no repository not all are known', () => {
    const folder = folderOf()
    expect(readObjects(folder, [])).toEqual({ objects: new Map(), isWhole: true })
    expect(readObjects(folder, ['HEAD:a.md'])).toEqual({ objects: new Map(), isWhole: false })
  })
})

describe('a tree', () => {
  const entry = (mode: string, name: string, digit: string, hashBytes: number) =>
    Buffer.concat([Buffer.from(`${mode} ${name}\0`), Buffer.alloc(hashBytes, Number.parseInt(digit, 16))])

  test.each([20, 32])(
    'with hashes of %i bytes gives files and folders, but neither links nor modules',
    (bytes) => {
      const tree = Buffer.concat([
        entry('100644', '노트 1.md', '1', bytes),
        entry('40000', '주차', '2', bytes),
        entry('120000', 'link.md', '3', bytes),
        entry('160000', 'module', '4', bytes),
        entry('100755', 'run.md', '5', bytes),
      ])
      expect(readTree(tree, bytes)).toEqual([
        { name: '노트 1.md', hash: '01'.repeat(bytes), isFolder: false },
        { name: '주차', hash: '02'.repeat(bytes), isFolder: true },
        { name: 'run.md', hash: '05'.repeat(bytes), isFolder: false },
      ])
    },
  )

  test('without entries is empty', () => {
    expect(readTree(Buffer.alloc(0), 20)).toEqual([])
  })
})
