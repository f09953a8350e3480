/** The order in which a site shows its notes. */
import type { Note } from '../../notes/model.ts'

/** Returns the notes by their file names, with numbers in them by their value: `6차.md` before `10차.md`. */
export function inNaturalOrder<T extends Pick<Note, 'file'>>(notes: readonly T[]): readonly T[] {
  return [...notes].sort((a, b) => compareNaturally(a.file, b.file))
}

function compareNaturally(a: string, b: string): number {
  const [left, right] = [piecesOf(a), piecesOf(b)]
  for (const [index, piece] of left.entries()) {
    const other = right[index]
    if (other === undefined) return 1
    const difference = comparePieces(piece, other)
    if (difference !== 0) return difference
  }
  return left.length - right.length
}

/** Folders and the file, each cut into numbers and what is between them. */
function piecesOf(path: string): readonly string[] {
  return path.normalize('NFC').match(/\d+|\/|[^\d/]+/g) ?? []
}

function comparePieces(a: string, b: string): number {
  if (/^\d/.test(a) && /^\d/.test(b)) return Number(a) - Number(b) || a.length - b.length
  // A folder before the files whose names go on after its own.
  if (a === '/' || b === '/') return Number(b === '/') - Number(a === '/')
  return a === b ? 0 : a < b ? -1 : 1
}
