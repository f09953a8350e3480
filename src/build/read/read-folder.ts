/** Reads a folder of notes from a disk, and checks what needs the disk: encodings and pictures. */
import type { Note, NoteProblem } from '../../notes/model.ts'
import { isMarkdown } from '../../notes/note-name.ts'
import { makeProblem } from '../../notes/problem.ts'
import { compareNames, type ParseNote, readNotes } from '../../notes/read-notes.ts'
import { titleKey } from '../../site/title-key.ts'
import { sizeOf } from '../picture/picture-size.ts'
import { looksLikeSvg, rewriteSvg } from '../picture/safe-svg.ts'
import { type Decoded, decodeText } from './decode-text.ts'
import { type Disk, nodeDisk } from './disk.ts'
import { type PictureFile, type PictureFiles, withFileProblems } from './file-problems.ts'
import { filesBelow, findPicture } from './find-picture.ts'
import { misnamedBeside } from './lines-beside.ts'
import { besideOutside, listNotes, onlyNote } from './list-notes.ts'
import { chooseNotes, type NoteChoice } from './note-choice.ts'
import { type PastQuestions, readPastQuestions } from './past-questions.ts'
import { allowedAddress, type PictureHosts, readPictureHosts } from './picture-hosts.ts'
import { placePictures } from './pictures-by-name.ts'
import { readSettings, SETTINGS_FILE, type SettingFlags, type Settings } from './settings.ts'

export interface Folder {
  /** Sorted by name. Their problems include those of their files and pictures. */
  readonly notes: readonly Note[]
  /** What is not read as a note (README files, hidden folders, other projects, what settings exclude), relative to `root`. */
  readonly skipped: readonly string[]
  /** Absolute path of the folder. The `file` of a note is relative to it. */
  readonly root: string
  /** The name of the one note that was given; null for a folder. */
  readonly only: string | null
  readonly settings: Settings
  /** Which files are notes, today and in the past. */
  readonly choice: NoteChoice
  /** Sites whose pictures may be shown. */
  readonly pictureHosts: PictureHosts
  /** What the author wants for removed questions. */
  readonly past: PastQuestions
  /** Problems outside of the notes. */
  readonly problems: readonly NoteProblem[]
}

/**
 * Reads every note of a folder, at any depth, or one single note, with the settings beside them; `flags` go before those, and `parse`
 * may remember notes. Throws an Error with a Korean message when the path cannot be read. What is wrong inside a note is a problem of that note.
 */
export function readFolder(
  dirOrFile: string,
  flags: SettingFlags = {},
  parse?: ParseNote,
  disk: Disk = nodeDisk,
): Folder {
  const { basename, dirname, join, resolve } = disk.path
  const path = resolve(dirOrFile)
  const isFolder = kindOf(disk, path, dirOrFile) === 'folder'
  const root = isFolder ? path : dirname(path)
  const settings = readSettings(root, flags, disk)
  const choice = chooseNotes(settings)
  const listing = isFolder ? listNotes(disk, root, choice) : onlyNote(basename(path))
  if (!isFolder) refuseNoText(disk, path, dirOrFile)
  const decoded = new Map(listing.files.map((file) => [file, readText(disk, join(root, file))]))
  const pictureHosts = readPictureHosts(disk, root, settings)
  const listed = readPastQuestions(disk, root)
  const past = { ...listed, forgotten: [...listed.forgotten, ...settings.forget] }
  const files = pictureFiles(disk, root, pictureHosts.hosts)
  const notes = placePictures(
    {
      has: (noteFile, path) => files.find(noteFile, path).kind === 'found',
      files: () => filesBelow(disk, root),
    },
    readNotes(
      [...decoded].map(([file, { text }]) => ({ file, text })),
      parse,
    ),
  )
  return {
    notes: notes.map((note) => {
      const source = decoded.get(note.file)
      return source === undefined ? note : { ...note, problems: withFileProblems(note, source, files) }
    }),
    skipped: [...listing.skipped].sort(compareNames),
    root,
    only: isFolder ? null : basename(path),
    settings,
    choice,
    pictureHosts,
    past,
    problems: [
      ...settings.problems,
      ...(isFolder ? choice.idle() : []).map(({ key, text, line }) =>
        makeProblem('idle-setting', SETTINGS_FILE, line, 1, `${key}: ${text}`),
      ),
      ...idleTopics(settings, notes),
      ...[...listing.outside, ...besideOutside(disk, root)].map((link) =>
        makeProblem('note-outside', link, 1, 1, link),
      ),
      ...misnamedBeside(disk, root).map(({ written, right }) =>
        makeProblem('misnamed-file', written, 1, 1, `${written}" → "${right}`),
      ),
      ...past.problems,
    ],
  }
}

