import { posix, win32 } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readFolder, resolvePicture } from '../../../src/build/read/read-folder.ts'
import { buildSite } from '../../../src/build/write/build-site.ts'
import { nodeMeans } from '../../../src/build/write/means.ts'
import { madeDisk } from '../../support/made-disk.ts'

const note = (picture: string) =>
  `# 1주차\n\n- 볼륨은 무엇인가요?\n  - 저장 공간이에요. ![볼륨](${picture})\n`
const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9"/></svg>'

describe.each([
  { system: 'Windows', path: win32, top: 'C:\\수업', elsewhere: 'D:\\다른 곳' },
  { system: 'Linux and macOS', path: posix, top: '/home/kim/수업', elsewhere: '/mnt/다른 곳' },
])('a folder of notes on $system', ({ path, top, elsewhere }) => {
  const below = (...names: readonly string[]) => path.join(top, ...names)
  const disk = madeDisk(path, {
    [below('도커 노트.md')]: note('그림/볼륨 그림.svg'),
    [below('2주차', '네트워크.md')]: note('..\\그림\\볼륨 그림.svg'),
    [below('2주차', '뿌리에서.md')]: note('/그림/볼륨 그림.svg'),
    [below('3주차', '밖.md')]: note('../../비밀.svg'),
    [below('3주차', '크기.md')]: note('../그림/볼륨 그림.SVG'),
    [below('그림', '볼륨 그림.svg')]: svg,
    [below('mundap.yaml')]: 'title: 내 수업\nlogo: 그림/볼륨 그림.svg\nexclude: [초안/]\n',
    [below('초안', '아직.md')]: note('a.svg'),
    [below('앱', 'package.json')]: '{}',
    [below('앱', 'a.md')]: note('a.svg'),
    [below('밖으로.md')]: { to: path.join(elsewhere, '남의 노트.md') },
    [below('안으로.md')]: { to: path.join('도커 노트.md') },
    [path.join(path.dirname(top), '비밀.svg')]: svg,
    [path.join(elsewhere, '남의 노트.md')]: note('a.svg'),
  })
  const folder = readFolder(top, {}, undefined, disk)

  test('is read with names that are the same on every system', () => {
    expect(folder.notes.map(({ file }) => file)).toEqual([
      '2주차/네트워크.md',
      '2주차/뿌리에서.md',
      '3주차/밖.md',
      '3주차/크기.md',
      '도커 노트.md',
      '안으로.md',
    ])
    expect(folder.skipped).toEqual(['앱/', '초안/'])
    expect(folder.settings).toMatchObject({ title: '내 수업', logo: below('그림', '볼륨 그림.svg') })
  })

  test('finds pictures inside, and none outside', () => {
    const find = (file: string, picture: string) => resolvePicture(folder.root, file, picture, disk)
    const found = below('그림', '볼륨 그림.svg')
    expect(find('도커 노트.md', '그림/볼륨 그림.svg')).toBe(found)
    expect(find('2주차/네트워크.md', '..\\그림\\볼륨 그림.svg')).toBe(found)
    expect(find('2주차/뿌리에서.md', '/그림/볼륨 그림.svg')).toBe(found)
    expect(find('3주차/밖.md', '../../비밀.svg')).toBeNull()
    const codes = folder.notes.flatMap(({ file, problems }) => problems.map(({ code }) => `${file} ${code}`))
    expect(codes).toContain('3주차/밖.md picture-outside')
    expect(codes).toContain('3주차/크기.md picture-case')
    expect(folder.problems.map(({ code, file }) => `${file} ${code}`)).toEqual(['밖으로.md note-outside'])
  })

  test('becomes a site with whatever disk, pictures and git are given', async () => {
    const site = await buildSite(
      top,
      {},
      {
        ...nodeMeans,
        disk,
        loadPictures: () => async (_, picture) => ({ kind: 'refused', message: `not here: ${picture}` }),
        readRepository: () => ({ editUrl: (file, line) => `https://edit.example/${file}#${line}` }),
        readPast: () => ({
          aliases: {},
          removed: [],
          changed: new Map(),
          showsText: false,
          note: null,
          problems: [],
        }),
      },
    )
    expect(site.site.title).toBe('내 수업')
    expect(site.site.total).toBe(folder.notes.length)
    expect(JSON.stringify(site.page(site.paths.find((one) => one.startsWith('/q/')) ?? ''))).toContain(
      'https://edit.example/',
    )
  })

  test('one note of it is read alone', () => {
    const one = readFolder(below('2주차', '네트워크.md'), {}, undefined, disk)
    expect(one.only).toBe('네트워크.md')
    expect(one.notes.map(({ file }) => file)).toEqual(['네트워크.md'])
    expect(() => readFolder(below('없는 곳'), {}, undefined, disk)).toThrow('폴더나 파일을 찾을 수 없어요')
  })
})
