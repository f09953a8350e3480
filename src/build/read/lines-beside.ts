/** Reads the files that an author puts beside the notes: settings, two lists and a glossary. */
import { decodeText } from './decode-text.ts'
import type { Disk } from './disk.ts'
import { entriesIn, isInside } from './find-picture.ts'

/** Their names. */
export const BESIDE = ['mundap.yaml', 'picture-hosts.txt', 'past-questions.txt', 'glossary.yaml'] as const

/**
 * Returns the files beside the notes whose name is only nearly one of these (`mundap.yml`, `Mundap.yaml`, `mundap.yaml.txt`), with the
 * right one. Nothing reads them, so what an author wrote there to keep out would be published. None where the right file is, too.
 */
export function misnamedBeside(
  disk: Disk,
  root: string,
): readonly { readonly written: string; readonly right: string }[] {
  const names = entriesIn(disk, root).map(({ name }) => name)
  return BESIDE.filter((right) => !names.includes(right)).flatMap((right) =>
    names.filter((name) => plainName(name) === plainName(right)).map((written) => ({ written, right })),
  )
}

function plainName(name: string): string {
  const bare = name.toLowerCase().replace(/(\.ya?ml|\.txt)\.(?:txt|ya?ml)$/, '$1')
  return bare
    .replace(/\.yml$/, '.yaml')
    .replace(/[\s_-]+/g, '-')
    .replace(/s(?=\.txt$)/, '')
}

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
