import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { crc32, gzipSync } from 'node:zlib'
import sharp from 'sharp'
import { afterAll, describe, expect, it } from 'vitest'
import { MOST_PIXELS } from '../../../src/build/picture/picture-size.ts'
import { processPicture } from '../../../src/build/picture/process-picture.ts'

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

  it('goes on moving as a PNG', async () => {
    const still = await noise(20, 10).png().toBuffer()
    const chunk = Buffer.from('000000086163544c0000000100000000', 'hex')
    const sum = Buffer.alloc(4)
    sum.writeUInt32BE(crc32(chunk.subarray(4)))
    const bytes = Buffer.concat([still.subarray(0, 33), chunk, sum, still.subarray(33)])
    const picture = await built(put('moving.png', bytes))
    expect(picture.webp).toBeNull()
    expect(picture.original.bytes.equals(bytes)).toBe(true)
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

  it('is served as it is drawn, without what drawing programs keep in it', async () => {
    const picture = await built(put('drawing.svg', svg('<rect width="30" height="20"/>')))
    expect(picture).toMatchObject({ width: 30, height: 20, webp: null, original: { type: 'image/svg+xml' } })
    expect(picture.original.bytes.toString()).toMatch(
      /^<svg xmlns="[^>]*><rect width="30" height="20"><\/rect><\/svg>$/,
    )
  })

  it('is known by its content and served as text, whatever its name and however it is packed', async () => {
    for (const bytes of [gzipSync(svg('<rect/>')), Buffer.from(`\ufeff${svg('<rect/>')}`, 'utf16le')]) {
      const picture = await built(put('drawing.png', bytes))
      expect(picture.original.name).toMatch(/\.svg$/)
      expect(picture.original.bytes.toString()).toContain('<rect></rect>')
    }
  })

  it.each([
    '<script>1</script>',
    '<rect onload="x()"/>',
    '<a href="javascript:x()"><rect/></a>',
    '<s:script xmlns:s="http://www.w3.org/2000/svg">1</s:script>',
    '<h:iframe xmlns:h="http://www.w3.org/1999/xhtml" srcdoc="x"/>',
  ])('that could run something is refused: %s', async (inner) => {
    expect(await refused(put('active.svg', svg(inner)))).toBe('active')
  })

  it('whose words are HTML is refused for that, and not as a script', async () => {
    const words = '<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">x</p></foreignObject>'
    expect(await refused(put('html.svg', svg(words)))).toBe('html')
  })
})

describe('what a camera wrote in a picture', () => {
  const place = { IFD0: { Copyright: 'me', Make: 'phone' }, IFD3: { GPSLatitude: '37/1 33/1 0/1' } }
  const xmp = '<x:xmpmeta xmlns:x="adobe:ns:meta/">Seoul</x:xmpmeta>'

  it.each(['jpeg', 'png', 'webp', 'avif'] as const)('is not published: %s', async (format) => {
    const bytes = await noise(60, 40).withExif(place).withXmp(xmp).toFormat(format).toBuffer()
    expect((await sharp(bytes).metadata()).exif).toBeDefined()
    const picture = await built(put(`place.${format}`, bytes))
    for (const file of [picture.original, picture.webp]) {
      if (file === null) continue
      const { exif, xmp: notes, width } = await sharp(file.bytes).metadata()
      expect({ exif, notes, width }).toEqual({ exif: undefined, notes: undefined, width: 60 })
      expect(file.bytes.includes('Seoul')).toBe(false)
    }
    expect(picture.original.name).not.toContain(createHash('sha256').update(bytes).digest('hex').slice(0, 8))
    if (format === 'avif') return
    const pixels = async (one: Buffer) => sharp(one).raw().toBuffer()
    expect((await pixels(picture.original.bytes)).equals(await pixels(bytes))).toBe(true)
  })

  it.each([1, 3, 6, 8])('goes without turning a photo: orientation %i', async (orientation) => {
    const bytes = await noise(60, 40).withExif(place).withMetadata({ orientation }).jpeg().toBuffer()
    const picture = await built(put('turned.jpg', bytes))
    const { exif, autoOrient } = await sharp(picture.original.bytes).metadata()
    expect(autoOrient).toEqual(orientation > 4 ? { width: 40, height: 60 } : { width: 60, height: 40 })
    expect(exif?.includes('phone') ?? false).toBe(false)
    const upright = async (one: Buffer) => sharp(one).autoOrient().raw().toBuffer()
    expect((await upright(picture.original.bytes)).equals(await upright(bytes))).toBe(true)
  })

  it('stands upright in a PNG or WebP that was turned', async () => {
    for (const format of ['png', 'webp'] as const) {
      const bytes = await noise(60, 40).withMetadata({ orientation: 6 }).toFormat(format).toBuffer()
      const picture = await built(put(`turned.${format}`, bytes))
      expect(picture).toMatchObject({ width: 40, height: 60 })
      expect(await sharp(picture.original.bytes).metadata()).toMatchObject({ width: 40, height: 60 })
    }
  })

  it('goes with the film behind a photo and the notes in a moving picture', async () => {
    const photo = await noise(60, 40).jpeg({ progressive: true }).toBuffer()
    const film = await built(put('film.jpg', Buffer.concat([photo, Buffer.from('ftypmp4 Seoul')])))
    expect(film.original.bytes.equals(photo)).toBe(true)
    const frames = [await noise(20, 10).png().toBuffer(), await noise(20, 10).negate().png().toBuffer()]
    const gif = await sharp(frames, { join: { animated: true } })
      .gif({ loop: 3 })
      .toBuffer()
    const note = Buffer.from([0x21, 0xfe, 5, ...Buffer.from('Seoul'), 0])
    const table = 13 + 3 * 2 ** ((gif.readUInt8(10) & 7) + 1)
    const start = (gif.readUInt8(10) & 0x80) === 0 ? 13 : table
    const moving = await built(
      put('note.gif', Buffer.concat([gif.subarray(0, start), note, gif.subarray(start)])),
    )
    expect(moving.original.bytes.equals(gif)).toBe(true)
  })

  it('is not the colour profile', async () => {
    const bytes = await noise(60, 40).withIccProfile('p3').withXmp(xmp).jpeg().toBuffer()
    const picture = await built(put('p3.jpg', bytes))
    expect((await sharp(picture.original.bytes).metadata()).icc).toBeDefined()
  })

  it('may be ink: a picture for print becomes one for screens', async () => {
    const bytes = await noise(60, 40).toColourspace('cmyk').jpeg({ quality: 100 }).toBuffer()
    expect((await sharp(bytes).metadata()).space).toBe('cmyk')
    const picture = await built(put('cmyk.jpg', bytes))
    expect((await sharp(picture.original.bytes).metadata()).space).toBe('srgb')
  })
})

