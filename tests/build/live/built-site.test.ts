import { join } from 'node:path'
import { expect, test } from 'vitest'
import { answerFromFolder, baseOf } from '../../../src/build/live/built-site.ts'
import { makeFolders } from '../../support/note-folder.ts'

const folderOf = makeFolders()
const base = '/%EA%B0%95%EC%9D%98/'
const folder = folderOf({
  '비밀.txt': 'secret',
  'site/index.html': `<!doctype html>\n<html lang="ko" data-base="${base}">`,
  'site/404.html': '없는 페이지',
  'site/q/x/index.html': '질문',
  'site/img/a.png': 'png',
})
const site = join(folder, 'site')
const ask = (path: string) => {
  const { body, ...answer } = answerFromFolder(site, path, base)
  return { ...answer, body: Buffer.from(body).toString('utf8') }
}

test('a built site names the base that it was made for', () => {
  expect(baseOf(site)).toBe(base)
  expect(baseOf(folder)).toBeNull()
})

test('answers as static hosts do', () => {
  expect(ask('q/x/')).toEqual({ status: 200, type: 'text/html; charset=utf-8', body: '질문' })
  expect(ask('q/x')).toMatchObject({ status: 301, location: `${base}q/x/` })
  expect(ask('img/a.png')).toMatchObject({ status: 200, type: 'image/png' })
  expect(ask('nowhere/')).toMatchObject({ status: 404, body: '없는 페이지' })
})

test('reads nothing outside of the folder', () => {
  for (const path of ['../비밀.txt', '/../비밀.txt', 'q/../../비밀.txt', '..\\비밀.txt', '\0'])
    expect({ path, body: ask(path).body }).toEqual({ path, body: '없는 페이지' })
})
