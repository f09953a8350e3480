/** The export that pages offer. Its code is loaded when it is needed, and a message says what happened. */
import { useCallback } from 'react'
import type { SliceOptions } from '../../storage/in-slices.ts'
import type { StudyStore } from '../../storage/study-store.ts'
import { useToast } from '../base/toast.tsx'
import { exported as words } from '../strings/exports.ko.ts'

export type ExportWay = 'download' | 'share' | 'copy'

/**
 * Returns the function that exports everything. `open` returns the journal's store; give the same function each time. A large
 * journal takes a while: `options` follow and stop it. Resolves to null, or to the backup's text when it could not be copied,
 * for the page to show. Never rejects: a failure is said at the foot of the window.
 */
export function useExport(
  open: () => StudyStore | null | Promise<StudyStore>,
): (way: ExportWay, options?: SliceOptions) => Promise<string | null> {
  const toast = useToast()
  return useCallback(
    async (way, options) => {
      try {
        const { copyBackup, downloadBackup, makeBackupFile, readOwnNotes, shareBackup } = await import(
          './backup-file.ts'
        )
        const store = await open()
        if (store === null) return null
        const own = await readOwnNotes()
        // A text for a chat has no room for notes.
        const backup = await makeBackupFile(store.journal, way === 'copy' ? [] : own, options)
        if (backup === null) return null
        const also = own.length === 0 ? '' : way === 'copy' ? words.notesLeft : words.withNotes(own.length)
        switch (way) {
          case 'download':
            downloadBackup(backup)
            toast({ text: words.downloaded(backup.count) + also })
            return null
          case 'share':
            if (await shareBackup(backup)) toast({ text: words.shared(backup.count) + also })
            return null
          case 'copy':
            if (!(await copyBackup(backup))) return backup.files[0].parts.join('')
            toast({ text: words.copied(backup.count) + also })
            return null
          default:
            return way satisfies never
        }
      } catch {
        toast({ text: words.failed, stays: true })
        return null
      }
    },
    [toast, open],
  )
}
