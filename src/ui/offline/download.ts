/** What this browser keeps for reading offline, and the download of the rest when the learner asks for it. */
import { base } from '../base/paths.ts'
import { anyVary, filesCache, isAllKept, pagesCache, wishForAll } from '../content/caches.ts'
import { keepFiles, type Missed, refetchPage } from '../content/keep-files.ts'
import { isProven, isWhole } from '../content/proof.ts'
import { askActiveWorker, canKeep } from './ask-worker.ts'

export type OfflineState =
  /** This browser cannot keep files. */
  | { readonly kind: 'unsupported' }
  /** Nothing is kept yet: on a first visit, or when not all app files could be fetched. */
  | { readonly kind: 'nothing' }
  | {
      readonly kind: 'some'
      /** Whether all answers and pictures are kept, or will be without a download by the learner. */
      readonly keepsAll: boolean
      /** The number of files and pages, and how many of them are kept and whole. */
      readonly total: number
      readonly here: number
      /** Size of all answers and pictures, in bytes. */
      readonly bytes: number
    }

/** Resolves to what is kept in this browser. Checks every file. */
export async function readOffline(): Promise<OfflineState> {
  if (!canKeep()) return { kind: 'unsupported' }
  const list = await askActiveWorker()
  if (list === null) return { kind: 'nothing' }
  const all = [...list.app, ...list.content]
  const [files, pages] = await Promise.all([caches.open(filesCache), caches.open(pagesCache(list.version))])
  let here = 0
  for (const path of all) {
    const kept = await files.match(base + path, anyVary)
    if (kept !== undefined && (await isProven(kept, path, list.proofs[path]))) here += 1
  }
  for (const path of list.pages) {
    const kept = await pages.match(base + path, anyVary)
    if (kept !== undefined && (await isWhole(kept, path, list))) here += 1
  }
  return {
    kind: 'some',
    keepsAll: await isAllKept(list),
    total: all.length + list.pages.length,
    here,
    bytes: list.contentBytes,
  }
}

/**
 * Downloads everything, also for new versions from now on. `onFile` is called with the number of finished files. Resolves to how many
 * files could not be kept; a second call goes on with those.
 */
export async function downloadAll(onFile: (done: number) => void): Promise<Missed> {
  const list = await askActiveWorker()
  if (list === null) return { failed: 0, wrong: 0 }
  await wishForAll()
  const { failed, wrong } = await keepFiles(list.proofs, [...list.app, ...list.content], onFile)
  const pages = await Promise.all(list.pages.map((path) => refetchPage(list, path)))
  return { failed: failed + pages.filter((isKept) => !isKept).length, wrong }
}
