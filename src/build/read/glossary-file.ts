/** Reads the glossary of a folder: the built-in groups of general computing, and the author's own. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Disk, nodeDisk } from './disk.ts'
import { readBeside } from './lines-beside.ts'
import { type FolderGlossary, type GlossaryFile, joinGlossaries, parseGlossary } from './parse-glossary.ts'

/** The built-in groups, one file for each field. */
const builtInFolder = join(import.meta.dirname, '../glossary')

/**
 * Returns the glossary of a content folder: the built-in groups and those of its own `glossary.yaml`. With `extends: none` in that
 * file, its own groups alone. Throws an Error with a Korean message when the file is not YAML.
 */
export function readGlossary(contentDir: string, disk: Disk = nodeDisk): FolderGlossary {
  const written = readBeside(disk, contentDir, 'glossary.yaml')
  const own = written === null ? [] : [parseGlossary(written)]
  return joinGlossaries(own.some(({ standsAlone }) => standsAlone) ? own : [...readBuiltIn(), ...own])
}

let builtIn: readonly GlossaryFile[] | null = null

/** Reads the built-in files once: a development server builds again and again. */
function readBuiltIn(): readonly GlossaryFile[] {
  builtIn ??= readdirSync(builtInFolder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => parseGlossary(readFileSync(join(builtInFolder, name), 'utf8')))
  return builtIn
}
