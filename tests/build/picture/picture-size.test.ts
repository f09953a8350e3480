import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { sizeOf } from '../../../src/build/picture/picture-size.ts'

function picture(width: number, height: number) {
  return sharp({ create: { width, height, channels: 3, background: '#446688' } })
}

describe('the size of a picture', () => {
  it.each(['png', 'jpeg', 'gif', 'webp', 'avif'] as const)(
    'is read from its first bytes: %s',
    async (format) => {
      const bytes = await picture(70, 30).withXmp('<x/>').toFormat(format).toBuffer()
      expect(sizeOf(bytes)).toEqual({ width: 70, height: 30 })
      expect(sizeOf(bytes.subarray(0, 8))).toBeNull()
    },
  )

  it('is read from every kind of WebP', async () => {
    for (const options of [{ lossless: true }, { quality: 50 }])
      expect(sizeOf(await picture(70, 30).webp(options).toBuffer())).toEqual({ width: 70, height: 30 })
    expect(sizeOf(Buffer.from('no picture at all'))).toBeNull()
    expect(sizeOf(Buffer.alloc(0))).toBeNull()
  })
})
