/** Prepares a note's picture for the site: reads its size, names it after its content, and makes a smaller WebP. */
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import type Sharp from 'sharp'
import type { Sharp as Editing, Metadata } from 'sharp'
import { loadSharp } from './load-sharp.ts'
import { type Made, type MadePicture, readCache, type Unshown, writeCache } from './picture-cache.ts'
import { withoutMetadata } from './picture-metadata.ts'
import { isHuge, MOST_READ, type Size, scaledDown } from './picture-size.ts'
import { plainPicture } from './plain-picture.ts'
import { looksLikeSvg, rewriteSvg } from './safe-svg.ts'

/** The library that makes pictures. */
type Maker = typeof Sharp

interface ServedFile {
  /** Path below the site's base: `img/<name>-<hash>.<ext>`, ASCII only. */
  readonly name: string
  readonly bytes: Buffer
}

export interface BuiltPicture {
  readonly kind: 'built'
  /** Size in CSS pixels as the picture is shown, that is after the camera's rotation. */
  readonly width: number
  readonly height: number
  readonly original: ServedFile & { readonly type: string }
  /** Null when it would not be smaller, and for animations and drawings (GIF, SVG). */
  readonly webp: (ServedFile & { readonly width: number; readonly height: number }) | null
}

export interface RefusedPicture {
  readonly kind: 'refused'
  readonly reason: 'unreadable' | Unshown
  /** For the author, in Korean. */
  readonly message: string
}

const messages: Readonly<Record<RefusedPicture['reason'], string>> = {
  unreadable: '그림 파일을 읽을 수 없어요.',
  broken: '그림 파일이 깨져 있어요. 다시 저장해서 넣어 주세요.',
  unsupported: '브라우저가 보여 주지 못하는 형식이에요. PNG, JPEG, GIF, WebP, AVIF, SVG로 바꿔 주세요.',
  html: '글자를 HTML로 넣은 SVG(foreignObject)는 보여 주지 못해요. PNG로 내보내 주세요.',
  active: '무엇을 실행하거나 불러오는 SVG는 보여 주지 않아요. 그 부분을 지우거나 PNG로 바꿔 주세요.',
  'too-large': '그림이 너무 커요. 가로와 세로를 줄여 주세요.',
}

/** Formats that authors take for pictures of the web, by how their files begin. The library calls some of them broken. */
const FOREIGN: readonly (readonly [start: RegExp, name: string])[] = [
  [/^....ftyp(?:hei[cfmsx]|hev[cmsx])|^....ftypm(?:if|sf)1.{0,40}hei[cfmsx]/s, '아이폰 사진(HEIC)'],
  [/^%PDF/, 'PDF'],
  [/^BM/, 'BMP'],
  [/^(?:II\*\0|MM\0\*)/, 'TIFF'],
  [/^8BPS/, 'PSD(포토샵)'],
]

/** Wide enough for a laptop's text column at double density. */
const widestWebp = 1600
/** A WebP is published when it has at most this share of the original's bytes. */
const worthwhile = 0.9
const formats: Readonly<Record<string, { readonly type: string; readonly extension: string }>> = {
  png: { type: 'image/png', extension: 'png' },
  jpeg: { type: 'image/jpeg', extension: 'jpg' },
  gif: { type: 'image/gif', extension: 'gif' },
  webp: { type: 'image/webp', extension: 'webp' },
  avif: { type: 'image/avif', extension: 'avif' },
  svg: { type: 'image/svg+xml', extension: 'svg' },
}

/**
 * Reads and processes the picture at `absolutePath`. Never throws: a picture that cannot be shown comes back as `refused`.
 * Results are cached by content (cache-folder.ts), so only new pictures cost time, and sharp is loaded for these alone. Where it is
 * missing, pictures are published as they are, without their metadata.
 */
export async function processPicture(
  absolutePath: string,
  findMaker: () => Promise<Maker | null> = loadSharp,
): Promise<BuiltPicture | RefusedPicture> {
  let bytes: Buffer
  try {
    bytes = await readFile(absolutePath)
  } catch {
    return refuse('unreadable')
  }
  const hash = hashOf(bytes)
  const made = (await readCache(hash)) ?? (await make(bytes, hash, await findMaker()))
  if ('reason' in made) {
    const foreign = made.reason === 'broken' || made.reason === 'unsupported' ? foreignName(bytes) : null
    return foreign === null ? refuse(made.reason) : refuseFormat(foreign)
  }
  const base = safeName(absolutePath)
  const { width, height, format, webp, rewritten } = made
  const { type, extension } = formats[format] ?? { type: 'application/octet-stream', extension: 'bin' }
  return {
    kind: 'built',
    width,
    height,
    original: {
      name: `img/${base}-${(rewritten === null ? hash : hashOf(rewritten)).slice(0, 8)}.${extension}`,
      bytes: rewritten ?? bytes,
      type,
    },
    webp: webp && {
      name: `img/${base}-${hashOf(webp.bytes).slice(0, 8)}.webp`,
      ...webp,
    },
  }
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}

function refuse(reason: RefusedPicture['reason']): RefusedPicture {
  return { kind: 'refused', reason, message: messages[reason] }
}

function refuseFormat(name: string): RefusedPicture {
  const message = `${name} 형식은 브라우저가 그림으로 보여 주지 못해요. JPEG나 PNG로 바꿔서 넣어 주세요.`
  return { kind: 'refused', reason: 'unsupported', message }
}

function foreignName(bytes: Buffer): string | null {
  const start = bytes.toString('latin1', 0, 64)
  return FOREIGN.find(([form]) => form.test(start))?.[1] ?? null
}

