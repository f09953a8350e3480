/**
 * The built-in glossary and the reader of YAML. A file of its own, fetched when a shelf is made: previews need neither. Its name begins as
 * the worker's does, so that it is kept offline as the worker is, once it was used (src/build/site/offline-list.ts).
 */
import {
  type FolderGlossary,
  type GlossaryFile,
  joinGlossaries,
  parseGlossary,
} from '../../../build/read/parse-glossary.ts'
import type { Glossary } from '../../../search/text/lexicon.ts'

const builtIn = import.meta.glob<string>('../../../build/glossary/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
})

/**
 * Returns the glossary of kept notes: the built-in groups, those of the published notes, and those of each note's own folder. Takes the
 * text of `glossary.yaml` for each note, null where its folder has none. The built-in groups are left out when all of them say
 * `extends: none`. What is no YAML is left out.
 */
export function glossaryOf(published: Glossary, written: readonly (string | null)[]): FolderGlossary {
  const own = [...new Set(written)].map((yaml) => (yaml === null ? null : parsed(yaml)))
  const isAlone = own.every((file) => file?.standsAlone === true)
  const others = isAlone ? [] : [...readBuiltIn(), { ...published, hasTerms: false, standsAlone: false }]
  return joinGlossaries([...others, ...own.flatMap((file) => file ?? [])])
}

let known: readonly GlossaryFile[] | null = null

/** Reads the built-in files once. */
function readBuiltIn(): readonly GlossaryFile[] {
  known ??= Object.keys(builtIn)
    .sort()
    .flatMap((path) => parsed(builtIn[path] ?? '') ?? [])
  return known
}

/** Whether a text is YAML, as a glossary has to be. */
export function isGlossary(yaml: string): boolean {
  return parsed(yaml) !== null
}

function parsed(yaml: string): GlossaryFile | null {
  try {
    return parseGlossary(yaml)
  } catch {
    return null
  }
}
