/** Makes of dropped files what a build would make of the same folder, and finds what `check` finds. */
import type { Decoded } from '../../../build/read/decode-text.ts'
import { wordReading } from '../../../notes/messages.ko.ts'
import type { Note, NoteProblem, Question } from '../../../notes/model.ts'
import { splitLines } from '../../../notes/parse/lines.ts'
import { unpackBody } from '../../../site/pack-body.ts'
import { unpackCards } from '../../../site/pack-cards.ts'
import type { ChunkFile } from '../../../site/site-files.ts'
import type { Gathered } from './gather-files.ts'
import { type MemoryNotes, makeMemorySite, readMemory } from './memory-site.ts'
import type { LeftOut, PlacedProblem, Reading, Step } from './notes-messages.ts'
import { GLOSSARY } from './wanted-files.ts'

/** Reads gathered files. */
export async function readDropped(gathered: Gathered, onStep: (step: Step) => void): Promise<Reading> {
  const read = await readMemory({ notes: gathered.notes, picturesOf: () => gathered.pictures }, onStep)
  const { notes, decoded, shown } = read
  const isYaml = await hasYaml(gathered)
  onStep({ kind: 'cards' })
  const made = await makePages(read)
  return {
    ...made,
    notes: notes.map(({ file, dialect, questions }) => ({
      file,
      reading: wordReading(dialect, questions.length),
    })),
    problems: placeProblems(made.problems, notes, decoded),
    pictures: gathered.pictures,
    sources: notes
      .filter(({ questions }) => questions.length > 0)
      .map(({ file }) => ({
        file,
        bytes: new Uint8Array(gathered.notes.get(file) ?? []),
        pictures: shown.get(file) ?? new Map(),
        ...(isYaml && gathered.glossary !== null ? { glossary: gathered.glossary } : {}),
      })),
    leftOut: [
      ...gathered.leftOut,
      ...read.binary.map((file): LeftOut => ({ file, why: 'binary' })),
      ...(isYaml ? [] : [{ file: GLOSSARY, why: 'no-yaml' } as const]),
    ],
  }
}

/** Whether the glossary can be read, if there is one. Where what reads it cannot be fetched, it is taken as it is. */
async function hasYaml({ glossary }: Gathered): Promise<boolean> {
  if (glossary === null) return true
  const program = await import('./notes-worker-glossary.ts').catch(() => null)
  return program === null || program.isGlossary(glossary)
}

type Pages = Pick<Reading, 'site' | 'cards' | 'bodies' | 'intros'> & {
  readonly problems: readonly NoteProblem[]
}

async function makePages({ notes, loadPicture }: MemoryNotes): Promise<Pages> {
  if (notes.every(({ questions }) => questions.length === 0))
    return {
      site: null,
      cards: [],
      bodies: [],
      intros: [],
      problems: notes.flatMap(({ problems }) => problems),
    }
  // Nothing is searched here.
  const { site, files, problems } = await makeMemorySite(notes, loadPicture, {
    glossary: { same: [], similar: [] },
    isIndexLate: true,
  })
  // The files were made a moment ago by the same version.
  const chunks = site.chunks.map(({ url }) => JSON.parse(String(files.get(url))) as ChunkFile)
  return {
    site,
    cards: chunks.flatMap((chunk) => unpackCards(chunk.cards)),
    bodies: chunks.flatMap((chunk) => chunk.bodies.map(unpackBody)),
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
