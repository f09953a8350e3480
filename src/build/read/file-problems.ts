/** Checks what a note's text alone does not tell: how its file is encoded, and the files of its pictures. */
import { suppressionsIn } from '../../notes/check/suppressions.ts'
import type { Note, NoteProblem, Picture } from '../../notes/model.ts'
import { readFrontMatter } from '../../notes/parse/front-matter.ts'
import { splitLines } from '../../notes/parse/lines.ts'
import { byPlace, makeProblem } from '../../notes/problem.ts'
import { isHuge, MOST_READ, type Size } from '../picture/picture-size.ts'
import type { Decoded } from './decode-text.ts'
import { isRemote, type Located } from './picture-path.ts'

/** The files around the notes. */
export interface PictureFiles {
  readonly find: (noteFile: string, path: string) => Located
  /** Returns a found file; null when it cannot be read. */
  readonly read: (path: string) => PictureFile | null
  /** Whether the author allows pictures of this address. */
  readonly allows: (address: string) => boolean
}

export interface PictureFile {
  /** In pixels; null for a drawing, and for what is no picture. */
  readonly size: Size | null
  /** Size of the file in bytes. */
  readonly length: number
  /** What is wrong with the file as a drawing (SVG); null when nothing is, and for other pictures. */
  readonly drawing:
    | { readonly code: 'active-svg'; readonly what: string }
    | { readonly code: 'broken-svg' }
    | null
}

const LARGEST_PICTURE_BYTES = 500_000

/** Returns the problems of a note with those of its file and its pictures, in the order of the lines. Switched off problems are left out. */
export function withFileProblems(note: Note, source: Decoded, files: PictureFiles): readonly NoteProblem[] {
  const isSuppressed = suppressionsIn(source.text)
  const found: NoteProblem[] = []
  if (source.encoding !== 'UTF-8') found.push(makeProblem('encoding', note.file, 1, 1, source.encoding))
  if (source.damaged) found.push(...brokenLetters(note.file, source.text))
  found.push(...draftMarks(note.file, source.text))
  for (const picture of [...note.questions, ...note.intros].flatMap((holder) => holder.images)) {
    const problem = checkPicture(note.file, picture, files)
    if (problem !== null) found.push(problem)
  }
  return [...note.problems, ...found.filter((one) => !isSuppressed(one.code, one.line))].sort(byPlace)
}

/** Finds what tells other programs (Hugo, Jekyll, Obsidian) not to publish a note. This one would publish it. */
const DRAFT = /^(?:draft:\s*["']?(?:true|yes)|publish(?:ed)?:\s*["']?(?:false|no))["']?\s*(?:#.*)?$/i

function draftMarks(file: string, text: string): readonly NoteProblem[] {
  const lines = splitLines(text.slice(0, 8000))
  return lines
    .slice(0, readFrontMatter(lines).lines)
    .filter((line) => DRAFT.test(line.text))
    .map((line) => makeProblem('draft-note', file, line.number, 1, line.text.trim()))
}

/** Returns a problem for each line with a letter that could not be decoded. */
function brokenLetters(file: string, text: string): readonly NoteProblem[] {
  return splitLines(text)
    .filter((line) => line.text.includes('\ufffd'))
    .map((line) =>
      makeProblem(
        'broken-letter',
        file,
        line.number,
        line.text.indexOf('\ufffd') + 1,
        line.content.trim().slice(0, 40),
      ),
    )
}

function checkPicture(file: string, picture: Picture, files: PictureFiles): NoteProblem | null {
  const { path, line, column } = picture
  if (isRemote(path)) {
    // A picture that is written as a text may be as long as a book.
    const shown = path.length > 200 ? `${path.slice(0, 60)}…` : path
    return files.allows(path) ? null : makeProblem('remote-picture', file, line, column, shown)
  }
  const located = files.find(file, path)
  switch (located.kind) {
    case 'missing':
      return makeProblem('missing-picture', file, line, column, path)
    case 'outside':
      return makeProblem('picture-outside', file, line, column, path)
    case 'case':
      return makeProblem('picture-case', file, line, column, `"${located.written}" → "${located.named}"`)
    case 'found': {
      // What cannot be read, the build reports.
      const found = files.read(located.path)
      return found === null ? null : checkFile(found, file, picture)
    }
    default:
      return located satisfies never
  }
}

/** Null when nothing is wrong with a picture's file. */
function checkFile(
  { size, length, drawing }: PictureFile,
  file: string,
  picture: Picture,
): NoteProblem | null {
  const { path, line, column } = picture
  if (drawing !== null) {
    const detail = drawing.code === 'active-svg' ? `${path}, ${drawing.what}` : path
    return makeProblem(drawing.code, file, line, column, detail)
  }
  if (size !== null && isHuge(size)) {
    const code = size.width * size.height > MOST_READ ? 'unread-picture' : 'huge-picture'
    return makeProblem(code, file, line, column, `${path}, ${size.width}×${size.height}`)
  }
  return length <= LARGEST_PICTURE_BYTES
    ? null
    : makeProblem('large-picture', file, line, column, `${path}, ${Math.round(length / 1000)}kB`)
}
