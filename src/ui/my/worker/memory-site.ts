/** Reads notes that are in memory, and makes of them what a build would make of the same folder. */
import { sizeOf } from '../../../build/picture/picture-size.ts'
import { type Decoded, decodeText } from '../../../build/read/decode-text.ts'
import { type PictureFile, type PictureFiles, withFileProblems } from '../../../build/read/file-problems.ts'
import { type Located, locatePicture } from '../../../build/read/picture-path.ts'
import { placePictures } from '../../../build/read/pictures-by-name.ts'
import { assembleSite, type SiteBuild } from '../../../build/site/assemble-site.ts'
import { inNaturalOrder } from '../../../build/site/natural-order.ts'
import { plainCode } from '../../../build/site/plain-code.ts'
import type { LoadedPicture, SitePast, SiteSettings, SiteSource } from '../../../build/site/site-source.ts'
import type { Note } from '../../../notes/model.ts'
import { readNote } from '../../../notes/parse/read-note.ts'
import { type ParseNote, readNotes } from '../../../notes/read-notes.ts'
import { pictureWords } from '../../strings/my.ko.ts'
import { LARGEST_PICTURE, PICTURE_HEAD } from './drop-limits.ts'
import { treeInMemory } from './memory-tree.ts'
import type { Step } from './notes-messages.ts'
import { plainSha256 } from './plain-sha256.ts'

/** A folder in memory. */
export interface MemoryFolder {
  /** The bytes of the notes, by their paths. */
  readonly notes: ReadonlyMap<string, Uint8Array>
  /** The pictures that a note may show, by their paths. The same map for the same folder. */
  readonly picturesOf: (noteFile: string) => ReadonlyMap<string, Blob>
  /** Names a picture, for the `src` of bodies; its path unless given. */
  readonly nameOf?: (noteFile: string, path: string) => string
}

export interface MemoryNotes {
  /** With the problems of their files and pictures. */
  readonly notes: readonly Note[]
  readonly decoded: ReadonlyMap<string, Decoded>
  /** Files that are no text. */
  readonly binary: readonly string[]
  /** The pictures that each note shows, by their paths. */
  readonly shown: ReadonlyMap<string, ReadonlyMap<string, Blob>>
  readonly loadPicture: SiteSource['loadPicture']
}

/** Reads the notes of a folder, as a build does. Links to other sites' pictures load nothing: no host is allowed here. */
export async function readMemory(folder: MemoryFolder, onStep: (step: Step) => void): Promise<MemoryNotes> {
  const { picturesOf, nameOf = (_, path) => path } = folder
  const decoded = new Map([...folder.notes].map(([file, bytes]) => [file, decodeText(bytes)]))
  const binary = [...decoded].filter(([, { text }]) => isBinary(text)).map(([file]) => file)
  for (const file of binary) decoded.delete(file)
  const trees = new Map<ReadonlyMap<string, Blob>, ReturnType<typeof treeInMemory>>()
  const locate = (noteFile: string, path: string): Located => {
    const pictures = picturesOf(noteFile)
    const tree = trees.get(pictures) ?? treeInMemory([...decoded.keys(), ...pictures.keys()])
    trees.set(pictures, tree)
    return locatePicture(tree, noteFile, path)
  }
  let done = 0
  const parse: ParseNote = (text, file) => {
    onStep({ kind: 'questions', done, total: decoded.size })
    done += 1
    return readNote(text, file)
  }
  const sources = [...decoded].map(([file, { text }]) => ({ file, text }))
  const placed = readNotes(sources, parse).flatMap((note) =>
    placePictures(
      {
        has: (noteFile, path) => locate(noteFile, path).kind === 'found',
        files: () => [...picturesOf(note.file).keys()].map((path) => `/${path}`).sort(byDepth),
      },
      [note],
    ),
  )
  const shown = new Map<string, ReadonlyMap<string, Blob>>()
  const read = new Map<string, PictureFile>()
  for (const note of placed) {
    const own = shownBy(note, locate, picturesOf(note.file))
    shown.set(note.file, own)
    for (const [path, blob] of own) {
      const file = await readPicture(blob)
      if (file !== null) read.set(nameOf(note.file, path), file)
    }
  }
  const find = (noteFile: string, path: string): Located => {
    const located = locate(noteFile, path)
    return located.kind === 'found' ? { ...located, path: nameOf(noteFile, located.path) } : located
  }
  const files: PictureFiles = { find, read: (name) => read.get(name) ?? null, allows: () => false }
  const notes = placed.map((note) => {
    const source = decoded.get(note.file)
    return source === undefined ? note : { ...note, problems: withFileProblems(note, source, files) }
  })
  return { notes, decoded, binary, shown, loadPicture: loaderOf(files) }
}

