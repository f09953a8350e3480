/** Removes metadata from pictures: the place, names and previews that cameras and programs add. The pixels stay the same bit for bit. */

/**
 * Returns the file without metadata; the same bytes when it has none. `orientation` (1 to 8, as in Exif) is kept in a JPEG.
 * Null when the file does not follow its format, or has another format than JPEG, PNG, WebP and GIF.
 */
export function withoutMetadata(bytes: Buffer, format: string, orientation: number): Buffer | null {
  try {
    const parts = partsOf(bytes, format, orientation)
    if (parts === null) return null
    const kept = Buffer.concat(parts)
    return kept.equals(bytes) ? bytes : kept
  } catch {
    // The file ends in the middle of a part.
    return null
  }
}

function partsOf(bytes: Buffer, format: string, orientation: number): readonly Buffer[] | null {
  switch (format) {
    case 'jpeg':
      return jpegParts(bytes, orientation)
    case 'png':
      return pngParts(bytes)
    case 'webp':
      return webpParts(bytes)
    case 'gif':
      return gifParts(bytes)
    default:
      return null
  }
}

/** Keeps of the application segments only those about colours: JFIF, the colour profile, Adobe's. */
function jpegParts(bytes: Buffer, orientation: number): readonly Buffer[] | null {
  const parts = [bytes.subarray(0, 2)]
  if (orientation > 1) parts.push(orientationSegment(orientation))
  for (let at = 2; ; ) {
    if (bytes.readUInt8(at) !== 0xff) return null
    const marker = bytes.readUInt8(at + 1)
    if (marker === 0xff) {
      at += 1
      continue
    }
    // Browsers show nothing after the end marker (a film, further pictures).
    if (marker === 0xd9) return [...parts, bytes.subarray(at, at + 2)]
    let end = at + 2 + bytes.readUInt16BE(at + 2)
    if (marker === 0xda) while (!isMarker(bytes, end)) end += 1
    const isProfile = marker === 0xe2 && bytes.toString('latin1', at + 4, at + 15) === 'ICC_PROFILE'
    const isNote = (marker >= 0xe1 && marker <= 0xef && marker !== 0xee) || marker === 0xfe
    if (!isNote || isProfile) parts.push(bytes.subarray(at, end))
    at = end
  }
}

/** In compressed data, 0xff is followed by a zero or a restart marker. Anything else ends the data. */
function isMarker(bytes: Buffer, at: number): boolean {
  const next = bytes.readUInt8(at + 1)
  return bytes.readUInt8(at) === 0xff && next !== 0 && !(next >= 0xd0 && next <= 0xd7)
}

/** Returns an Exif segment that has only the orientation. */
function orientationSegment(orientation: number): Buffer {
  const tiff = [
    0x4d,
    0x4d,
    0,
    0x2a,
    0,
    0,
    0,
    8,
    0,
    1,
    0x01,
    0x12,
    0,
    3,
    0,
    0,
    0,
    1,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
  ]
  return Buffer.from([0xff, 0xe1, 0, 8 + tiff.length, ...Buffer.from('Exif\0\0'), ...tiff])
}

const PNG_CHUNKS = new Set(
  'IHDR PLTE IDAT IEND tRNS cHRM gAMA iCCP sBIT sRGB cICP mDCV cLLI bKGD hIST pHYs sPLT acTL fcTL fdAT'.split(
    ' ',
  ),
)

function pngParts(bytes: Buffer): readonly Buffer[] {
  const parts = [bytes.subarray(0, 8)]
  for (let at = 8; ; ) {
    const end = at + 12 + bytes.readUInt32BE(at)
    const name = bytes.toString('latin1', at + 4, at + 8)
    if (PNG_CHUNKS.has(name)) parts.push(bytes.subarray(at, end))
    if (name === 'IEND') return parts
    at = end
  }
}

const WEBP_CHUNKS = new Set(['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ANIM', 'ANMF', 'ICCP'])

function webpParts(bytes: Buffer): readonly Buffer[] {
  const parts: Buffer[] = []
  const whole = Math.min(bytes.length, 8 + bytes.readUInt32LE(4))
  for (let at = 12; at + 8 <= whole; ) {
    const length = bytes.readUInt32LE(at + 4)
    const end = at + 8 + length + (length % 2)
    const name = bytes.toString('latin1', at, at + 4)
    if (WEBP_CHUNKS.has(name)) {
      const chunk = Buffer.from(bytes.subarray(at, end))
      // Clears the flags for Exif and XMP.
      if (name === 'VP8X') chunk.writeUInt8(chunk.readUInt8(8) & ~0x0c, 8)
      parts.push(chunk)
    }
    at = end
  }
  const head = Buffer.from(bytes.subarray(0, 12))
  head.writeUInt32LE(4 + parts.reduce((sum, part) => sum + part.length, 0), 4)
  return [head, ...parts]
}

/** Removes comments and application extensions, except the one that says how often an animation repeats. */
function gifParts(bytes: Buffer): readonly Buffer[] | null {
  const tableAfter = (flags: number): number => ((flags & 0x80) === 0 ? 0 : 3 * 2 ** ((flags & 7) + 1))
  let at = 13 + tableAfter(bytes.readUInt8(10))
  const parts = [bytes.subarray(0, at)]
  for (;;) {
    const start = at
    const kind = bytes.readUInt8(at)
    if (kind === 0x3b) return [...parts, bytes.subarray(at, at + 1)]
    if (kind !== 0x21 && kind !== 0x2c) return null
    const label = bytes.readUInt8(at + 1)
    at += kind === 0x21 ? 2 : 11 + tableAfter(bytes.readUInt8(at + 9))
    const isLoop = /^(?:NETSCAPE2\.0|ANIMEXTS1\.0)$/.test(bytes.toString('latin1', at + 1, at + 12))
    while (bytes.readUInt8(at) !== 0) at += 1 + bytes.readUInt8(at)
    at += 1
    const isNote = kind === 0x21 && (label === 0xfe || (label === 0xff && !isLoop))
    if (!isNote) parts.push(bytes.subarray(start, at))
  }
}