/** Returns the ASCII letters and digits of the file's name, at most 40; `picture` when it has none. */
function safeName(path: string): string {
  const name = basename(path, extname(path)).normalize('NFC').toLowerCase()
  return (
    name
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 40) || 'picture'
  )
}

async function make(bytes: Buffer, hash: string, maker: Maker | null): Promise<Made> {
  // Not kept: with sharp it will be smaller.
  if (maker === null) return plainPicture(bytes)
  const made = await inspect(bytes, maker)
  await writeCache(hash, made)
  return made
}

async function inspect(bytes: Buffer, sharp: Maker): Promise<Made> {
  if (looksLikeSvg(bytes)) return inspectSvg(bytes, sharp)
  let metadata: Metadata
  try {
    metadata = await sharp(bytes, { limitInputPixels: false }).metadata()
  } catch {
    return { reason: 'broken' }
  }
  const format = metadata.format === 'heif' && metadata.compression === 'av1' ? 'avif' : metadata.format
  if (format === 'svg') return inspectSvg(bytes, sharp)
  if (!Object.hasOwn(formats, format)) return { reason: 'unsupported' }
  const stored = {
    width: metadata.autoOrient.width,
    height: metadata.pageHeight ?? metadata.autoOrient.height,
  }
  const isMoving = (metadata.pages ?? 1) > 1 || isMovingPng(bytes)
  // The frames of an animation are not encoded again.
  if (stored.width * stored.height > MOST_READ || (isMoving && isHuge(stored))) return { reason: 'too-large' }
  try {
    const served = await published(bytes, format, metadata, stored, isMoving, sharp)
    const webp = isMoving ? await checkFirstFrame(bytes, sharp) : await encodeWebp(served, format, sharp)
    const rewritten = served === bytes ? null : served
    return { format, ...(isHuge(stored) ? scaledDown(stored) : stored), webp, rewritten }
  } catch {
    return { reason: 'broken' }
  }
}

/** True for an animated PNG (https://www.w3.org/TR/png-3/#apng-frame-based-animation). sharp reads only its first frame. */
function isMovingPng(bytes: Buffer): boolean {
  const frames = bytes.readUInt32BE(0) === 0x89504e47 ? bytes.indexOf('acTL') : -1
  return frames >= 0 && frames < bytes.indexOf('IDAT')
}

async function inspectSvg(bytes: Buffer, sharp: Maker): Promise<Made> {
  const drawing = rewriteSvg(bytes)
  if (drawing.kind === 'active') return { reason: drawing.what === '<foreignObject>' ? 'html' : 'active' }
  if (drawing.kind === 'broken') return { reason: 'broken' }
  const rewritten = Buffer.from(drawing.svg)
  try {
    const { width, height } = await sharp(rewritten, { limitInputPixels: false }).metadata()
    return { format: 'svg', width, height, webp: null, rewritten }
  } catch {
    return { reason: 'broken' }
  }
}

/** Returns the file without metadata, and no larger than phones can show. */
async function published(
  bytes: Buffer,
  format: string,
  metadata: Metadata,
  stored: Size,
  isMoving: boolean,
  sharp: Maker,
): Promise<Buffer> {
  const orientation = metadata.orientation ?? 1
  // All browsers read the orientation of a JPEG; for other formats the pixels are rotated.
  const isTurned = orientation > 1 && format !== 'jpeg' && !isMoving
  // CMYK colours look different in each browser.
  const isInk = metadata.space === 'cmyk'
  if (!isHuge(stored) && !isTurned && !isInk) {
    const isPlain = metadata.exif === undefined && metadata.xmp === undefined
    const bare = withoutMetadata(bytes, format, orientation) ?? (isPlain ? bytes : null)
    if (bare !== null) return bare
  }
  const upright = sharp(bytes, { failOn: 'error' }).autoOrient()
  const coloured = isInk ? upright.toColourspace('srgb') : upright.keepIccProfile()
  return encodeAgain(coloured.resize({ ...scaledDown(stored), fit: 'fill' }), format).toBuffer()
}

function encodeAgain(picture: Editing, format: string): Editing {
  if (format === 'png') return picture.png()
  if (format === 'jpeg') return picture.jpeg({ quality: 88, mozjpeg: true })
  if (format === 'avif') return picture.avif({ quality: 70, effort: 3 })
  return format === 'gif' ? picture.gif() : picture.webp({ quality: 90 })
}

async function checkFirstFrame(bytes: Buffer, sharp: Maker): Promise<null> {
  await sharp(bytes, { pages: 1 }).stats()
  return null
}

async function encodeWebp(bytes: Buffer, format: string, sharp: Maker): Promise<MadePicture['webp']> {
  const picture = sharp(bytes, { failOn: 'error' })
    .autoOrient()
    .resize({ width: widestWebp, withoutEnlargement: true, fit: 'inside' })
  const tries = [{ quality: 84, smartSubsample: true, effort: 5 }]
  const drawn = [{ quality: 70, nearLossless: true, effort: 5 }]
  // Screenshots and drawings have few colours: nearly lossless, they are often smaller and always sharper.
  const options = format === 'png' ? [...tries, ...drawn] : tries
  const results = await Promise.all(
    options.map((option) => picture.clone().webp(option).toBuffer({ resolveWithObject: true })),
  )
  const best = results.reduce((least, next) => (next.data.length < least.data.length ? next : least))
  if (best.data.length > bytes.length * worthwhile) return null
  return { width: best.info.width, height: best.info.height, bytes: best.data }
}