describe('a picture too large for a phone', () => {
  const flat = (width: number, height: number) =>
    sharp({ create: { width, height, channels: 3, background: '#234' } })

  it('is published smaller, in the same shape and format, and so is what the enlarged view loads', async () => {
    const picture = await built(put('wide.png', await flat(6000, 3000).png().toBuffer()))
    const { width = 0, height = 0, format } = await sharp(picture.original.bytes).metadata()
    expect({ width, height, format }).toEqual({ width: picture.width, height: picture.height, format: 'png' })
    expect(width * height).toBeLessThanOrEqual(MOST_PIXELS)
    expect(width * height).toBeGreaterThan(MOST_PIXELS * 0.99)
    expect(width / height).toBeCloseTo(2, 2)
  })

  it('is published smaller when it is only long', async () => {
    const picture = await built(put('long.png', await flat(100, 40_000).png().toBuffer()))
    expect(picture).toMatchObject({ height: 16_383, original: { type: 'image/png' } })
  })

  it('is turned and made smaller at once', async () => {
    const photo = await flat(5200, 3400).withMetadata({ orientation: 6 }).jpeg().toBuffer()
    const picture = await built(put('photo.jpg', photo))
    expect(picture.width).toBeLessThan(picture.height)
    expect(await sharp(picture.original.bytes).metadata()).toMatchObject({
      width: picture.width,
      height: picture.height,
      format: 'jpeg',
    })
  })

  it('stays as it is up to the limit', async () => {
    const bytes = await flat(4096, 4096).png().toBuffer()
    expect((await built(put('limit.png', bytes))).original.bytes.equals(bytes)).toBe(true)
  })

  it('is refused when reading it would cost too much, or when it moves', async () => {
    const bomb = await noise(10, 10).png().toBuffer()
    bomb.writeUInt32BE(60_000, 16)
    bomb.writeUInt32BE(60_000, 20)
    bomb.writeUInt32BE(crc32(bomb.subarray(12, 29)), 29)
    expect(await refused(put('bomb.png', bomb))).toBe('too-large')
    const frames = [await flat(17_000, 20).png().toBuffer(), await flat(17_000, 20).negate().png().toBuffer()]
    const moving = await sharp(frames, { join: { animated: true } })
      .gif({ effort: 1 })
      .toBuffer()
    expect(await refused(put('large.gif', moving))).toBe('too-large')
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
    // Whole files of formats that no browser draws, such as a phone's photo, are not called broken.
    for (const [name, start, words] of [
      ['photo.HEIC', '\0\0\0\x18ftypheic\0\0\0\0mif1heic', '아이폰 사진(HEIC)'],
      ['photo.jpg', '\0\0\0\x1cftypmif1\0\0\0\0mif1heic', '아이폰 사진(HEIC)'],
      ['slides.pdf', '%PDF-1.7', 'PDF'],
      ['paint.bmp', 'BM\x36', 'BMP'],
    ] as const)
      expect(await processPicture(put(name, Buffer.from(start, 'latin1')))).toEqual({
        kind: 'refused',
        reason: 'unsupported',
        message: expect.stringContaining(`${words} 형식은 브라우저가`),
      })
    expect(await processPicture(put('text2.png', 'nor this'))).toMatchObject({
      message: expect.stringMatching(/어요\./),
    })
  })
})
