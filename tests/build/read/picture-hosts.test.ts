import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { nodeDisk } from '../../../src/build/read/disk.ts'
import { allowedAddress, readPictureHosts } from '../../../src/build/read/picture-hosts.ts'
import { readFolder } from '../../../src/build/read/read-folder.ts'
import { buildSite } from '../../../src/build/write/build-site.ts'
import { runNotes } from '../../support/run-notes.ts'

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mundap-hosts-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

const write = (file: string, text: string) => writeFileSync(join(folder, file), text)

describe('picture-hosts.txt', () => {
  test('lets in the hosts it names, one a line, and nobody where it is missing', () => {
    expect(readPictureHosts(nodeDisk, folder)).toEqual({ hosts: new Set(), problems: [] })
    write('picture-hosts.txt', '# 강의 그림\nUser-Images.example.com  # GitHub\r\n\ncdn.example.org\n')
    const { hosts, problems } = readPictureHosts(nodeDisk, folder)
    expect([...hosts]).toEqual(['user-images.example.com', 'cdn.example.org'])
    expect(problems).toEqual([])
  })

  test.each([
    'https://a.io',
    "a.io; script-src 'unsafe-inline'",
    '*',
    '*.a.io',
    'a.io/x',
    'localhost',
    'a..io',
    '-a.io',
  ])('says that `%s` is no name of a site, and lets nothing in by it', (line) => {
    write('picture-hosts.txt', `b.io\n${line}\n`)
    const { hosts, problems } = readPictureHosts(nodeDisk, folder)
    expect([...hosts]).toEqual(['b.io'])
    expect(problems.map(({ code, file, line: at }) => [code, file, at])).toEqual([
      ['picture-host', 'picture-hosts.txt', 2],
    ])
  })

  test('is part of what `check` says', async () => {
    write('note.md', '- 질문?\n  - 답\n')
    write('picture-hosts.txt', 'https://a.io\n')
    const { code, out } = await runNotes('check', folder)
    expect(code).toBe(0)
    expect(out).toContain('picture-hosts.txt:1:1 사이트 이름이 아니에요("https://a.io").')
  })

  test.each([
    ['https://a.io/b.png', 'https://a.io/b.png'],
    ['https://A.io/그림.png?x=1', 'https://a.io/%EA%B7%B8%EB%A6%BC.png?x=1'],
    ['http://a.io/b.png', null],
    ['https://b.a.io/b.png', null],
    ['https://a.io.evil.com/b.png', null],
    ['https://a.io@evil.com/b.png', null],
    ['https://me:secret@a.io/b.png', null],
    ['https://a.io:8443/b.png', null],
    ['//a.io/b.png', null],
    ['data:image/png;base64,AAAA', null],
    ['javascript:alert(1)', null],
  ])('takes %s for %s', (path, address) => {
    expect(allowedAddress(new Set(['a.io']), path)).toBe(address)
  })

  test.each([
    ['github.com', ['private-user-images.githubusercontent.com', 'raw.githubusercontent.com']],
    ['www.notion.so', ['img.notionusercontent.com']],
    ['drive.google.com', ['drive.usercontent.google.com', 'lh3.googleusercontent.com']],
    ['www.dropbox.com', ['*.dl.dropboxusercontent.com']],
    ['postfiles7.naver.net', ['postfiles.pstatic.net']],
    ['cfile9.uf.tistory.com', ['t1.daumcdn.net']],
    ['imgur.com', ['i.imgur.com']],
  ])('lets in where %s sends pictures, for the pages and not for the notes', async (host, targets) => {
    write('note.md', `- 질문?\n  - ![그림](https://${targets[0]?.replace('*', 'a')}/b.png)\n`)
    write('picture-hosts.txt', `${host}\n`)
    const site = await buildSite(folder)
    expect([...site.pictureHosts]).toEqual(expect.arrayContaining([host, ...targets]))
    expect(site.problems.map(({ code }) => code)).toEqual(['remote-picture'])
  })

  test('lets in nothing but the names in it where a site serves its pictures itself, and nothing without it', async () => {
    write('note.md', '- 질문?\n  - 답\n')
    expect([...(await buildSite(folder)).pictureHosts]).toEqual([])
    write('picture-hosts.txt', 'raw.githubusercontent.com\nexample.github.com.evil.org\nvelog.velcdn.com\n')
    expect([...(await buildSite(folder)).pictureHosts]).toEqual([
      'raw.githubusercontent.com',
      'example.github.com.evil.org',
      'velog.velcdn.com',
    ])
  })

  test('warns about sites that send pictures nobody knows where', () => {
    write('picture-hosts.txt', 'a.io\nbit.ly\n1drv.ms\n')
    const { hosts, problems } = readPictureHosts(nodeDisk, folder)
    expect([...hosts]).toEqual(['a.io', 'bit.ly', '1drv.ms'])
    expect(problems.map(({ code, severity, line }) => [code, severity, line])).toEqual([
      ['picture-redirect', 'warning', 2],
      ['picture-redirect', 'warning', 3],
    ])
  })

  test('decides whether a note with such a picture is warned about and what the page shows', async () => {
    write('note.md', '- 질문?\n  - ![그림](https://a.io/b.png)\n')
    const codes = () => readFolder(folder).notes.flatMap((note) => note.problems.map(({ code }) => code))
    const picture = async () => {
      const site = await buildSite(folder)
      const view = site.page('/')?.view
      return view?.kind === 'list' ? view.bodies[0]?.images[0] : undefined
    }
    expect(codes()).toEqual(['remote-picture'])
    expect(await picture()).toMatchObject({ file: null, remote: null })
    write('picture-hosts.txt', 'a.io\n')
    expect(codes()).toEqual([])
    expect(await picture()).toMatchObject({ file: null, remote: 'https://a.io/b.png' })
  })
})
