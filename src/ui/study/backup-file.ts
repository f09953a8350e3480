/** Carries the learner's journal out of the browser: as a file, through the share sheet, or as text. */
import { type BackupParts, backupInSlices } from '../../storage/backup.ts'
import type { Journal } from '../../storage/journal.ts'
import { copyText } from '../base/copy-text.ts'
import { runInSlices, type SliceOptions } from '../base/in-slices.ts'
import { base } from '../base/paths.ts'
import { setPreferences } from '../base/use-preferences.ts'
import { backup as words } from '../strings/settings.ko.ts'

/** Makes a backup of today with everything in the journal, saved or not. Resolves to null when it is stopped. */
export async function makeBackupFile(journal: Journal, options?: SliceOptions): Promise<BackupParts | null> {
  const context = { base, date: localDate(new Date()), about: words.about }
  return runInSlices(backupInSlices(journal.events(), context), options)
}

/** A file beyond this is looked at before all of it is read: somebody may have chosen a film. */
const largeBytes = 20 * 1024 * 1024

/** The file was not read, because it cannot be a backup of this program. */
export class NotOurs extends Error {}

/**
 * Reads the text of a file, also as some Windows programs save it (UTF-16). Rejects with `NotOurs` when it is large and does
 * not begin as a backup does, and when the browser cannot read it.
 */
export async function readBackupText(file: Blob): Promise<string> {
  if (file.size > largeBytes) {
    const start = await file.slice(0, 4096).text()
    if (!start.trim().startsWith('{') || !start.includes('mundap')) throw new NotOurs()
    return file.text()
  }
  const bytes = new Uint8Array(await file.arrayBuffer())
  const mark = ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0)
  return new TextDecoder(mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8').decode(bytes)
}

/** Hands the backup to the browser as a download. What became of it, no browser tells. */
export function downloadBackup(backup: BackupParts): void {
  const url = URL.createObjectURL(new Blob([...backup.parts], { type: 'application/json;charset=utf-8' }))
  const link = document.createElement('a')
  link.href = url
  link.download = backup.name
  document.body.append(link)
  link.click()
  link.remove()
  // Some browsers read the address only after the click has been dealt with.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
  noteBackup()
}

/** Whether this browser can hand files to other apps. */
export function canShareBackup(): boolean {
  return (
    typeof navigator.canShare === 'function' && navigator.canShare({ files: [toSharedFile([], 'a.json')] })
  )
}

/** Opens the share sheet. Resolves to whether the learner sent it. Rejects when the browser would not. */
export async function shareBackup(backup: BackupParts): Promise<boolean> {
  try {
    await navigator.share({ files: [toSharedFile(backup.parts, backup.name)] })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return false
    throw error
  }
  noteBackup()
  return true
}

/** Copies the backup as text. Resolves to false when the browser does not allow it. */
export async function copyBackup(backup: BackupParts): Promise<boolean> {
  if (!(await copyText(backup.parts.join('')))) return false
  noteBackup()
  return true
}

/** Remembers when the learner last carried everything out. */
function noteBackup(): void {
  setPreferences({ lastBackupAt: Date.now() })
}

/** Share sheets pass on plain text everywhere, JSON hardly anywhere (Chromium's list of files that can be shared). */
function toSharedFile(parts: readonly string[], name: string): File {
  return new File([...parts], name.replace(/\.json$/, '.txt'), { type: 'text/plain' })
}

/** The date on the learner's calendar, as `2026-03-02`. */
function localDate(date: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
