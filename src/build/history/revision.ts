/** Reads the notes of a folder as they were at one commit. */
import type { NoteSource } from '../../notes/read-notes.ts'
import { decodeText } from '../read/decode-text.ts'
import type { NoteChoice } from '../read/note-choice.ts'
import { readObjects, runGit } from './git.ts'

/** Returns whether git knows a revision (`HEAD~3`, a tag, a branch) in the repository of a folder. */
export function isRevision(folder: string, revision: string): boolean {
  const args = ['rev-parse', '--quiet', '--verify', '--end-of-options', `${revision}^{commit}`]
  return runGit(folder, args).failure === null
}

/**
 * Returns the notes of a folder at a revision, by their paths below the folder. Throws an Error with git's words when the revision
 * cannot be read. A note whose text is not in this repository (a partial clone) is left out.
 */
export function readRevision(folder: string, revision: string, choice: NoteChoice): readonly NoteSource[] {
  const listed = runGit(folder, ['ls-tree', '-r', '-z', `${revision}^{commit}`])
  if (listed.failure !== null) throw new Error(`${revision}: ${listed.failure}`)
  const blobs = listed.output
    .toString('utf8')
    .split('\0')
    .flatMap((entry) => {
      // A symbolic link is no note.
      const [, hash = '', path = ''] = /^100\d+ blob ([\da-f]+)\t(.*)$/s.exec(entry) ?? []
      return path === '' ? [] : [{ hash, path }]
    })
  const paths = new Set(blobs.map(({ path }) => path))
  const isOpen = (path: string): boolean =>
    foldersOf(path).every((below) => choice.entersFolder(below, (name) => paths.has(`${below}/${name}`)))
  const notes = blobs.filter(({ path }) => isOpen(path) && choice.readsFile(path))
  const { objects } = readObjects(
    folder,
    notes.map(({ hash }) => hash),
  )
  return notes.flatMap(({ hash, path }) => {
    const bytes = objects.get(hash)
    return bytes === undefined ? [] : [{ file: path, text: decodeText(bytes).text }]
  })
}

/** The folders around a file, outermost first. */
function foldersOf(path: string): readonly string[] {
  const steps = path.split('/').slice(0, -1)
  return steps.map((_, at) => steps.slice(0, at + 1).join('/'))
}
