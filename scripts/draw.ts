/**
 * Makes every picture that is drawn by hand: `npx tsx scripts/draw.ts`. The sources are the SVGs in scripts/drawings;
 * text is set in Pretendard from npm, so that every machine draws the same.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = new URL('..', import.meta.url)
const pathOf = (relative: string): string => fileURLToPath(new URL(relative, root))

// sharp reads this when it first sets text, so it must stand before sharp is loaded.
process.env.FONTCONFIG_FILE = writeFontSettings()
const { default: sharp } = await import('sharp')

const mark = source('mark')
const drawings: readonly {
  readonly svg: string
  readonly to: string
  readonly width: number
  readonly colours: number
}[] = [
  { svg: source('killercoda_port_1'), to: 'content/img/killercoda_port_1.png', width: 1280, colours: 64 },
  { svg: source('killercoda_port_2'), to: 'content/img/killercoda_port_2.png', width: 1280, colours: 64 },
  { svg: source('preview'), to: 'public/og.png', width: 1200, colours: 32 },
  { svg: mark, to: 'public/icon-192.png', width: 192, colours: 32 },
  { svg: mark, to: 'public/icon-512.png', width: 512, colours: 32 },
  // Cut to any shape by the system: the ground goes to the edge, the mark stays in the middle four fifths.
  { svg: fullGround(mark, 0.8), to: 'public/icon-maskable-512.png', width: 512, colours: 32 },
  { svg: fullGround(mark, 0.9), to: 'public/apple-touch-icon.png', width: 180, colours: 32 },
]

mkdirSync(pathOf('content/img'), { recursive: true })
mkdirSync(pathOf('public'), { recursive: true })
writeFileSync(pathOf('public/favicon.svg'), mark)
for (const { svg, to, width, colours } of drawings) {
  const density = (72 * width) / viewBox(svg).width
  const { size } = await sharp(Buffer.from(sized(svg)), { density })
    .resize({ width })
    .png({ palette: true, colours, dither: 0, effort: 10, compressionLevel: 9 })
    .toFile(pathOf(to))
  console.log(`${to}: ${(size / 1000).toFixed(1)} kB`)
}

function source(name: string): string {
  return readFileSync(pathOf(`scripts/drawings/${name}.svg`), 'utf8')
}

function viewBox(svg: string): { readonly width: number; readonly height: number } {
  const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? []
  if (width === undefined || height === undefined) throw new Error('draw: a drawing needs a viewBox from 0 0')
  return { width: Number(width), height: Number(height) }
}

/** The drawing with a size of its own, which `density` then multiplies. */
function sized(svg: string): string {
  const { width, height } = viewBox(svg)
  return svg.replace('<svg ', `<svg width="${width}" height="${height}" `)
}

/** The mark on a ground without corners, made smaller around its middle. */
function fullGround(svg: string, scale: number): string {
  const { width } = viewBox(svg)
  const shift = (width * (1 - scale)) / 2
  const [start = ''] = /<svg[^>]*>/.exec(svg) ?? []
  const ground = `<rect width="${width}" height="${width}" fill="#faf8f4"/>`
  const inner = svg.slice(start.length).replace('</svg>', '')
  return `${start}${ground}<g transform="translate(${shift} ${shift}) scale(${scale})">${inner}</g></svg>`
}

/** Lets fontconfig see Pretendard and nothing else. */
function writeFontSettings(): string {
  const folder = pathOf('node_modules/.cache/mundap/fonts')
  mkdirSync(folder, { recursive: true })
  const file = `${folder}/fonts.conf`
  const fonts = pathOf('node_modules/pretendard/dist/public/static')
  writeFileSync(
    file,
    `<?xml version="1.0"?><fontconfig><dir>${fonts}</dir><cachedir>${folder}</cachedir>` +
      `<selectfont><rejectfont><glob>${fonts}/alternative/*</glob></rejectfont></selectfont></fontconfig>`,
  )
  return file
}
