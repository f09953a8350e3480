/** Makes a note's picture ready to serve: its size, a safe name that changes with its content, a small WebP. */
import { createHash } from 'node:crypto'
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { basename, extname, join } from 'node:path'
import sharp, { type Metadata } from 'sharp'

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
  /** Null when it would not be smaller, and for pictures that move or are drawn (GIF, SVG). */
  readonly webp: (ServedFile & { readonly width: number; readonly height: number }) | null
}

export interface RefusedPicture {
  readonly kind: 'refused'
  readonly reason: 'unreadable' | 'broken' | 'unsupported' | 'active'
  /** For the author, in Korean. */
  readonly message: string
}

const messages: Readonly<Record<RefusedPicture['reason'], string>> = {
  unreadable: '그림 파일을 읽을 수 없어요.',
  broken: '그림 파일이 깨져 있어요. 다시 저장해서 넣어 주세요.',
  unsupported: '브라우저가 보여 주지 못하는 형식이에요. PNG, JPEG, GIF, WebP, AVIF, SVG로 바꿔 주세요.',
  active: '스크립트가 든 SVG는 보여 주지 않아요. 스크립트를 지우거나 PNG로 바꿔 주세요.',
}

/** Wide enough for a laptop's text column at double density. */
const widestWebp = 1600
/** A WebP must save at least this share, or one file is better than two. */
const worthwhile = 0.9
/** Changes whenever the same picture would be made differently. */
const recipe = 'v1'

const cacheFolder = join(import.meta.dirname, '../../node_modules/.cache/mundap/pictures/')

const formats: Readonly<Record<string, { readonly type: string; readonly extension: string }>> = {
  png: { type: 'image/png', extension: 'png' },
  jpeg: { type: 'image/jpeg', extension: 'jpg' },
  gif: { type: 'image/gif', extension: 'gif' },
  webp: { type: 'image/webp', extension: 'webp' },
  avif: { type: 'image/avif', extension: 'avif' },
  svg: { type: 'image/svg+xml', extension: 'svg' },
}

/**
 * Reads the picture at `absolutePath`. What is wrong with the file comes back as a value; nothing is thrown.
 * Results are kept by content in node_modules/.cache, so that only new pictures cost time.
 */
export async function processPicture(absolutePath: string): Promise<BuiltPicture | RefusedPicture> {
  let bytes: Buffer
  try {
    bytes = await readFile(absolutePath)
  } catch {
    return refuse('unreadable')
  }
  const hash = createHash('sha256').update(bytes).digest('hex')
  const made = (await readCache(hash)) ?? (await make(bytes, hash))
  if ('reason' in made) return refuse(made.reason)
  const base = safeName(absolutePath)
  const { width, height, format, webp } = made
  const { type, extension } = formats[format] ?? { type: 'application/octet-stream', extension: 'bin' }
  return {
    kind: 'built',
    width,
    height,
    original: { name: `img/${base}-${hash.slice(0, 8)}.${extension}`, bytes, type },
    webp: webp && {
      name: `img/${base}-${createHash('sha256').update(webp.bytes).digest('hex').slice(0, 8)}.webp`,
      ...webp,
    },
  }
}

function refuse(reason: RefusedPicture['reason']): RefusedPicture {
  return { kind: 'refused', reason, message: messages[reason] }
}

/** Latin letters and digits of the file's name; Korean names and those decomposed by macOS leave what is ASCII in them. */
function safeName(path: string): string {
  const name = basename(path, extname(path)).normalize('NFC').toLowerCase()
  return (
    name
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 40) || 'picture'
  )
}

/** What costs time to find out about a picture, apart from its name. */
interface MadePicture {
  readonly format: string
  readonly width: number
  readonly height: number
  readonly webp: { readonly width: number; readonly height: number; readonly bytes: Buffer } | null
}

type Made = MadePicture | { readonly reason: 'broken' | 'unsupported' | 'active' }

async function make(bytes: Buffer, hash: string): Promise<Made> {
  const made = await inspect(bytes)
  await writeCache(hash, made)
  return made
}

