/** Makes of dropped files what a build would make of the same folder, and finds what `check` finds. */
import { sizeOf } from '../../../build/picture/picture-size.ts'
import { type Decoded, decodeText } from '../../../build/read/decode-text.ts'
import { type PictureFile, type PictureFiles, withFileProblems } from '../../../build/read/file-problems.ts'
import { type Located, locatePicture } from '../../../build/read/picture-path.ts'
import { placePictures } from '../../../build/read/pictures-by-name.ts'
import { assembleSite } from '../../../build/site/assemble-site.ts'
import { inNaturalOrder } from '../../../build/site/natural-order.ts'
import { plainCode } from '../../../build/site/plain-code.ts'
import type { LoadedPicture, SitePast, SiteSettings, SiteSource } from '../../../build/site/site-source.ts'
import { wordReading } from '../../../notes/messages.ko.ts'
import type { Note, NoteProblem, Question } from '../../../notes/model.ts'
import { splitLines } from '../../../notes/parse/lines.ts'
import { readNotes } from '../../../notes/read-notes.ts'
import { unpackCards } from '../../../site/pack-cards.ts'
import type { ChunkFile } from '../../../site/site-files.ts'
import { pictureWords } from '../../strings/my.ko.ts'
import { LARGEST_PICTURE, PICTURE_HEAD } from './drop-limits.ts'
import type { Gathered } from './gather-files.ts'
import { treeInMemory } from './memory-tree.ts'
import type { LeftOut, PlacedProblem, Reading, Step } from './notes-messages.ts'
import { plainSha256 } from './plain-sha256.ts'

/** Reads gathered files. Links to other sites' pictures load nothing: no host is allowed here. */
export async function readDropped(gathered: Gathered, onStep: (step: Step) => void): Promise<Reading> {
  onStep({ kind: 'questions' })
  const decoded = new Map([...gathered.notes].map(([file, bytes]) => [file, decodeText(bytes)]))
  const binary = [...decoded].filter(([, { text }]) => isBinary(text)).map(([file]) => file)
  for (const file of binary) decoded.delete(file)
  const tree = treeInMemory([...decoded.keys(), ...gathered.pictures.keys()])
  const find = (noteFile: string, path: string): Located => locatePicture(tree, noteFile, path)
  const placed = placePictures(
    {
      has: (noteFile, path) => find(noteFile, path).kind === 'found',
      files: () => [...gathered.pictures.keys()].map((path) => `/${path}`).sort(byDepth),
    },
    readNotes([...decoded].map(([file, { text }]) => ({ file, text }))),
  )
  const shown = await readShown(placed, find, gathered.pictures)
  const files: PictureFiles = { find, read: (path) => shown.get(path) ?? null, allows: () => false }
  const notes = placed.map((note) => {
    const source = decoded.get(note.file)
    return source === undefined ? note : { ...note, problems: withFileProblems(note, source, files) }
  })
  onStep({ kind: 'cards' })
  const made = await makePages(notes, loaderOf(files))
  return {
    ...made,
    notes: notes.map(({ file, dialect, questions }) => ({
      file,
      reading: wordReading(dialect, questions.length),
    })),
    problems: placeProblems(made.problems, notes, decoded),
    pictures: gathered.pictures,
    leftOut: [...gathered.leftOut, ...binary.map((file): LeftOut => ({ file, why: 'binary' }))],
  }
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

/** Reads the sizes of the pictures that the notes show. One that cannot be read is not among them. */
async function readShown(
  notes: readonly Note[],
  find: PictureFiles['find'],
  pictures: ReadonlyMap<string, Blob>,
): Promise<ReadonlyMap<string, PictureFile>> {
  const shown = new Map<string, PictureFile>()
  for (const { file, questions, intros } of notes) {
    for (const { path } of [...questions, ...intros].flatMap(({ images }) => images)) {
      const located = find(file, path)
      const blob = located.kind === 'found' && !shown.has(located.path) && pictures.get(located.path)
      if (!blob) continue
      try {
        const head = new Uint8Array(await blob.slice(0, PICTURE_HEAD).arrayBuffer())
        shown.set(located.path, { size: sizeOf(head), length: blob.size, drawing: null })
      } catch {
        // It is shown as a picture that cannot be read.
      }
    }
  }
  return shown
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

type Pages = Pick<Reading, 'site' | 'cards' | 'bodies' | 'intros'> & {
  readonly problems: readonly NoteProblem[]
}

async function makePages(notes: readonly Note[], loadPicture: SiteSource['loadPicture']): Promise<Pages> {
  if (notes.every(({ questions }) => questions.length === 0))
    return {
      site: null,
      cards: [],
      bodies: [],
      intros: [],
      problems: notes.flatMap(({ problems }) => problems),
    }
  const { site, files, problems } = await assembleSite({
    notes: inNaturalOrder(notes),
    settings: NO_SETTINGS,
    // Nothing is searched here.
    isIndexLate: true,
    skipped: [],
    problems: [],
    glossary: { same: [], similar: [] },
    pictureHosts: new Set(),
    past: NO_PAST,
    sha256: plainSha256,
    loadPicture,
    editUrl: () => null,
    highlight: async (block) => plainCode(block),
  })
  // The files were made a moment ago by the same version.
  const chunks = site.chunks.map(({ url }) => JSON.parse(String(files.get(url))) as ChunkFile)
  return {
    site,
    cards: chunks.flatMap((chunk) => unpackCards(chunk.cards)),
    bodies: chunks.flatMap((chunk) => chunk.bodies),
    intros: chunks.flatMap((chunk) => chunk.intros),
    problems,
  }
}

/** Says of each problem what stands on its line, and to which question that belongs. */
function placeProblems(
  problems: readonly NoteProblem[],
  notes: readonly Note[],
  decoded: ReadonlyMap<string, Decoded>,
): readonly PlacedProblem[] {
  const linesOf = new Map<string, readonly string[]>()
  const questionsOf = new Map<string, readonly Question[]>(notes.map((note) => [note.file, note.questions]))
  return problems.map((problem) => {
    const { file, line } = problem
    const lines = linesOf.get(file) ?? splitLines(decoded.get(file)?.text ?? '').map(({ text }) => text)
    linesOf.set(file, lines)
    const holder = questionsOf.get(file)?.find(({ span }) => span.line <= line && line <= span.lastLine)
    return { ...problem, source: (lines[line - 1] ?? '').slice(0, 300), question: holder?.id ?? null }
  })
}
