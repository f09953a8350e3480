/** What this browser keeps for reading offline, and the download of the rest when the learner asks for it. */
import { base } from '../base/paths.ts'
import {
  anyVary,
  filesCache,
  fill,
  isAllKept,
  keepPage,
  type Missed,
  pagesCache,
  wishForAll,
} from '../content/caches.ts'
import { isProven, isWhole } from '../content/proof.ts'
import { askActiveWorker, canKeep } from './ask-worker.ts'

export type OfflineState =
  /** This browser keeps nothing. */
  | { readonly kind: 'unsupported' }
  /** Nothing is kept yet: the visit is new, or not all that the app needs could be fetched. */
  | { readonly kind: 'nothing' }
  | {
      readonly kind: 'some'
      /** Whether all answers and pictures are kept, or will be, without being asked for. */
      readonly keepsAll: boolean
      /** Files and pages, and how many of them are here as the build made them. */
      readonly total: number
      readonly here: number
      /** Size of everything. */
      readonly bytes: number
    }

/** What is kept in this browser. */
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

/** Keeps everything from now on. Returns how many files could not be kept; asked again, it goes on from there. */
export async function downloadAll(onFile: (done: number) => void): Promise<Missed> {
  const list = await askActiveWorker()
  if (list === null) return { failed: 0, wrong: 0 }
  await wishForAll()
  const { failed, wrong } = await fill(list.proofs, [...list.app, ...list.content], onFile)
  const pages = await Promise.all(list.pages.map((path) => keepPage(list, path)))
  return { failed: failed + pages.filter((isKept) => !isKept).length, wrong }
}
