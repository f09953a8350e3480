/** Files that the system opens with the installed app. Only Chromium hands them over. */
import { useEffect } from 'react'
import { fromList } from './collect-files.ts'
import type { DroppedFile } from './worker/notes-messages.ts'

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
