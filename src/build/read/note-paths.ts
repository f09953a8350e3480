import { isMarkdown } from '../../notes/note-name.ts'

/** True for the name (without folders) of a file that is read as a note. */
export function isNotePath(name: string): boolean {
  return isMarkdown(name) && !name.startsWith('.') && !isReadme(name)
}

/** True for a name that its author may take for a note's: `노트.md.txt`, as Windows saves it, `노트.mdx`. It is not read, and named. */
export function isNearlyNote(name: string): boolean {
  return /\.(?:mdx|mdown|mkdn?)$|\.(?:md|markdown)\.\w+$/i.test(name) && !name.startsWith('.')
}

/** True for a README in any language: `README.md`, `readme.ko.md`. */
export function isReadme(name: string): boolean {
  return /^readme/i.test(name) && isMarkdown(name)
}

/** True for a folder that nothing is read in: a hidden one, or `node_modules`. */
export function isClosedFolder(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules'
}

/** True for a folder whose notes are not read unless they are asked for: a closed one, or the output of a build. */
export function isSkippedFolder(name: string): boolean {
  return isClosedFolder(name) || name === 'dist'
}
