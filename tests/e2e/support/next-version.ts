import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fixtureNotes } from '../../support/fixture-notes.ts'
import { buildSite } from './build-site.ts'

/**
 * Builds what is deployed after the site of the tests' notes: `more` is added to the note, and every script and style
 * has another name, as if the program had changed, too. Returns the folder.
 */
export async function buildNextVersion(folder: string, more: string): Promise<string> {
  const notes = join(folder, 'notes')
  const built = join(folder, 'built')
  mkdirSync(notes, { recursive: true })
  cpSync(join(fixtureNotes, 'img'), join(notes, 'img'), { recursive: true })
  const note = readFileSync(join(fixtureNotes, 'docker.md'), 'utf8')
  writeFileSync(join(notes, 'docker.md'), `${note.trimEnd()}\n${more}`)
  await buildSite(built, '/', notes, 'tests/e2e/support/next.config.ts')
  return built
}
