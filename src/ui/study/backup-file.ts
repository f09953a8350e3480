/** Exports the learner's journal as a file, through the share sheet, or as text; and reads the text of such a file. */
import { type BackupParts, backupInSlices } from '../../storage/backup.ts'
import { runInSlices, type SliceOptions } from '../../storage/in-slices.ts'
import type { Journal } from '../../storage/journal.ts'
import type { KeptNote } from '../../storage/kept-note-rows.ts'
import { openKeptNotes } from '../../storage/kept-notes.ts'
import { copyText } from '../base/copy-text.ts'
import { base } from '../base/paths.ts'
import { setPreferences } from '../base/use-preferences.ts'
import { shelfMark } from '../content/shelf-mark.ts'
import { backup as words } from '../strings/settings.ko.ts'

/** A backup of today: one file, or two where the learner's own notes are large. */
export interface BackupFiles {
  readonly files: readonly [BackupParts, ...BackupParts[]]
  /** The number of events, and of notes. */
  readonly count: number
  readonly notes: number
}

/** Some phones do not save a file that is larger, in bytes. */
const LARGEST_WHOLE = 10_000_000

/**
 * Makes a backup of today with everything in the journal, saved or not, and these notes of the learner's own. Resolves to null when it is
 * stopped.
 */
export async function makeBackupFile(
  journal: Journal,
  notes: readonly KeptNote[],
  options?: SliceOptions,
): Promise<BackupFiles | null> {
  const context = { base, date: localDate(new Date()), about: words.about }
  const isLarge = sizeOf(notes) > LARGEST_WHOLE
  const whole = await runInSlices(backupInSlices(journal.events(), context, isLarge ? [] : notes), options)
  if (whole === null) return null
  const apart = isLarge ? await runInSlices(backupInSlices([], context, notes), options) : null
  if (isLarge && apart === null) return null
  return {
    files: apart === null ? [whole] : [whole, { ...apart, name: `mundap-notes-${context.date}.json` }],
    count: whole.count,
    notes: notes.length,
  }
}

function sizeOf(notes: readonly KeptNote[]): number {
  return notes
    .flatMap(({ bytes, pictures }) => [bytes, ...pictures.values()])
    .reduce((sum, { length }) => sum + length, 0)
}

/** Reads the learner's own notes from this browser; none where there never were any. Rejects when they cannot be read. */
export async function readOwnNotes(): Promise<readonly KeptNote[]> {
  if (shelfMark.read() <= 0) return []
  const opened = await openKeptNotes(base, () => {})
  if (!opened.ok) throw new Error(`backup-file: ${opened.reason}`)
  try {
    return await opened.value.readNotes()
  } finally {
    opened.value.close()
  }
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
export function downloadBackup({ files }: BackupFiles): void {
  for (const { parts, name } of files)
    saveFile(new Blob([...parts], { type: 'application/json;charset=utf-8' }), name)
  noteBackup()
}

/** Tells whether this browser can share files with other apps. */
export function canShareBackup(): boolean {
  return (
    typeof navigator.canShare === 'function' && navigator.canShare({ files: [toSharedFile([], 'a.json')] })
  )
}

/** Opens the share sheet. Resolves to whether the learner sent the backup. Rejects when the browser refuses. */
export async function shareBackup({ files }: BackupFiles): Promise<boolean> {
  try {
    await navigator.share({ files: files.map(({ parts, name }) => toSharedFile(parts, name)) })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return false
    throw error
  }
  noteBackup()
  return true
}

/** Copies the backup as text. Resolves to false when the browser does not allow it. */
export async function copyBackup({ files: [backup] }: BackupFiles): Promise<boolean> {
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
