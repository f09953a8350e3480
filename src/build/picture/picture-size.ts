/** Reads the size of a picture from its first bytes, and says which sizes are too large for phones. */

export interface Size {
  readonly width: number
  readonly height: number
}

/** Pixels of the largest published picture. Decoded at four bytes a pixel that is 64 MiB, about a photo of a phone's camera. */
export const MOST_PIXELS = 4096 * 4096
/** The longest side of a WebP; some graphics processors draw no longer one. */
const LONGEST_SIDE = 16_383
/** Pixels beyond which a picture is not even opened to make it smaller: 16,383 × 16,383, the usual limit of image libraries. */
export const MOST_READ = 16_383 * 16_383

/** True for a size (of an animation: of a frame) that is too large to publish. */
export function isHuge({ width, height }: Size): boolean {
  return width * height > MOST_PIXELS || Math.max(width, height) > LONGEST_SIDE
}

/** Returns the largest size with the same proportions that may be published. */
export function scaledDown({ width, height }: Size): Size {
  const share = Math.min(1, Math.sqrt(MOST_PIXELS / (width * height)), LONGEST_SIDE / Math.max(width, height))
  const shrink = (side: number): number => Math.max(1, Math.floor(side * share))
  return { width: shrink(width), height: shrink(height) }
}

/** Reads the size of a PNG, JPEG, GIF, WebP or AVIF as stored, before any rotation. Null for any other file. */
export function sizeOf(bytes: Uint8Array): Size | null {
  const data = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    if (data.readUInt32BE(0) === 0x89504e47) return size(data.readUInt32BE(16), data.readUInt32BE(20))
    if (data.toString('latin1', 0, 3) === 'GIF') return size(data.readUInt16LE(6), data.readUInt16LE(8))
    if (data.readUInt16BE(0) === 0xffd8) return jpegSize(data)
    if (data.toString('latin1', 8, 12) === 'WEBP') return webpSize(data)
    const ispe = data.toString('latin1', 4, 8) === 'ftyp' ? data.indexOf('ispe') : -1
    return ispe < 0 ? null : size(data.readUInt32BE(ispe + 8), data.readUInt32BE(ispe + 12))
  } catch {
    // The file ends before the size.
    return null
  }
}

function size(width: number, height: number): Size {
  return { width, height }
}

function jpegSize(data: Buffer): Size | null {
  for (let at = 2; ; at += 2 + data.readUInt16BE(at + 2)) {
    while (data.readUInt8(at + 1) === 0xff) at += 1
    const marker = data.readUInt8(at + 1)
    // A start of frame. 0xc4, 0xc8 and 0xcc are other segments.
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return size(data.readUInt16BE(at + 7), data.readUInt16BE(at + 5))
    if (data.readUInt8(at) !== 0xff || marker === 0xda) return null
  }
}

function webpSize(data: Buffer): Size | null {
  switch (data.toString('latin1', 12, 16)) {
    case 'VP8X':
      return size(1 + data.readUIntLE(24, 3), 1 + data.readUIntLE(27, 3))
    case 'VP8L': {
      const bits = data.readUInt32LE(21)
      return size(1 + (bits & 0x3fff), 1 + ((bits >> 14) & 0x3fff))
    }
    case 'VP8 ':
      return size(data.readUInt16LE(26) & 0x3fff, data.readUInt16LE(28) & 0x3fff)
    default:
      return null
  }
}
