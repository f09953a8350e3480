/** Lists what is kept for reading offline. The service worker (src/ui/offline/service-worker.ts) reads the list. */
import type { Site } from '../../site/site-data.ts'
import type { OfflineList, Proof } from '../../site/site-files.ts'
import { contentHash, type Sha256, toBase64 } from './sha256.ts'

/** Up to this size (bytes) everything is kept without asking. */
const KEEP_ALL_BYTES = 5_000_000

/** Static files that an installed app shows. */
const ICONS = ['favicon.svg', 'apple-touch-icon.png', 'icon-192.png', 'manifest.webmanifest']

/** The page without content that the service worker shows for pages it has not kept. */
export const SHELL = 'shell.html'

/** Folders of content, in the order of the list. */
const CONTENT_FOLDERS = ['data', 'search', 'img']

/** The worker that reads notes. It is as large as the rest of the app, and few learners drop any: fetched, and kept, when it is used. */
const NOTES_WORKER = 'assets/notes-worker-'

/** What a search begins with while the index is fetched. Where the index is kept, the search begins with that. */
const QUICK_INDEX = 'search/quick-'

/** Path below the base -> content. */
export type FileTable = ReadonlyMap<string, string | Uint8Array>

/** The list before everything in it is written: sizes and hashes are missing. */
export type UnprovenList = Omit<OfflineList, 'proofs'>

/** What the service worker knows of its own version. Stands in its script as the global `__OFFLINE__`. */
interface OfflineFacts {
  readonly version: string
  readonly listUrl: string
  readonly listProof: Proof
  readonly keepsAll: boolean
}

/** Lists the scripts of the app (`assets/` in `app`, without the worker that reads dropped notes) and the files of the notes. Pages of questions are not listed. */
export function listOffline(app: FileTable, files: FileTable, site: Site, sha256: Sha256): UnprovenList {
  const scripts = inFolder(app, 'assets').filter((path) => !path.startsWith(NOTES_WORKER))
  const table = site.tableUrl === undefined ? [] : [site.tableUrl]
  const needed = [...scripts, site.catalogueUrl, site.aliasesUrl, ...table]
  const known = new Set(needed)
  const content = CONTENT_FOLDERS.flatMap((folder) => inFolder(files, folder)).filter(
    (path) => !known.has(path) && !path.startsWith(QUICK_INDEX),
  )
  const all: FileTable = new Map([...app, ...files])
  const sizeOf = (paths: readonly string[]): number =>
    paths.reduce((sum, path) => sum + bytesOf(all.get(path) ?? '').length, 0)
  const contentBytes = sizeOf(content)
  return {
    version: contentHash(sha256, JSON.stringify([site.version, needed, content])),
    pages: ['', SHELL, ...ICONS],
    app: needed,
    content,
    contentBytes,
    keepsAll: sizeOf(needed) + contentBytes <= KEEP_ALL_BYTES,
    catalogueUrl: site.catalogueUrl,
    aliasesUrl: site.aliasesUrl,
  }
}

/**
 * Adds size and hash of every listed file, and of what is kept once it is used. Returns the path and text of the list, and what the service worker has to know of it.
 * Takes the files of the app, of the notes, and the manifest. Throws when a listed file is missing.
 */
export function proveOffline(
  list: UnprovenList,
  files: FileTable,
  sha256: Sha256,
): { readonly path: string; readonly text: string; readonly facts: OfflineFacts } {
  const proofOf = (content: string | Uint8Array): Proof => {
    const bytes = bytesOf(content)
    return [bytes.length, toBase64(sha256(bytes))]
  }
  const onUse = [...files.keys()].filter((path) => path.startsWith(NOTES_WORKER))
  const proofs = Object.fromEntries(
    [...list.app, ...list.content, ...ICONS, ...onUse].map((path) => {
      const content = files.get(path)
      if (content === undefined) throw new Error(`offline-list: ${path} is missing`)
      return [path, proofOf(content)]
    }),
  )
  const text = JSON.stringify({ ...list, proofs } satisfies OfflineList)
  const listUrl = `data/offline-${contentHash(sha256, text)}.json`
  const { version, keepsAll } = list
  return { path: listUrl, text, facts: { version, listUrl, listProof: proofOf(text), keepsAll } }
}

/** Returns the service worker's script with its facts. Takes the script as it was bundled. */
export function workerScript(worker: string, facts: OfflineFacts): string {
  return `const __OFFLINE__=${JSON.stringify(facts)};\n${worker}`
}

function inFolder(files: FileTable, folder: string): readonly string[] {
  return [...files.keys()].filter((path) => path.startsWith(`${folder}/`)).toSorted()
}

function bytesOf(content: string | Uint8Array): Uint8Array {
  return typeof content === 'string' ? new TextEncoder().encode(content) : content
}
