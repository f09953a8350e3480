import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { mayEmpty, whyNotOutput } from '../../../src/build/write/output-folder.ts'

test('a folder with somebody’s files, or with the notes, is never emptied', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mundap-out-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const put = (...names: readonly string[]) => {
    for (const name of names) {
      mkdirSync(dirname(join(folder, 'site', name)), { recursive: true })
      writeFileSync(join(folder, 'site', name), '<!doctype html><html lang="ko" data-base="/">')
    }
  }
  const site = join(folder, 'site')
  expect(whyNotOutput(site, [folder])).toBeNull()
  mkdirSync(site)
  expect(whyNotOutput(site, [folder])).toBeNull()
  put('.git', 'CNAME', '.nojekyll')
  expect(whyNotOutput(site, [folder])).toBeNull()
  put('sw.js', 'index.html', '404.html', 'quiz/index.html', 'q/a/index.html', 'og.png', '.vite/manifest.json')
  expect(whyNotOutput(site, [folder])).toBeNull()
  for (const [name, named] of [
    ['자료/1주차.png', '자료'],
    ['자료.pdf', '자료.pdf'],
    ['a.md', 'a.md'],
  ] as const) {
    put(name)
    expect(whyNotOutput(site, [folder])).toContain(`사이트가 아닌 것(${named})이 들어 있는 폴더예요`)
    rmSync(join(site, named), { recursive: true })
  }
  expect(mayEmpty(site, join(folder, 'program'), join(folder, 'notes'))).toBe(true)
  expect(mayEmpty(join(folder, 'program/dist'), join(folder, 'program'), join(folder, 'notes'))).toBe(true)
  for (const kept of ['program', 'notes'])
    expect(mayEmpty(join(folder, kept), join(folder, 'program'), join(folder, 'notes'))).toBe(false)
  // Another program's app.
  writeFileSync(join(site, 'index.html'), '<!doctype html><html lang="ko">')
  expect(whyNotOutput(site, [folder])).toContain('다른 파일이 들어 있는 폴더예요')
  expect(mayEmpty(site, join(folder, 'program'), join(folder, 'notes'))).toBe(false)
  put('index.html')
  rmSync(join(site, 'sw.js'))
  expect(whyNotOutput(site, [folder])).toContain('다른 파일이 들어 있는 폴더예요')
  expect(whyNotOutput(join(site, 'index.html'), [folder])).toContain('폴더가 아니라 파일이에요')
  expect(whyNotOutput(folder, [join(folder, 'notes')])).toContain('노트가 든 폴더예요')
  expect(whyNotOutput(folder, [folder])).toContain('노트가 든 폴더예요')
})