/** Returns a problem for each topic of the offered exam that is no title in the notes. */
function idleTopics({ exam }: Settings, notes: readonly Note[]): readonly NoteProblem[] {
  const titles = new Set(
    notes
      .flatMap(({ title, questions }) => [title, ...questions.flatMap(({ sections }) => sections)])
      .map(titleKey),
  )
  return (exam?.topics ?? [])
    .filter(({ text }) => !titles.has(titleKey(text)))
    .map(({ text, line }) => makeProblem('idle-setting', SETTINGS_FILE, line, 1, `exam: ${text}`))
}

/**
 * Returns the absolute path of a picture on disk; null when it is not there. Takes the root folder, the note's path below it, and
 * the picture's path as the note has it (`findPicture` has the rules).
 */
export function resolvePicture(
  root: string,
  noteFile: string,
  path: string,
  disk: Disk = nodeDisk,
): string | null {
  const located = findPicture(disk, root, noteFile, path)
  return located.kind === 'found' ? located.path : null
}

function kindOf(disk: Disk, path: string, written: string): ReturnType<Disk['kindOf']> {
  const kind = disk.kindOf(path)
  if (kind !== null) return kind
  throw new Error(`${written}: 폴더나 파일을 찾을 수 없어요. 노트가 있는 폴더의 경로를 확인해 주세요.`)
}

/** A picture or a PDF that was given for a note is no note with many wrong letters, and would take minutes to read. */
function refuseNoText(disk: Disk, path: string, written: string): void {
  if (isMarkdown(path) || /\.txt$/i.test(path)) return
  if (readBytes(disk, path).subarray(0, 8000).includes(0))
    throw new Error(`${written}: 글로 된 파일이 아니에요. 노트(.md)나 노트가 있는 폴더의 경로를 적어 주세요.`)
}

function readText(disk: Disk, path: string): Decoded {
  return decodeText(readBytes(disk, path))
}

function readBytes(disk: Disk, path: string): Uint8Array {
  try {
    return disk.read(path)
  } catch {
    throw new Error(`${path}: 파일을 읽을 수 없어요. 읽기 권한이 있는지 확인해 주세요.`)
  }
}

/** Reads pictures from the disk. */
function pictureFiles(disk: Disk, root: string, hosts: ReadonlySet<string>): PictureFiles {
  return {
    find: (noteFile, path) => findPicture(disk, root, noteFile, path),
    read: (path) => readPicture(disk, path),
    allows: (address) => allowedAddress(hosts, address) !== null,
  }
}

function readPicture(disk: Disk, path: string): PictureFile | null {
  try {
    const bytes = disk.read(path)
    const drawing = looksLikeSvg(bytes) ? checkDrawing(bytes) : null
    return { size: sizeOf(bytes), length: bytes.length, drawing }
  } catch {
    return null
  }
}

function checkDrawing(bytes: Uint8Array): PictureFile['drawing'] {
  const drawing = rewriteSvg(bytes)
  if (drawing.kind === 'active') return { code: 'active-svg', what: drawing.what }
  return drawing.kind === 'broken' ? { code: 'broken-svg' } : null
}
