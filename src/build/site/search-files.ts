/** Makes the files that the browser's search fetches, from the notes and the glossary. */
import type { Note } from '../../notes/model.ts'
import type { SearchDoc } from '../../search/hit.ts'
import { buildIndex } from '../../search/index/build-index.ts'
import { writeIndexFiles, writeQuickFiles } from '../../search/index/index-files.ts'
import type { Glossary } from '../../search/text/lexicon.ts'
import { contentHash, type Sha256 } from './sha256.ts'

export interface SearchFiles {
  /** Path of the entry file below the base, such as 'search/index-1a2b3c4d.json'. */
  readonly entry: string
  /** Path of the quick index's entry file; null where there is none. */
  readonly quick: string | null
  /** Path -> content, all inside `search/`, named by content. The entry names the others without the folder. */
  readonly files: ReadonlyMap<string, string>
  /** The groups of the glossary that lead to a word of the notes, and the pairs that the notes give. */
  readonly glossary: Glossary
}

/** Builds the search files of `notes`. `sha256` names them. With `isServed` a quick index is among them where that is of use. */
export function buildSearchFiles(
  notes: readonly Note[],
  glossary: Glossary,
  sha256: Sha256,
  isServed = false,
): SearchFiles {
  const index = buildIndex(toSearchDocs(notes), glossary)
  const nameOf = (kind: string, content: string): string => `${kind}-${contentHash(sha256, content)}.json`
  const { entry, files } = writeIndexFiles(index, nameOf)
  const quick = isServed ? writeQuickFiles(index, nameOf) : null
  return {
    entry: `search/${entry}`,
    quick: quick && `search/${quick.entry}`,
    glossary: index.glossary,
    files: new Map([...files, ...(quick?.files ?? [])].map(([name, content]) => [`search/${name}`, content])),
  }
}

/** Returns the parts of each question that search reads, in the order of the notes. */
export function toSearchDocs(notes: readonly Note[]): readonly SearchDoc[] {
  return notes.flatMap((note) =>
    note.questions.map(({ id, text, answerText, codeBlocks }) => ({
      id,
      question: text,
      answer: answerText,
      code: codeBlocks.map((block) => block.text).join('\n'),
    })),
  )
}
