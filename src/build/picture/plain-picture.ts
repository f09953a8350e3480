/** What is published of a picture where sharp is missing: the file itself, without its metadata. */
import type { Made } from './picture-cache.ts'
import { withoutMetadata } from './picture-metadata.ts'
import { isHuge, sizeOf } from './picture-size.ts'
import { looksLikeSvg, rewriteSvg } from './safe-svg.ts'

/** The size of a drawing that says none (https://www.w3.org/TR/css-images-3/#default-object-size). */
const DRAWING = { width: 300, height: 150 }

/** Returns what is published, or why the picture cannot be. */
export function plainPicture(bytes: Buffer): Made {
  if (looksLikeSvg(bytes)) return plainDrawing(bytes)
  const format = formatOf(bytes)
  const stored = sizeOf(bytes)
  if (format === null) return { reason: 'unsupported' }
  if (stored === null) return { reason: 'broken' }
  if (isHuge(stored)) return { reason: 'too-large' }
  const orientation = format === 'jpeg' ? orientationOf(bytes) : 1
  const bare = withoutMetadata(bytes, format, orientation) ?? bytes
  // From 5 on the picture lies on its side.
  const { width, height } = orientation < 5 ? stored : { width: stored.height, height: stored.width }
  return { format, width, height, webp: null, rewritten: bare.equals(bytes) ? null : bare }
}

function plainDrawing(bytes: Buffer): Made {
  const drawing = rewriteSvg(bytes)
  if (drawing.kind === 'active') return { reason: drawing.what === '<foreignObject>' ? 'html' : 'active' }
  if (drawing.kind === 'broken') return { reason: 'broken' }
  return { format: 'svg', ...drawingSize(drawing.svg), webp: null, rewritten: Buffer.from(drawing.svg) }
}

/** Reads the size of an SVG from its root: `width` and `height` in pixels, or else its `viewBox`. */
function drawingSize(svg: string): typeof DRAWING {
  const root = /<svg[^>]*>/.exec(svg)?.[0] ?? ''
  const numberOf = (name: string): number =>
    Number(new RegExp(`\\s${name}="\\s*([\\d.]+)(?:px)?\\s*"`).exec(root)?.[1] ?? Number.NaN)
  const [, boxWidth, boxHeight] = /\sviewBox="\s*\S+[\s,]+\S+[\s,]+([\d.]+)[\s,]+([\d.]+)/.exec(root) ?? []
  const [width, height] = [numberOf('width') || Number(boxWidth), numberOf('height') || Number(boxHeight)]
  return width > 0 && height > 0 ? { width: Math.round(width), height: Math.round(height) } : DRAWING
}

/** Tells a picture's format by its first bytes; null for one that browsers do not show. */
function formatOf(bytes: Buffer): string | null {
  const start = bytes.toString('latin1', 0, 12)
  if (start.startsWith('\u0089PNG')) return 'png'
  if (start.startsWith('\u00ff\u00d8\u00ff')) return 'jpeg'
  if (start.startsWith('GIF8')) return 'gif'
  if (start.startsWith('RIFF') && start.endsWith('WEBP')) return 'webp'
  return /^....ftypavi[fs]/s.test(start) ? 'avif' : null
}

/** Reads how a JPEG is to be turned (1 to 8) from its Exif; 1 when it does not say. */
function orientationOf(bytes: Buffer): number {
  const exif = bytes.indexOf('Exif\0\0', 0, 'latin1')
  if (exif < 0 || exif > 70_000) return 1
  const tiff = bytes.subarray(exif + 6)
  try {
    const isLittle = tiff.toString('latin1', 0, 2) === 'II'
    const short = (at: number): number => (isLittle ? tiff.readUInt16LE(at) : tiff.readUInt16BE(at))
    const first = isLittle ? tiff.readUInt32LE(4) : tiff.readUInt32BE(4)
    for (let entry = 0; entry < short(first); entry += 1) {
      const at = first + 2 + entry * 12
      const value = short(at + 8)
      if (short(at) === 0x0112) return value >= 1 && value <= 8 ? value : 1
    }
  } catch {
    // The file ends in the middle of it.
  }
  return 1
}
