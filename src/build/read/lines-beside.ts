/** Files that an author puts beside the notes: lists and a glossary. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { isInside } from './find-picture.ts'

/** The names of all of them. */
export const BESIDE = ['picture-hosts.txt', 'past-questions.txt', 'glossary.yaml'] as const

/** The text of a file beside the notes; null when there is none, or a link that leads out of the folder. */
export function readBeside(root: string, name: (typeof BESIDE)[number]): string | null {
  const path = join(root, name)
  try {
    return isInside(root, path) ? readFileSync(path, 'utf8').replace(/^\uFEFF/, '') : null
  } catch {
    // There is no such file.
    return null
  }
}

/** The lines of such a file; none when there is no file. */
export function linesBeside(root: string, name: (typeof BESIDE)[number]): readonly string[] {
  return readBeside(root, name)?.split(/\r?\n/) ?? []
}
