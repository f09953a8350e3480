import { posix, win32 } from 'node:path'
import { expect, test } from 'vitest'
import { cacheFolder, type Surroundings } from '../../../src/build/picture/cache-folder.ts'

const linux: Surroundings = {
  cwd: '/home/kim/수업/노트',
  home: '/home/kim',
  platform: 'linux',
  env: {},
  exists: () => false,
  path: posix,
}
const windows: Surroundings = {
  cwd: 'C:\\Users\\김\\수업',
  home: 'C:\\Users\\김',
  platform: 'win32',
  env: { LOCALAPPDATA: 'C:\\Users\\김\\AppData\\Local' },
  exists: () => false,
  path: win32,
}

test('a project has its own, however deep the program runs in it', () => {
  const exists = (file: string) => file === '/home/kim/수업/package.json'
  expect(cacheFolder({ ...linux, exists })).toBe('/home/kim/수업/node_modules/.cache/mundap/pictures')
  const there = (file: string) => file === 'C:\\Users\\김\\수업\\package.json'
  expect(cacheFolder({ ...windows, exists: there })).toBe(
    'C:\\Users\\김\\수업\\node_modules\\.cache\\mundap\\pictures',
  )
})

test('a folder of notes uses the cache of its user', () => {
  expect(cacheFolder(linux)).toBe('/home/kim/.cache/mundap/pictures')
  expect(cacheFolder({ ...linux, env: { XDG_CACHE_HOME: '/var/kim' } })).toBe('/var/kim/mundap/pictures')
  expect(cacheFolder({ ...linux, env: { XDG_CACHE_HOME: 'relative' } })).toBe(
    '/home/kim/.cache/mundap/pictures',
  )
  expect(cacheFolder({ ...linux, platform: 'darwin' })).toBe('/home/kim/Library/Caches/mundap/pictures')
  expect(cacheFolder(windows)).toBe('C:\\Users\\김\\AppData\\Local\\mundap\\pictures')
  expect(cacheFolder({ ...windows, env: {} })).toBe('C:\\Users\\김\\AppData\\Local\\mundap\\pictures')
})
