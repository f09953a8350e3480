/** Carries the learner's journal out of the browser: as a file, through the share sheet, or as text. */
import { type Backup, makeBackup } from '../storage/backup.ts'
import { copyText } from './copy-text.ts'
import { base } from './place.ts'
import { setPreferences } from './preferences.ts'
import { backup as words } from './strings/settings.ko.ts'
import { openStudy } from './study.ts'

/** Everything this page knows, saved or not, as a backup of today. */
export async function makeBackupFile(): Promise<Backup> {
  const { journal } = await openStudy()
  return makeBackup(journal.events(), { base, date: localDate(new Date()), about: words.about })
}

/** Hands the backup to the browser as a download. What became of it, no browser tells. */
export function downloadBackup(backup: Backup): void {
  const url = URL.createObjectURL(new Blob([backup.text], { type: 'application/json' }))
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
    typeof navigator.canShare === 'function' && navigator.canShare({ files: [toSharedFile('', 'a.json')] })
  )
}

/** Opens the share sheet. Resolves to whether the learner sent it. Rejects when the browser would not. */
export async function shareBackup(backup: Backup): Promise<boolean> {
  try {
    await navigator.share({ files: [toSharedFile(backup.text, backup.name)] })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return false
    throw error
  }
  noteBackup()
  return true
}

/** Copies the backup as text. Resolves to false when the browser does not allow it. */
export async function copyBackup(backup: Backup): Promise<boolean> {
  if (!(await copyText(backup.text))) return false
  noteBackup()
  return true
}

/** Remembers when the learner last carried everything out. */
function noteBackup(): void {
  setPreferences({ lastBackupAt: Date.now() })
}

/** Share sheets pass on plain text everywhere, JSON hardly anywhere (Chromium's list of files that can be shared). */
function toSharedFile(text: string, name: string): File {
  return new File([text], name.replace(/\.json$/, '.txt'), { type: 'text/plain' })
}

/** The date on the learner's calendar, as `2026-03-02`. */
function localDate(date: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0')
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
}
