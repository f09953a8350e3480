import { runOut } from '../../src/storage/in-slices.ts'
import { type BackupReading, readInSlices } from '../../src/storage/read-backup.ts'

/** Reads a backup at once, without the pauses that a page makes. */
export function readBackup(...given: Parameters<typeof readInSlices>): BackupReading {
  return runOut(readInSlices(...given))
}