/** More signs than this of a thousand are no text: control characters, and what is no letter in any encoding. */
const MOST_BROKEN = 50

/** Whether a decoded file was no text in the first place. */
function isBinary(text: string): boolean {
  const start = text.slice(0, 20_000)
  let broken = 0
  for (const letter of start) if (letter === '\ufffd' || isControl(letter.charCodeAt(0))) broken += 1
  return broken * 1000 > start.length * MOST_BROKEN
}

/** True for control characters without tab and line ends. */
function isControl(code: number): boolean {
  return code < 9 || (code > 13 && code < 32)
}

/** Returns the pictures that a note shows and the folder has. */
function shownBy(
  { file, questions, intros }: Note,
  locate: PictureFiles['find'],
  pictures: ReadonlyMap<string, Blob>,
): ReadonlyMap<string, Blob> {
  const shown = new Map<string, Blob>()
  for (const { path } of [...questions, ...intros].flatMap(({ images }) => images)) {
    const located = locate(file, path)
    const blob = located.kind === 'found' ? pictures.get(located.path) : undefined
    if (located.kind === 'found' && blob !== undefined) shown.set(located.path, blob)
  }
  return shown
}

/** Null when it cannot be read; then it is shown as such. */
async function readPicture(blob: Blob): Promise<PictureFile | null> {
  try {
    const head = new Uint8Array(await blob.slice(0, PICTURE_HEAD).arrayBuffer())
    return { size: sizeOf(head), length: blob.size, drawing: null }
  } catch {
    return null
  }
}

function byDepth(a: string, b: string): number {
  return a.split('/').length - b.split('/').length
}

/** Returns what makes a picture ready: the file is shown as it is. */
function loaderOf(files: PictureFiles): SiteSource['loadPicture'] {
  return async (noteFile, path): Promise<LoadedPicture> => {
    const located = files.find(noteFile, path)
    if (located.kind !== 'found') return { kind: 'elsewhere', address: null }
    const file = files.read(located.path)
    if (file === null) return { kind: 'refused', message: pictureWords.unreadable }
    if (/\.svg$/i.test(located.path)) return { kind: 'refused', message: pictureWords.drawing, isFine: true }
    if (file.length > LARGEST_PICTURE)
      return { kind: 'refused', message: pictureWords.tooLarge, isFine: true }
    return file.size === null
      ? { kind: 'refused', message: pictureWords.broken }
      : { kind: 'built', file: { src: located.path, webp: null, ...file.size }, served: [] }
  }
}

const NO_SETTINGS: SiteSettings = {
  title: null,
  description: null,
  lang: 'ko',
  base: null,
  site: null,
  logo: null,
  exam: null,
  ask: null,
  questionPreviews: false,
}

const NO_PAST: SitePast = {
  aliases: {},
  removed: [],
  changed: new Map(),
  showsText: false,
  note: null,
  problems: [],
}

/** Makes a site of notes that hold at least one question. */
export function makeMemorySite(
  notes: readonly Note[],
  loadPicture: SiteSource['loadPicture'],
  rest: Pick<SiteSource, 'glossary' | 'isIndexLate'>,
): Promise<SiteBuild> {
  return assembleSite({
    notes: inNaturalOrder(notes),
    settings: NO_SETTINGS,
    skipped: [],
    problems: [],
    pictureHosts: new Set(),
    past: NO_PAST,
    sha256: plainSha256,
    loadPicture,
    editUrl: () => null,
    highlight: async (block) => plainCode(block),
    ...rest,
  })
}