async function inspect(bytes: Buffer): Promise<Made> {
  let metadata: Metadata
  try {
    metadata = await sharp(bytes).metadata()
  } catch {
    return { reason: 'broken' }
  }
  const format = metadata.format === 'heif' && metadata.compression === 'av1' ? 'avif' : metadata.format
  if (!Object.hasOwn(formats, format)) return { reason: 'unsupported' }
  const { width } = metadata.autoOrient
  const height = metadata.pageHeight ?? metadata.autoOrient.height
  if (format === 'svg') return isActive(bytes) ? { reason: 'active' } : { format, width, height, webp: null }
  try {
    const isMoving = (metadata.pages ?? 1) > 1
    const webp = isMoving ? await checkFirstFrame(bytes) : await encodeWebp(bytes, metadata)
    return { format, width, height, webp }
  } catch {
    return { reason: 'broken' }
  }
}

/** True for an SVG that could run something when it is opened on its own. */
function isActive(bytes: Buffer): boolean {
  const text = bytes.toString('utf8').replaceAll('\u0000', '')
  return /<script|<foreignobject|<!entity|\son[a-z]+\s*=|javascript:|<(?:iframe|embed|object)\b/i.test(text)
}

async function checkFirstFrame(bytes: Buffer): Promise<null> {
  await sharp(bytes, { pages: 1 }).stats()
  return null
}

async function encodeWebp(bytes: Buffer, metadata: Metadata): Promise<MadePicture['webp']> {
  const picture = sharp(bytes, { failOn: 'error' })
    .autoOrient()
    .resize({ width: widestWebp, withoutEnlargement: true, fit: 'inside' })
  const tries = [{ quality: 84, smartSubsample: true, effort: 5 }]
  const drawn = [{ quality: 70, nearLossless: true, effort: 5 }]
  // Screenshots and drawings have few colours: kept exactly they are often the smaller, and always the sharper.
  const options = metadata.format === 'png' ? [...tries, ...drawn] : tries
  const results = await Promise.all(
    options.map((option) => picture.clone().webp(option).toBuffer({ resolveWithObject: true })),
  )
  const best = results.reduce((least, next) => (next.data.length < least.data.length ? next : least))
  if (best.data.length > bytes.length * worthwhile) return null
  return { width: best.info.width, height: best.info.height, bytes: best.data }
}

async function readCache(hash: string): Promise<Made | null> {
  const path = join(cacheFolder, `${hash}-${recipe}`)
  try {
    const known: unknown = JSON.parse(await readFile(`${path}.json`, 'utf8'))
    return readMade(known, () => readFile(`${path}.webp`))
  } catch {
    return null
  }
}

async function readMade(known: unknown, readWebp: () => Promise<Buffer>): Promise<Made | null> {
  if (typeof known !== 'object' || known === null) return null
  if ('reason' in known) {
    const { reason } = known
    return reason === 'broken' || reason === 'unsupported' || reason === 'active' ? { reason } : null
  }
  if (!('format' in known && 'width' in known && 'height' in known && 'webp' in known)) return null
  const { format, width, height, webp } = known
  if (typeof format !== 'string' || typeof width !== 'number' || typeof height !== 'number') return null
  if (webp === null) return { format, width, height, webp }
  if (typeof webp !== 'object' || !('width' in webp && 'height' in webp)) return null
  if (typeof webp.width !== 'number' || typeof webp.height !== 'number') return null
  const bytes = await readWebp()
  return { format, width, height, webp: { width: webp.width, height: webp.height, bytes } }
}

async function writeCache(hash: string, made: Made): Promise<void> {
  const path = join(cacheFolder, `${hash}-${recipe}`)
  try {
    await mkdir(cacheFolder, { recursive: true })
    if ('webp' in made && made.webp) {
      await writeWhole(`${path}.webp`, made.webp.bytes)
      const { width, height } = made.webp
      await writeWhole(`${path}.json`, JSON.stringify({ ...made, webp: { width, height } }))
    } else {
      await writeWhole(`${path}.json`, JSON.stringify(made))
    }
  } catch {
    // Without a cache the next build is slower, nothing else.
  }
}

/** Another build may read the same file at the same time: it sees all of it or nothing. */
async function writeWhole(path: string, content: string | Buffer): Promise<void> {
  const draft = `${path}.${process.pid}`
  await writeFile(draft, content)
  await rename(draft, path)
}
