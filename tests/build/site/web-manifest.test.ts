import { expect, test } from 'vitest'
import { webManifest } from '../../../src/build/site/web-manifest.ts'
import { madeSite } from '../../support/made-site.ts'

test('an installed app starts, stays and finds its icons below the base', () => {
  const manifest = JSON.parse(webManifest(madeSite(3), '/repo/'))
  expect(manifest).toMatchObject({ id: '/repo/', start_url: '/repo/', scope: '/repo/', lang: 'ko' })
  const addresses = [
    ...manifest.icons,
    ...manifest.shortcuts.flatMap((one: { icons: object[] }) => one.icons),
  ]
  expect(addresses.map(({ src }) => src)).toEqual(
    expect.arrayContaining(['/repo/icon-192.png', '/repo/icon-512.png', '/repo/icon-maskable-512.png']),
  )
  expect(manifest.shortcuts.map((one: { url: string }) => one.url)).toEqual([
    '/repo/quiz/',
    '/repo/bookmarks/',
    '/repo/wrong/',
  ])
})

test('an installed app opens notes where they can be dropped', () => {
  const [handler] = JSON.parse(webManifest(madeSite(3), '/repo/')).file_handlers
  expect(handler).toMatchObject({ action: '/repo/my/', accept: { 'text/markdown': ['.md', '.markdown'] } })
})

test('an installed app takes shared notes at an address where the page says when they did not come', () => {
  const target = JSON.parse(webManifest(madeSite(3), '/repo/')).share_target
  expect(target).toMatchObject({ action: '/repo/my/?shared', method: 'POST', enctype: 'multipart/form-data' })
})

test('it is named after the notes, and the product only once', () => {
  const nameOf = (title: string) => JSON.parse(webManifest(madeSite(3, title), '/')).name
  expect([nameOf('도커'), nameOf('문답')]).toEqual(['도커 · 문답', '문답'])
})

test('it has the title, the description and the language that an author gives', () => {
  const site = { ...madeSite(3, '도커 3기'), isNamed: true, description: '질문과 답', lang: 'en' } as const
  expect(JSON.parse(webManifest(site, '/'))).toMatchObject({
    name: '도커 3기',
    short_name: '도커 3기',
    description: '질문과 답',
    lang: 'en',
  })
})
