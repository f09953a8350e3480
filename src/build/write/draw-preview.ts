/** Draws the pictures that previews of links show (1200 x 630), in a Korean font that comes with the program. */
import { join } from 'node:path'
import type { OverlayOptions } from 'sharp'
import { isCommonSyllable } from '../read/decode-text.ts'
import type { PreviewText } from '../site/previews.ts'

const FONT_FOLDER = join(import.meta.dirname, '../preview-font')
const FONT_FILE = join(FONT_FOLDER, 'mundap-preview.otf')
/** https://ogp.me asks for no size; this one is shown whole everywhere. */
const SIZE = { width: 1200, height: 630 }
const EDGE = 96
const INK = '#1d1b18'
const GREY = '#6b665e'
const MARK =
  '<path fill="#1d1b18" fill-rule="evenodd" d="M6 4h20v11H6ZM9 7v5h14V7Z"/><path fill="#b3402a" d="M6 17h20v3H9v5h17v3H6Z"/>'
/** Sizes of the title in pixels, the first that fits counts, and the height it has. */
const TITLE_SIZES = [84, 68, 54, 44]
const TITLE_HEIGHT = 300

/**
 * Returns the picture as PNG. `logo` stands in place of the product's mark. Null when the font lacks a letter of the title (a rare
 * syllable, a Chinese character): the product's own picture is better than boxes. Signs that it lacks are left out.
 */
export async function drawPreview(
  { above, title, below }: PreviewText,
  logo: Buffer | null,
): Promise<Buffer | null> {
  const shown = [above, title, below].map(withoutPictures)
  if (shown.some((text) => [...text].some((letter) => !hasLetter(letter)))) return null
  const [small = '', large = '', count = ''] = shown
  // Without it fontconfig reads every font of the machine first. Read by the library when it first sets text.
  process.env.FONTCONFIG_FILE ??= join(FONT_FOLDER, 'fonts.conf')
  const { default: sharp } = await import('sharp')
  const setText = async (
    text: string,
    size: number,
    colour: string,
  ): Promise<OverlayOptions & { height: number }> => {
    const { data, info } = await sharp({
      text: {
        text: `<span foreground="${colour}">${wholeWords(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</span>`,
        font: `Mundap Preview ${size}px`,
        fontfile: FONT_FILE,
        width: SIZE.width - 2 * EDGE,
        wrap: 'word-char',
        rgba: true,
        dpi: 72,
        spacing: Math.round(size / 5),
      },
    })
      .png()
      .toBuffer({ resolveWithObject: true })
    return { input: data, left: EDGE, top: EDGE, height: info.height }
  }
  const layers: OverlayOptions[] = []
  if (small !== '') layers.push(await setText(cut(small, 40), 34, GREY))
  let fitting: Awaited<ReturnType<typeof setText>> | null = null
  for (const size of TITLE_SIZES) {
    fitting = await setText(cut(large, 120), size, INK)
    if (fitting.height <= TITLE_HEIGHT) break
  }
  if (fitting !== null) layers.push({ ...fitting, top: EDGE + (small === '' ? 0 : 72) })
  if (count !== '') {
    const line = await setText(count, 34, GREY)
    layers.push({ ...line, top: SIZE.height - EDGE - line.height })
  }
  const mark =
    logo ??
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="6 4 20 24" width="100" height="120">${MARK}</svg>`,
    )
  layers.push({
    input: await sharp(mark).resize({ width: 160, height: 120, fit: 'inside' }).png().toBuffer(),
    left: SIZE.width - EDGE - 100,
    top: SIZE.height - EDGE - 120,
  })
  return sharp({ create: { ...SIZE, channels: 3, background: '#faf8f4' } })
    .composite(layers.map(({ input, left, top }) => ({ input, left, top })))
    .png({ palette: true, colours: 32, dither: 0, effort: 7, compressionLevel: 9 })
    .toBuffer()
}

/** Keeps Korean words on one line, as they are read best: word joiners (U+2060) stand between the letters of all but very long ones. */
function wholeWords(text: string): string {
  return text.replace(/\S+/g, (word) => (word.length > 14 ? word : [...word].join('\u2060')))
}

/** Leaves out signs that the font lacks: emoji, arrows. */
function withoutPictures(text: string): string {
  return [...text.normalize('NFC')]
    .filter((letter) => /[\p{L}\p{N}]/u.test(letter) || hasLetter(letter))
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
}

/** The font has KS X 1001's syllables, single Korean letters, Latin-1, and common typographic signs. */
function hasLetter(letter: string): boolean {
  if (/[가-힣]/.test(letter)) return isCommonSyllable(letter)
  return /[\u0020-\u007e\u00a0-\u00ff\u3131-\u3163–—‘’“”…•→←₩「」✓]/.test(letter)
}

function cut(text: string, length: number): string {
  const letters = [...text]
  return letters.length <= length ? text : `${letters.slice(0, length - 1).join('')}…`
}
