import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { errorText } from '../../../src/build/read/error-text.ts'
import { makeFolders } from '../../support/note-folder.ts'

const folderOf = makeFolders()

function caught(act: () => unknown): unknown {
  try {
    act()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}

test('what the system refuses is said with its path and what to do', () => {
  const folder = folderOf({ 'a.md': '' })
  const file = join(folder, 'a.md')
  for (const [act, words] of [
    [() => readdirSync(file), `${file}: 폴더여야 하는데 파일이에요.`],
    [() => mkdirSync(file), `${file}: 폴더여야 하는데 파일이에요.`],
    [() => writeFileSync(folder, ''), `${folder}: 파일이어야 하는데 폴더예요.`],
    [() => readFileSync(join(folder, '없는.md')), `${join(folder, '없는.md')}: 파일이나 폴더가 없어요.`],
  ] as const)
    expect(errorText(caught(act))).toContain(words)
  expect(errorText(caught(() => readFileSync('없는 폴더/a.md')))).toMatch(/^없는 폴더\/a\.md: /)
})

test('a server that may not listen says which address or port', async () => {
  const error = await new Promise((resolve) => {
    createServer().once('error', resolve).listen(0, '203.0.113.1')
  })
  expect(errorText(error)).toContain('203.0.113.1: 이 컴퓨터의 주소가 아니에요.')
  const refused = Object.assign(new Error('listen EACCES: permission denied ::1:80'), {
    code: 'EACCES',
    address: '::1',
    port: 80,
  })
  expect(errorText(refused)).toBe('80번 포트를 열 권한이 없어요. --port에 1024보다 큰 번호를 적어 주세요.')
})

test('our own words stay as they are', () => {
  expect(errorText(new Error('노트: 질문이 하나도 없어요.'))).toBe('노트: 질문이 하나도 없어요.')
  expect(errorText('말')).toBe('말')
})
