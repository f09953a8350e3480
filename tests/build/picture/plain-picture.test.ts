import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { expect, onTestFinished, test, vi } from 'vitest'
import { plainPicture } from '../../../src/build/picture/plain-picture.ts'
import { processPicture } from '../../../src/build/picture/process-picture.ts'

const made = (width = 30, height = 20) =>
  sharp({ create: { width, height, channels: 3, background: '#c84' } })

test.each(['png', 'jpeg', 'gif', 'webp', 'avif'] as const)(
  'a %s is published as it is, with its size',
  async (format) => {
    const bytes = await made().toFormat(format).toBuffer()
    expect(plainPicture(bytes)).toMatchObject({ format, width: 30, height: 20, webp: null })
  },
)

test('what a camera wrote into a photo is left out, but how it was held', async () => {
  const bytes = await made()
    .withExif({ IFD3: { GPSLatitude: '37/1 33/1 0/1' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()
  const picture = plainPicture(bytes)
  if ('reason' in picture || picture.rewritten === null) throw new Error('a picture without metadata')
  const { orientation, exif } = await sharp(picture.rewritten).metadata()
  expect([picture.width, picture.height, orientation]).toEqual([20, 30, 6])
  expect(exif?.length ?? 0).toBeLessThan(60)
})

test.each([
  ['<svg xmlns="http://www.w3.org/2000/svg" width="40px" height="30"></svg>', 40, 30],
  ['<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 32"></svg>', 64, 32],
  ['<svg xmlns="http://www.w3.org/2000/svg"></svg>', 300, 150],
])('a drawing has the size that it says: %s', (svg, width, height) => {
  expect(plainPicture(Buffer.from(svg))).toMatchObject({ format: 'svg', width, height })
})

test('what cannot be shown is refused as with sharp', () => {
  expect(plainPicture(Buffer.from('no picture'))).toEqual({ reason: 'unsupported' })
  expect(plainPicture(Buffer.from('\u0089PNG', 'latin1'))).toEqual({ reason: 'broken' })
  const active = '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'
  expect(plainPicture(Buffer.from(active))).toEqual({ reason: 'active' })
})

test('without sharp a picture is published, and nothing is kept for the day when it is there', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'mundap-plain-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  // A cache of its own.
  writeFileSync(join(folder, 'package.json'), '{}')
  vi.spyOn(process, 'cwd').mockReturnValue(folder)
  const file = join(folder, '강가의 수달.png')
  writeFileSync(file, await made(33, 21).png().toBuffer())
  const plain = await processPicture(file, async () => null)
  expect(plain).toMatchObject({ kind: 'built', width: 33, height: 21, webp: null })
  expect(await processPicture(file)).toMatchObject({ kind: 'built', width: 33, webp: expect.anything() })
})
