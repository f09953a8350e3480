/** Reads the glossary of a folder: the built-in groups of general computing, and the author's own. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Glossary } from '../../search/text/lexicon.ts'
import { type Disk, nodeDisk } from './disk.ts'
import { readBeside } from './lines-beside.ts'

/** The built-in groups, one file for each field. */
const builtInFolder = join(import.meta.dirname, '../glossary')

/**
 * Returns the glossary of a content folder: the built-in groups and those of its own `glossary.yaml`. With `extends: none` in that
 * file, its own groups alone. Throws an Error with a Korean message when the file is not YAML.
 */
export function readGlossary(contentDir: string, disk: Disk = nodeDisk): Glossary {
  const written = readBeside(disk, contentDir, 'glossary.yaml')
  const own = written === null ? null : parseGlossary(written)
  const all = own?.standsAlone ? [own] : [...readBuiltIn(), ...(own === null ? [] : [own])]
  return { same: all.flatMap(({ same }) => same), similar: all.flatMap(({ similar }) => similar) }
}

let builtIn: readonly Glossary[] | null = null

/** Reads the built-in files once: a development server builds again and again. */
function readBuiltIn(): readonly Glossary[] {
  builtIn ??= readdirSync(builtInFolder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => parseGlossary(readFileSync(join(builtInFolder, name), 'utf8')))
  return builtIn
}

/**
 * Returns the groups of a glossary in YAML, from its headings 같은 말 (same) and 비슷한 말 (similar). A group is one line of words
 * with commas between them, or a list. Anything else is left out. `standsAlone` is true when the file says `extends: none`.
 * Throws an Error with a Korean message when the file is not YAML.
 */
export function parseGlossary(yaml: string): Glossary & { readonly standsAlone: boolean } {
  let read: unknown
  try {
    read = parse(yaml)
  } catch (error) {
    const detail = error instanceof Error ? error.message.split('\n')[0] : String(error)
    throw new Error(`glossary.yaml을 읽지 못했어요. 들여쓰기와 "- "를 확인해 주세요. (${detail})`)
  }
  const entryOf = (heading: string): unknown =>
    typeof read === 'object' && read !== null ? Reflect.get(read, heading) : null
  const groups = (heading: string): string[][] => {
    const list = entryOf(heading)
    if (!Array.isArray(list)) return []
    return list.map(wordsOf).filter((words) => words.length > 1)
  }
  return {
    same: groups('같은 말'),
    similar: groups('비슷한 말'),
    standsAlone: entryOf('extends') === 'none',
  }
}

function wordsOf(group: unknown): string[] {
  const words = Array.isArray(group) ? group.map(String) : String(group ?? '').split(',')
  const clean = words
    .map((word) =>
      word
        .normalize('NFC')
        .replace(/[\s,]+/g, ' ')
        .trim(),
    )
    .filter((word) => word !== '')
  return [...new Set(clean)]
}
