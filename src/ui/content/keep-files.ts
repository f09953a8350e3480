/** Keeps files and pages for offline reading. The service worker does so, and the page on a first visit and for a download. */
import type { OfflineList } from '../../site/site-files.ts'
import { base } from '../base/paths.ts'
import { anyVary, filesCache, pagesCache } from './caches.ts'
import { copyPage, discard, fetchProven, isProven } from './proof.ts'

/** How many files could not be kept: `failed` without a good answer, `wrong` with another content. */
export interface Missed {
  readonly failed: number
  readonly wrong: number
}

/** How many files are fetched at the same time. */
const LANES = 4

/**
 * Keeps the files at `paths` (below the base): checks those that are kept and fetches the rest. Fetched files stay, so a second call
 * goes on with those that are missing. `onFile` is called with the number of finished files.
 */
export async function keepFiles(
  proofs: OfflineList['proofs'],
  paths: readonly string[],
  onFile: (done: number) => void = () => {},
): Promise<Missed> {
  const cache = await caches.open(filesCache)
  const left = [...paths]
  let done = 0
  const missed = { failed: 0, wrong: 0 }
  const lane = async (): Promise<void> => {
    for (let path = left.shift(); path !== undefined; path = left.shift()) {
      const outcome = await keepFile(cache, proofs, path).catch(() => 'failed' as const)
      if (outcome !== 'kept') missed[outcome] += 1
      done += 1
      onFile(done)
    }
  }
  await Promise.all(Array.from({ length: LANES }, lane))
  return missed
}

async function keepFile(
  cache: Cache,
  proofs: OfflineList['proofs'],
  path: string,
): Promise<'kept' | keyof Missed> {
  const proof = proofs[path]
  // The list of an earlier version has no proofs, so its files cannot be checked.
  if (proof === undefined) return 'failed'
  const isHere = async (): Promise<boolean> => isProven(await cache.match(base + path, anyVary), path, proof)
  if (await isHere()) return 'kept'
  // Low priority: files that the page needs now come first.
  const { response, proven } = await fetchProven(path, proof, { priority: 'low' })
  // The worker, through which a page fetches, has kept it already. A second `put` takes that copy away first, so a page that is
  // left in the middle would lose the file.
  if (proven && !(await isHere())) await cache.put(base + path, response)
  else await discard(response)
  return proven ? 'kept' : response.ok ? 'wrong' : 'failed'
}

/**
 * Fetches a page or an icon past the browser's cache, once more after a wrong answer, and keeps it if it belongs to this version.
 * Returns whether it is kept now.
 */
export async function refetchPage(
  { version, proofs }: Pick<OfflineList, 'version' | 'proofs'>,
  path: string,
): Promise<boolean> {
  const fetchCopy = async (): Promise<Response | null> => {
    const response = await fetch(base + path, { cache: 'reload' })
    const proof = proofs[path]
    const copy =
      proof === undefined
        ? await copyPage(response, version)
        : (await isProven(response, path, proof))
          ? response
          : null
    if (copy === null) await discard(response)
    return copy
  }
  try {
    const copy = (await fetchCopy()) ?? (await fetchCopy())
    if (copy !== null) await (await caches.open(pagesCache(version))).put(base + path, copy)
    return copy !== null
  } catch {
    return false
  }
}
