import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import { processPicture } from '../../src/build/images.ts'

const folder = mkdtempSync(join(tmpdir(), 'pictures-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Noise that no format can shrink away, so that sizes mean something. */
function noise(width: number, height: number) {
  let seed = 7
  const data = Buffer.from(
    Array.from({ length: width * height * 3 }, () => {
      seed = (seed * 1103515245 + 12345) % 2147483648
      return seed >> 16
    }),
  )
  return sharp(data, { raw: { width, height, channels: 3 } })
}

function put(name: string, bytes: Buffer | string): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

async function built(path: string) {
  const picture = await processPicture(path)
  if (picture.kind !== 'built') throw new Error(`refused: ${picture.reason}`)
  return picture
}

async function refused(path: string) {
  const picture = await processPicture(path)
  return picture.kind === 'refused' ? picture.reason : 'built'
}

describe('a picture', () => {
  it('keeps its bytes and gets its size and a smaller WebP', async () => {
    const bytes = await noise(120, 80).png().toBuffer()
    const picture = await built(put('Port_1.png', bytes))
    expect(picture).toMatchObject({ width: 120, height: 80, original: { type: 'image/png' } })
    expect(picture.original.bytes.equals(bytes)).toBe(true)
    expect(picture.original.name).toMatch(/^img\/port-1-[0-9a-f]{8}\.png$/)
    expect(picture.webp?.name).toMatch(/^img\/port-1-[0-9a-f]{8}\.webp$/)
    expect(picture.webp?.bytes.length).toBeLessThan(bytes.length)
    expect(await sharp(picture.webp?.bytes).metadata()).toMatchObject({
      format: 'webp',
      width: 120,
      height: 80,
    })
  })

  it('has the same result the second time', async () => {
    const path = put('again.png', await noise(60, 40).png().toBuffer())
    const first = await built(path)
    expect(await built(path)).toEqual(first)
  })

  it('is made narrower when it is very wide', async () => {
    const wide = await noise(2000, 20).jpeg({ quality: 100 }).toBuffer()
    const picture = await built(put('wide.jpg', wide))
    expect(picture).toMatchObject({ width: 2000, height: 20, webp: { width: 1600, height: 16 } })
  })

  it('has the size it is shown with when the camera was turned', async () => {
    const turned = await noise(90, 30).withMetadata({ orientation: 6 }).jpeg({ quality: 100 }).toBuffer()
    expect(await built(put('turned.jpg', turned))).toMatchObject({
      width: 30,
      height: 90,
      webp: { width: 30, height: 90 },
    })
  })

  it('stays alone when a WebP would not be smaller', async () => {
    const small = await noise(40, 40).webp({ quality: 20 }).toBuffer()
    expect((await built(put('small.webp', small))).webp).toBeNull()
  })

  it('goes on moving', async () => {
    const frames = sharp(
      [await noise(20, 10).png().toBuffer(), await noise(20, 10).negate().png().toBuffer()],
      {
        join: { animated: true },
      },
    )
    const picture = await built(put('moving.gif', await frames.gif().toBuffer()))
    expect(picture).toMatchObject({ width: 20, height: 10, webp: null, original: { type: 'image/gif' } })
  })

  it('gets an ASCII name, also from Korean ones, composed or not', async () => {
    const bytes = await noise(10, 10).png().toBuffer()
    const names = await Promise.all(
      ['도커 요약.png', '도커 요약 v2.png'.normalize('NFD'), '../pictures.PNG', 'a'.repeat(90)].map(
        async (name) => (await built(put(name.replaceAll('/', '_'), bytes))).original.name,
      ),
    )
    for (const name of names) expect(name).toMatch(/^img\/[a-z0-9-]{1,41}-[0-9a-f]{8}\.png$/)
    expect(names[0]).toMatch(/^img\/picture-/)
    expect(names[1]).toMatch(/^img\/v2-/)
  })

  it('is known by its content, not by the end of its name', async () => {
    const picture = await built(put('really.png', await noise(10, 10).jpeg().toBuffer()))
    expect(picture.original).toMatchObject({ type: 'image/jpeg', name: expect.stringMatching(/\.jpg$/) })
  })
})

describe('an SVG', () => {
  const svg = (inner: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 30 20" width="30" height="20">${inner}</svg>`

  it('is served as it is', async () => {
    const picture = await built(put('drawing.svg', svg('<rect width="30" height="20"/>')))
    expect(picture).toMatchObject({ width: 30, height: 20, webp: null, original: { type: 'image/svg+xml' } })
  })

  it.each([
    '<script>1</script>',
    '<rect onload="x()"/>',
    '<a href="javascript:x()"><rect/></a>',
    '<foreignObject><p>x</p></foreignObject>',
  ])('that could run something is refused: %s', async (inner) => {
    expect(await refused(put('active.svg', svg(inner)))).toBe('active')
  })
})

describe('what is no good picture', () => {
  it('comes back as a value with words for the author', async () => {
    const png = await noise(60, 60).png().toBuffer()
    expect(await refused(join(folder, 'missing.png'))).toBe('unreadable')
    expect(await refused(folder)).toBe('unreadable')
    expect(await refused(put('text.png', 'not a picture'))).toBe('broken')
    expect(await refused(put('empty.png', ''))).toBe('broken')
    expect(await refused(put('half.png', png.subarray(0, png.length / 2)))).toBe('broken')
    expect(await refused(put('print.tiff', await noise(10, 10).tiff().toBuffer()))).toBe('unsupported')
    expect(await processPicture(put('text2.png', 'nor this'))).toMatchObject({
      message: expect.stringMatching(/어요\./),
    })
  })
})
