/** Keeps what a first visit fetched before there was a service worker. Loaded on such a visit only. */
import { isHashed, pagesCache, pathBelow } from '../content/caches.ts'
import { keepFiles } from '../content/keep-files.ts'
import { copyPage } from '../content/proof.ts'
import { pageVersion } from '../content/stale-version.ts'
import { askWorker } from './ask-worker.ts'

/** Keeps the files of this page and the page itself, if they are of the worker's version. Rejects when the disk is full. */
export async function keepVisited(worker: ServiceWorker): Promise<void> {
  const list = await askWorker(worker)
  if (list === null || list.version !== pageVersion()) return
  const paths = performance.getEntriesByType('resource').map((entry) => pathBelow(entry.name))
  await keepFiles(
    list.proofs,
    paths.filter((path): path is string => path !== null && isHashed(path) && path in list.proofs),
  )
  const copy = await copyPage(await fetch(location.href), list.version)
  if (copy === null) return
  await (await caches.open(pagesCache(list.version))).put(location.href.replace(/[?#].*$/, ''), copy)
}
