/** Reads the files that an author puts beside the notes: settings, two lists and a glossary. */
import { decodeText } from './decode-text.ts'
import type { Disk } from './disk.ts'
import { isInside } from './find-picture.ts'

/** Their names. */
export const BESIDE = ['mundap.yaml', 'picture-hosts.txt', 'past-questions.txt', 'glossary.yaml'] as const

/** Returns the text of such a file. Null when there is none, or when a symbolic link leads out of the folder. */
export function readBeside(disk: Disk, root: string, name: (typeof BESIDE)[number]): string | null {
  const path = disk.path.join(root, name)
  try {
    return isInside(disk, root, path) ? decodeText(disk.read(path)).text.replace(/^\uFEFF/, '') : null
  } catch {
    // There is no such file.
    return null
  }
}

/** Returns the lines of such a file; no lines when there is none. */
export function linesBeside(disk: Disk, root: string, name: (typeof BESIDE)[number]): readonly string[] {
  return readBeside(disk, root, name)?.split(/\r?\n/) ?? []
}
