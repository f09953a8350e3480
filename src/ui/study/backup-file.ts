/** Exports the learner's journal as a file, through the share sheet, or as text; and reads the text of such a file. */
import { type BackupParts, backupInSlices } from '../../storage/backup.ts'
import { runInSlices, type SliceOptions } from '../../storage/in-slices.ts'
import type { Journal } from '../../storage/journal.ts'
import { copyText } from '../base/copy-text.ts'
import { base } from '../base/paths.ts'
import { setPreferences } from '../base/use-preferences.ts'
import { backup as words } from '../strings/settings.ko.ts'

/** Makes a backup of today with everything in the journal, saved or not. Resolves to null when it is stopped. */
export async function makeBackupFile(journal: Journal, options?: SliceOptions): Promise<BackupParts | null> {
  const context = { base, date: localDate(new Date()), about: words.about }
  return runInSlices(backupInSlices(journal.events(), context), options)
}

/** A file larger than this is read only if it begins like a backup: it may be a film. */
const largeBytes = 20 * 1024 * 1024

/** Thrown for a file that cannot be a backup of this program. */
export class NotOurs extends Error {}

/**
 * Reads the text of a file in UTF-8, or in UTF-16 as some Windows programs save it. Rejects with `NotOurs` when it is large and does not
 * begin like a backup, and with the browser's error when it cannot be read.
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

/** Starts a download. Browsers do not say whether the learner kept it. */
export function saveFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // Some browsers read the address only after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

/** Starts a download of the backup. Browsers do not say whether the learner kept it. */
export function downloadBackup(backup: BackupParts): void {
  saveFile(new Blob([...backup.parts], { type: 'application/json;charset=utf-8' }), backup.name)
  noteBackup()
}

/** Tells whether this browser can share files with other apps. */
export function canShareBackup(): boolean {
  return (
    typeof navigator.canShare === 'function' && navigator.canShare({ files: [toSharedFile([], 'a.json')] })
  )
}

/** Opens the share sheet. Resolves to whether the learner sent the backup. Rejects when the browser refuses. */
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

/** Remembers when the learner last made a backup. */
function noteBackup(): void {
  setPreferences({ lastBackupAt: Date.now() })
}

/** Returns the backup as a text file: share sheets accept plain text everywhere, JSON almost nowhere (Chromium's list of file types). */
function toSharedFile(parts: readonly string[], name: string): File {
  return new File([...parts], name.replace(/\.json$/, '.txt'), { type: 'text/plain' })
}

/** Returns the date on the learner's calendar, as `2026-03-02`. */
function localDate(date: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
