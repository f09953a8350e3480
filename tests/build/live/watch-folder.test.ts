import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { watchFolder } from '../../../src/build/live/watch-folder.ts'

/** Watches a new folder. `next` does something in it and resolves to the files that were told, all of them until `last` is among them. */
function watched() {
  const folder = mkdtempSync(join(tmpdir(), 'mundap-watch-'))
  writeFileSync(join(folder, 'a.md'), '- 처음?\n')
  let hear: (files: readonly string[]) => void = () => {}
  const stop = watchFolder(folder, (files) => hear(files))
  onTestFinished(() => {
    stop()
    rmSync(folder, { recursive: true })
  })
  const next = (last: string, act: () => void): Promise<readonly string[]> =>
    new Promise((resolve) => {
      const told: string[] = []
      hear = (files) => {
        told.push(...files)
        if (told.includes(last)) resolve(told)
      }
      act()
    })
  return { at: (path: string) => join(folder, path), next }
}

test('tells of saves in place, and of saves by rename again and again', async () => {
  const { at, next } = watched()
  expect(await next('a.md', () => writeFileSync(at('a.md'), '- 둘째?\n'))).toEqual(['a.md'])
  for (const text of ['- 셋째?\n', '- 넷째, 더 길게?\n', '- 다섯째?\n']) {
    const told = await next('a.md', () => {
      writeFileSync(at('.a.md.swp'), text)
      renameSync(at('.a.md.swp'), at('a.md'))
    })
    expect(new Set(told)).toEqual(new Set(['a.md']))
  }
})

test('tells of new folders, of notes in them, and of what is removed', async () => {
  const { at, next } = watched()
  await next('새 폴더/b.md', () => {
    mkdirSync(at('새 폴더'))
    writeFileSync(at('새 폴더/b.md'), '- 새 질문?\n')
  })
  await next('새 폴더/b.md', () => writeFileSync(at('새 폴더/b.md'), '- 고친 질문?\n'))
  await next('옮긴 폴더/b.md', () => renameSync(at('새 폴더'), at('옮긴 폴더')))
  await next('옮긴 폴더/b.md', () => writeFileSync(at('옮긴 폴더/b.md'), '- 또 고친 질문?\n'))
  const told = await next('옮긴 폴더/b.md', () => rmSync(at('옮긴 폴더'), { recursive: true }))
  expect(told).toEqual(['옮긴 폴더/b.md'])
})

test('a folder that is replaced by another of the same name is followed', async () => {
  const { at, next } = watched()
  await next('주차/b.md', () => {
    mkdirSync(at('주차'))
    writeFileSync(at('주차/b.md'), '하나')
  })
  await next('주차/c.md', () => {
    mkdirSync(at('다른'))
    writeFileSync(at('다른/c.md'), '둘')
    renameSync(at('주차'), at('옛 주차'))
    renameSync(at('다른'), at('주차'))
  })
  await next('주차/c.md', () => writeFileSync(at('주차/c.md'), '셋째'))
})

test('is quiet about other files, hidden folders and packages', async () => {
  const { at, next } = watched()
  const told = await next('끝.md', () => {
    writeFileSync(at('메모.docx'), 'x')
    for (const folder of ['.git', 'node_modules', 'dist']) {
      mkdirSync(at(folder))
      writeFileSync(at(`${folder}/x.md`), 'x')
    }
    writeFileSync(at('끝.md'), '- 끝?\n')
  })
  expect(told).toEqual(['끝.md'])
})
