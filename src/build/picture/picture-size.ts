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
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const letters = (from: number, to: number): string => String.fromCharCode(...bytes.subarray(from, to))
  try {
    if (data.getUint32(0) === 0x89504e47) return size(data.getUint32(16), data.getUint32(20))
    if (letters(0, 3) === 'GIF') return size(data.getUint16(6, true), data.getUint16(8, true))
    if (data.getUint16(0) === 0xffd8) return jpegSize(data)
    if (letters(8, 12) === 'WEBP') return webpSize(data, letters(12, 16))
    const ispe = letters(4, 8) === 'ftyp' ? placeOf('ispe', bytes) : -1
    return ispe < 0 ? null : size(data.getUint32(ispe + 8), data.getUint32(ispe + 12))
  } catch {
    // The file ends before the size.
    return null
  }
}

function size(width: number, height: number): Size {
  return { width, height }
}

/** Returns where these ASCII letters stand first; -1 when they do not. */
function placeOf(letters: string, bytes: Uint8Array): number {
  const codes = [...letters].map((letter) => letter.charCodeAt(0))
  return bytes.findIndex((_, at) => codes.every((code, step) => bytes[at + step] === code))
}

function jpegSize(data: DataView): Size | null {
  for (let at = 2; ; at += 2 + data.getUint16(at + 2)) {
    while (data.getUint8(at + 1) === 0xff) at += 1
    const marker = data.getUint8(at + 1)
    // A start of frame. 0xc4, 0xc8 and 0xcc are other segments.
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) return size(data.getUint16(at + 7), data.getUint16(at + 5))
    if (data.getUint8(at) !== 0xff || marker === 0xda) return null
  }
}

function webpSize(data: DataView, format: string): Size | null {
  switch (format) {
    case 'VP8X':
      return size(1 + uint24(data, 24), 1 + uint24(data, 27))
    case 'VP8L': {
      const bits = data.getUint32(21, true)
      return size(1 + (bits & 0x3fff), 1 + ((bits >> 14) & 0x3fff))
    }
    case 'VP8 ':
      return size(data.getUint16(26, true) & 0x3fff, data.getUint16(28, true) & 0x3fff)
    default:
      return null
  }
}

function uint24(data: DataView, at: number): number {
  return data.getUint16(at, true) + data.getUint8(at + 2) * 0x10000
}
