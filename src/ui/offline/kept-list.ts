/** The list of this version's files, which the service worker keeps beside them. */
import type { OfflineList } from '../../site/site-files.ts'
import { base } from '../base/paths.ts'
import { anyVary, filesCache } from '../content/caches.ts'
import { keepFiles } from '../content/keep-files.ts'
import { isProven } from '../content/proof.ts'
import { listProof, listUrl } from './worker-scope.ts'

/** Resolves to the list, from the cache or else from the host. Rejects when neither has it. */
export async function readList(): Promise<OfflineList> {
  const list = await keptList()
  if (list !== null) return list
  await keepFiles({ [listUrl]: listProof }, [listUrl])
  const fetched = await keptList()
  if (fetched === null) throw new Error('service-worker: no list')
  return fetched
}

let known: OfflineList | null = null

/** Resolves to the list if it is kept and whole, else to null. */
export async function keptList(): Promise<OfflineList | null> {
  if (known !== null) return known
  const kept = await (await caches.open(filesCache)).match(base + listUrl, anyVary)
  // The proof says that it is what the build wrote.
  if (kept !== undefined && (await isProven(kept, listUrl, listProof))) known = await kept.json()
  return known
}
