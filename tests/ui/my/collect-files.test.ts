import { expect, test } from 'vitest'
import { fromDrop, fromList } from '../../../src/ui/my/collect-files.ts'

const paths = async (files: ReturnType<typeof fromDrop>): Promise<readonly string[]> => {
  const found = await files
  return 'kind' in found ? [found.kind] : found.map(({ path }) => path)
}

test('a file that is picked by itself is a note also with another ending; in a folder only with .md', async () => {
  const picked = ['강의.MARKDOWN', 'b.mdx', 'c.txt', 'd.md', 'e.pdf', 'f.png'].map(
    (name) => new File(['- q?'], name),
  )
  const inFolder = Object.defineProperty(new File([''], 'LICENSE.txt'), 'webkitRelativePath', {
    value: 'notes/LICENSE.txt',
  })
  expect(fromList([...picked, inFolder]).map(({ path }) => path)).toEqual([
    '강의.md',
    'b.md',
    'c.md',
    'd.md',
    'f.png',
  ])
})

test('so is a file that is dropped by itself', async () => {
  const file = (fullPath: string) => ({
    isFile: true,
    fullPath,
    file: (take: (file: File) => void) => take(new File(['- q?'], fullPath)),
  })
  const folder = (fullPath: string, inside: readonly object[]) => ({
    isDirectory: true,
    fullPath,
    createReader: () => {
      const parts = [inside, []]
      return { readEntries: (take: (part: readonly object[] | undefined) => void) => take(parts.shift()) }
    },
  })
  const entries = [file('/a.txt'), folder('/b', [file('/b/c.md'), file('/b/robots.txt')])]
  const items = entries.map((entry) => ({ kind: 'file', webkitGetAsEntry: () => entry }))
  const data = { items, files: [] } as unknown as DataTransfer
  expect(await paths(fromDrop(data))).toEqual(['a.md', 'b/c.md'])
})
