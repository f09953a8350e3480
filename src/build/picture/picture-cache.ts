/** Caches processed pictures on disk, by the hash of their files. */
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ownCacheFolder } from './cache-folder.ts'
import type { Size } from './picture-size.ts'

/** The cached part of a picture: all but its name. */
export interface MadePicture extends Size {
  readonly format: string
  readonly webp: (Size & { readonly bytes: Buffer }) | null
  /** What is published instead of the file; null when the file itself is. */
  readonly rewritten: Buffer | null
}

const UNSHOWN = ['broken', 'unsupported', 'active', 'html', 'too-large'] as const

/** Why a picture is not shown, as its file tells. */
export type Unshown = (typeof UNSHOWN)[number]

/** The result of processing a file. */
export type Made = MadePicture | { readonly reason: Unshown }

/** Part of the cache's key. Change it when the same picture would be processed differently. */
const recipe = 'v3'

/** Returns what was made of the file with this hash; null when it is not in the cache. */
export async function readCache(hash: string): Promise<Made | null> {
  const path = join(ownCacheFolder(), `${hash}-${recipe}`)
  try {
    const known: unknown = JSON.parse(await readFile(`${path}.json`, 'utf8'))
    return readMade(known, (part) => readFile(`${path}.${part}`))
  } catch {
    return null
  }
}

async function readMade(known: unknown, read: (part: string) => Promise<Buffer>): Promise<Made | null> {
  if (typeof known !== 'object' || known === null) return null
  if ('reason' in known) {
    const reason = UNSHOWN.find((one) => one === known.reason)
    return reason === undefined ? null : { reason }
  }
  if (!('format' in known && 'width' in known && 'height' in known && 'webp' in known)) return null
  const { format, width, height, webp } = known
  if (typeof format !== 'string' || typeof width !== 'number' || typeof height !== 'number') return null
  const rewritten = 'rewritten' in known && known.rewritten === true ? await read('served') : null
  if (webp === null) return { format, width, height, webp, rewritten }
  if (typeof webp !== 'object' || !('width' in webp && 'height' in webp)) return null
  if (typeof webp.width !== 'number' || typeof webp.height !== 'number') return null
  const bytes = await read('webp')
  return { format, width, height, webp: { width: webp.width, height: webp.height, bytes }, rewritten }
}

/** Keeps what was made of the file with this hash. Never rejects. */
export async function writeCache(hash: string, made: Made): Promise<void> {
  const path = join(ownCacheFolder(), `${hash}-${recipe}`)
  try {
    await mkdir(ownCacheFolder(), { recursive: true })
    if ('reason' in made) return await writeWhole(`${path}.json`, JSON.stringify(made))
    const { webp, rewritten } = made
    if (webp !== null) await writeWhole(`${path}.webp`, webp.bytes)
    if (rewritten !== null) await writeWhole(`${path}.served`, rewritten)
    const size = webp && { width: webp.width, height: webp.height }
    await writeWhole(`${path}.json`, JSON.stringify({ ...made, webp: size, rewritten: rewritten !== null }))
  } catch {
    // Without a cache the next build is only slower.
  }
}

/** Returns the bytes that are kept under a name, or makes and keeps them. What cannot be made (null) is not kept. */
export async function keepBytes(name: string, make: () => Promise<Buffer | null>): Promise<Buffer | null> {
  const path = join(ownCacheFolder(), name)
  const known = await readFile(path).catch(() => null)
  if (known !== null) return known
  const made = await make()
  if (made === null) return null
  try {
    await mkdir(ownCacheFolder(), { recursive: true })
    await writeWhole(path, made)
  } catch {
    // Without a cache the next build is only slower.
  }
  return made
}

/** Writes a file in one step, because another build may read it at the same time. */
async function writeWhole(path: string, content: string | Buffer): Promise<void> {
  const draft = `${path}.${process.pid}`
  await writeFile(draft, content)
  await rename(draft, path)
}
