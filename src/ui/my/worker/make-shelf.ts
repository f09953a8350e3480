/** Makes a site of the notes that the learner keeps: catalogue, answers and search index, as a build makes them. */
import type { Glossary } from '../../../search/text/lexicon.ts'
import type { KeptNote } from '../../../storage/kept-note-rows.ts'
import { pictureKey } from '../../../storage/kept-notes.ts'
import { makeMemorySite, readMemory } from './memory-site.ts'
import type { MadeShelf, Step } from './notes-messages.ts'

/**
 * Takes notes that were kept, in any order, and the glossary of the published notes. A picture belongs to its note alone. Where the
 * built-in glossary cannot be fetched, the published one alone is used, and the shelf is not whole.
 */
export async function makeShelf(
  kept: readonly KeptNote[],
  published: Glossary,
  onStep: (step: Step) => void = () => {},
): Promise<MadeShelf> {
  const pictures = new Map(
    kept.map((note) => [
      note.file,
      new Map([...note.pictures].map(([path, bytes]) => [path, new Blob([bytes])])),
    ]),
  )
  const none = new Map<string, Blob>()
  const { notes, loadPicture } = await readMemory(
    {
      notes: new Map(kept.map(({ file, bytes }) => [file, bytes])),
      picturesOf: (file) => pictures.get(file) ?? none,
      nameOf: pictureKey,
    },
    onStep,
  )
  if (notes.every(({ questions }) => questions.length === 0))
    return { site: null, files: new Map(), isWhole: true }
  onStep({ kind: 'cards' })
  const program = await import('./notes-worker-glossary.ts').catch(() => null)
  const written = kept.map(({ glossary }) => glossary ?? null)
  const glossary = program?.glossaryOf(published, written) ?? published
  const { site, files } = await makeMemorySite(notes, loadPicture, { glossary })
  return {
    site,
    isWhole: program !== null,
    files: new Map(
      [...files].flatMap(([path, content]) => (typeof content === 'string' ? [[path, content]] : [])),
    ),
  }
}
