/** Files that the system opens with the installed app, or shares with it. Only Chromium hands them over. */
import { useEffect } from 'react'
import { useSearchParams } from 'react-router'
import { base } from '../base/paths.ts'
import { sharedCache, sharePath } from '../content/caches.ts'
import { my } from '../strings/my.ko.ts'
import { fromList } from './collect-files.ts'
import type { DroppedFile, Refusal } from './worker/notes-messages.ts'

declare global {
  interface Window {
    /** What browsers with the File Handling API (https://wicg.github.io/manifest-incubations/#launch-queue) have; others lack it. */
    readonly launchQueue?: {
      readonly setConsumer: (
        consumer: (launch: { readonly files: readonly { readonly getFile: () => Promise<File> }[] }) => void,
      ) => void
    }
  }
}

/** Hands opened files to `onFiles` as if they were picked. Those that cannot be read are left out. */
export function useOpenedFiles(onFiles: (files: Promise<readonly DroppedFile[]>) => void): void {
  // The queue keeps what came before, and gives it to the first consumer.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for the page
  useEffect(() => {
    window.launchQueue?.setConsumer(({ files }) => {
      if (files.length > 0) onFiles(readAll(files))
    })
  }, [])
}

async function readAll(
  handles: readonly { readonly getFile: () => Promise<File> }[],
): Promise<readonly DroppedFile[]> {
  const files = await Promise.all(handles.map((handle) => handle.getFile().catch(() => null)))
  return fromList(files.filter((file) => file !== null))
}

/** In the address when something was shared (src/build/site/web-manifest.ts). */
const SHARED = 'shared'

/** Hands shared files to `onFiles`, once: the service worker has laid them down. Says so when there are none. */
export function useSharedFiles(onFiles: (files: Promise<readonly DroppedFile[] | Refusal>) => void): void {
  const [params, setParams] = useSearchParams()
  const isShared = params.has(SHARED)
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each share
  useEffect(() => {
    if (!isShared) return
    onFiles(takeShared())
    setParams({}, { replace: true })
  }, [isShared])
}

/** Takes what was shared out of where the service worker laid it. */
async function takeShared(): Promise<readonly DroppedFile[] | Refusal> {
  try {
    const cache = await caches.open(sharedCache)
    const address = `${base}${sharePath}?${SHARED}`
    const form = await (await cache.match(address))?.formData()
    await cache.delete(address)
    const files = (form?.getAll('notes') ?? []).filter((value) => value instanceof File)
    if (files.length > 0) return fromList(files)
    const text = form?.get('text')
    if (typeof text === 'string') return [{ path: my.pastedName, blob: new Blob([text]) }]
  } catch {
    // The browser has no caches here, or what was laid down is no form.
  }
  return { kind: 'not-shared' }
}
