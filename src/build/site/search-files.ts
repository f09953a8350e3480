/** Makes the files that the browser's search fetches, from the notes and the glossary. */
import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Note } from '../../notes/model.ts'
import type { SearchDoc } from '../../search/hit.ts'
import { buildIndex } from '../../search/index/build-index.ts'
import { writeIndexFiles } from '../../search/index/index-files.ts'
import { parseGlossary } from '../read/glossary-file.ts'
import { readBeside } from '../read/lines-beside.ts'

export interface SearchFiles {
  /** Path of the entry file below the base, such as 'search/index-1a2b3c4d.json'. */
  readonly entry: string
  /** Path -> content, all inside `search/`, named by content. The entry names the others without the folder. */
  readonly files: ReadonlyMap<string, string>
}

/** Builds the search files of `notes`. Throws an Error with a Korean message when the glossary is not YAML. */
export function buildSearchFiles(notes: readonly Note[], glossaryYaml: string): SearchFiles {
  const index = buildIndex(toSearchDocs(notes), parseGlossary(glossaryYaml))
  const { entry, files } = writeIndexFiles(index, (kind, content) => {
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 10)
    return `${kind}-${hash}.json`
  })
  return {
    entry: `search/${entry}`,
    files: new Map([...files].map(([name, content]) => [`search/${name}`, content])),
  }
}

/** What search sees of the notes' questions, in order. */
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

/** Returns the text of a content folder's own glossary, or of the shipped one. */
export function readGlossary(contentDir: string): string {
  const shipped = join(import.meta.dirname, '../../../content/glossary.yaml')
  return readBeside(contentDir, 'glossary.yaml') ?? readFileSync(shipped, 'utf8')
}
