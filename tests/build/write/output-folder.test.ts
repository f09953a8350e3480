import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { whyNotOutput } from '../../../src/build/write/output-folder.ts'

test('a folder with somebody’s files, or with the notes, is never emptied', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mundap-out-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  const put = (...names: readonly string[]) => {
    for (const name of names) {
      mkdirSync(join(folder, 'site'), { recursive: true })
      writeFileSync(join(folder, 'site', name), '')
    }
  }
  const site = join(folder, 'site')
  expect(whyNotOutput(site, [folder])).toBeNull()
  mkdirSync(site)
  expect(whyNotOutput(site, [folder])).toBeNull()
  put('sw.js', 'index.html', '404.html')
  expect(whyNotOutput(site, [folder])).toBeNull()
  rmSync(join(site, 'sw.js'))
  expect(whyNotOutput(site, [folder])).toContain('다른 파일이 들어 있는 폴더예요')
  expect(whyNotOutput(folder, [join(folder, 'notes')])).toContain('노트가 든 폴더예요')
  expect(whyNotOutput(folder, [folder])).toContain('노트가 든 폴더예요')
})
