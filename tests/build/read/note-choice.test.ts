import { expect, test } from 'vitest'
import { readFolder } from '../../../src/build/read/read-folder.ts'
import { buildSite } from '../../../src/build/write/build-site.ts'
import { commitAll, gitIn, makeFolders, writeIn } from '../../support/note-folder.ts'

const folderOf = makeFolders()
const note = (name: string) => `# ${name}\n\n- ${name}의 질문은 무엇인가요?\n  - 답입니다.\n`
const everywhere = {
  'a.md': note('가'),
  'README.md': note('나'),
  '초안/b.md': note('다'),
  'dist/c.md': note('라'),
  'node_modules/x/d.md': note('마'),
  '실습/package.json': '{}',
  '실습/e.md': note('바'),
  '실습/더/f.md': note('사'),
  'package.json': '{}',
}
const read = (settings: string) => {
  const { notes, skipped, problems } = readFolder(folderOf({ ...everywhere, 'mundap.yaml': settings }))
  return { files: notes.map(({ file }) => file), skipped, codes: problems.map((one) => one.code) }
}

test('what is kept out stays out in any letter case; what is wanted is named as it is', () => {
  expect(read('exclude: [A.MD, 초안]').files).toEqual([])
  expect(read('files: [A.MD, 초안]').files).toEqual(['초안/b.md'])
})

test('build output, other projects and installed packages are not read, and that is said', () => {
  expect(read('')).toEqual({
    files: ['a.md', '초안/b.md'],
    skipped: ['README.md', 'dist/', 'node_modules/', '실습/'],
    codes: [],
  })
})

test('what is excluded is not read, and that is said', () => {
  const { files, skipped } = read('exclude: [초안]')
  expect(files).toEqual(['a.md'])
  expect(skipped).toContain('초안/')
  expect(read('exclude: "*.md"').files).toEqual([])
})

test('files names all that is read, also a README and a folder of another project', () => {
  expect(read('files: a.md')).toMatchObject({ files: ['a.md'], codes: [] })
  expect(read('files: a.md').skipped).toContain('초안/b.md')
  expect(read('files: [README.md, 실습/더]').files).toEqual(['README.md', '실습/더/f.md'])
  expect(read('files: "*.md"').files).toEqual(['a.md', '초안/b.md'])
  expect(read('files: [a.md, 초안]\nexclude: 초안')).toMatchObject({ files: ['a.md'] })
})

test('a pattern that nothing fits is a warning', () => {
  expect(read('exclude: [초안, 초고, "*.draft.md"]').codes).toEqual(['idle-setting', 'idle-setting'])
  expect(read('exclude: [node_modules, dist]').codes).toEqual([])
})

test('what is excluded has no past either', async () => {
  const folder = folderOf({ 'a.md': note('가'), '초안/b.md': note('다'), '실습/e.md': note('바') })
  gitIn(folder, 'init', '-q')
  commitAll(folder)
  const gone = async () => (await buildSite(folder)).paths.filter((path) => path.startsWith('/q/')).length
  expect(await gone()).toBe(3)
  writeIn(folder, 'mundap.yaml', 'exclude: 초안\n')
  writeIn(folder, '실습/package.json', '{}')
  commitAll(folder)
  // The exercise was published before it was a project of its own.
  expect(await gone()).toBe(2)
})
