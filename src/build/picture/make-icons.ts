/** Makes the icons of a site from a picture of its author. */
import { looksLikeSvg, rewriteSvg } from './safe-svg.ts'

const GROUND = '#faf8f4'

/** What an installed app and a browser's tab show: name, size in pixels, the part that the picture takes, and what is behind it. */
const ICONS = [
  { name: 'icon-192.png', size: 192, part: 1, ground: null },
  { name: 'icon-512.png', size: 512, part: 1, ground: null },
  // Cut to any shape by the system: the middle four fifths are always seen (https://www.w3.org/TR/appmanifest/#icon-masks).
  { name: 'icon-maskable-512.png', size: 512, part: 0.7, ground: GROUND },
  // Shown on black where it is transparent.
  { name: 'apple-touch-icon.png', size: 180, part: 0.85, ground: GROUND },
] as const

/**
 * Returns the icons by name: those of the program, which they stand in for. Null when the picture cannot be read, or is an SVG that
 * is not published.
 */
export async function makeIcons(picture: Buffer): Promise<ReadonlyMap<string, Uint8Array> | null> {
  const drawing = looksLikeSvg(picture) ? rewriteSvg(picture) : null
  if (drawing !== null && drawing.kind !== 'safe') return null
  const { default: sharp } = await import('sharp')
  const source = drawing === null ? picture : Buffer.from(drawing.svg)
  const clear = { r: 0, g: 0, b: 0, alpha: 0 }
  const drawn = async (size: number, part: number, ground: string | null): Promise<Buffer> => {
    const inner = Math.round(size * part)
    const before = Math.floor((size - inner) / 2)
    const after = size - inner - before
    const placed = sharp(source, drawing === null ? {} : { density: 300 })
      .resize({ width: inner, height: inner, fit: 'contain', background: clear })
      .extend({ top: before, left: before, bottom: after, right: after, background: clear })
    return (ground === null ? placed : placed.flatten({ background: ground })).png({ effort: 9 }).toBuffer()
  }
  try {
    const icons = new Map<string, Uint8Array>()
    for (const { name, size, part, ground } of ICONS) icons.set(name, await drawn(size, part, ground))
    const small = drawing === null ? pictureInSvg(await drawn(64, 1, null)) : drawing.svg
    return icons.set('favicon.svg', Buffer.from(small))
  } catch {
    // No picture that can be read.
    return null
  }
}

/** Pages name one SVG as their icon, whatever the author's picture is. */
function pictureInSvg(png: Buffer): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><image width="64" height="64" href="data:image/png;base64,${png.toString('base64')}"/></svg>`
}
