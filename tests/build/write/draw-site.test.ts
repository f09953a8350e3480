import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, test } from 'vitest'
import { headFor } from '../../../src/build/site/page-head.ts'
import { buildSite } from '../../../src/build/write/build-site.ts'
import { drawSite } from '../../../src/build/write/draw-site.ts'
import { makeFolders, numberedNote } from '../../support/note-folder.ts'

const folderOf = makeFolders()

async function siteWith(settings: string) {
  const folder = folderOf({
    'a.md': numberedNote('도커', 1),
    'b.md': numberedNote('쌰펲', 1),
    'mundap.yaml': settings,
  })
  mkdirSync(join(folder, '그림'))
  const red = { create: { width: 300, height: 100, channels: 3, background: '#ff0000' } } as const
  await sharp(red).png().toFile(join(folder, '그림/내 로고.png'))
  return drawSite(await buildSite(folder))
}

test('a site, its notes and where asked its questions have pictures of their own for previews', async () => {
  const site = await siteWith('title: 3기\nquestion-previews: yes\n')
  const drawn = new Set([...site.files.keys()].filter((path) => path.startsWith('preview/')))
  const of = (path: string) => {
    const data = site.page(path)
    const found = data === null ? null : site.previews.of(data)
    return found !== null && drawn.has(found) ? found : null
  }
  const questions = site.paths.filter((path) => path.startsWith('/q/'))
  const notes = site.site.sections.filter(({ depth }) => depth === 0).map(({ id }) => of(`/s/${id}/`))
  // The second note's title has syllables that the font lacks.
  expect(notes[1]).toBeNull()
  expect(new Set([of('/'), notes[0], of(questions[0] ?? '')])).toEqual(drawn)
  expect(drawn.size).toBe(3)
  for (const path of drawn) {
    const { width, height, format } = await sharp(site.files.get(path) as Uint8Array).metadata()
    expect([width, height, format]).toEqual([1200, 630, 'png'])
  }
  const data = site.page('/')
  if (data === null) throw new Error('no start page')
  const address = { base: '/b/', siteUrl: 'https://a.io' }
  expect(headFor(data, { ...address, previewOf: () => 'preview/x.png' })).toContain(
    'property="og:image" content="https://a.io/b/preview/x.png"',
  )
  expect(headFor(data, { ...address, previewOf: () => null })).toContain('https://a.io/b/og.png')
})

test('a logo makes every icon, in its own size', async () => {
  const site = await siteWith('logo: 그림/내 로고.png\n')
  const sizeOf = async (name: string) => (await sharp(site.files.get(name) as Uint8Array).metadata()).width
  const names = ['icon-192.png', 'icon-512.png', 'icon-maskable-512.png', 'apple-touch-icon.png']
  expect(await Promise.all(names.map(sizeOf))).toEqual([192, 512, 512, 180])
  expect(String(site.files.get('favicon.svg'))).toContain('data:image/png;base64,')
  const middle = await sharp(site.files.get('icon-maskable-512.png') as Uint8Array)
    .extract({ left: 256, top: 256, width: 1, height: 1 })
    .removeAlpha()
    .raw()
    .toBuffer()
  expect([...middle]).toEqual([255, 0, 0])
  expect(site.remarks.join()).not.toContain('logo')
})

test('an SVG that runs something is no icon, and that is said', async () => {
  const folder = folderOf({
    'a.md': numberedNote('도커', 1),
    'mundap.yaml': 'logo: a.svg\n',
    'a.svg': '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>',
  })
  const site = await drawSite(await buildSite(folder))
  expect(site.files.has('favicon.svg')).toBe(false)
  expect(site.remarks.join()).toContain('logo를 그림으로 읽지 못해서')
})
