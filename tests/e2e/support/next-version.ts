import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { buildSite, root } from './build-site.ts'

/**
 * Builds what is deployed after the site of the shipped notes: `more` is added to the note, and every script and style
 * has another name, as if the program had changed, too. Returns the folder.
 */
export async function buildNextVersion(folder: string, more: string): Promise<string> {
  const notes = join(folder, 'notes')
  const built = join(folder, 'built')
  mkdirSync(notes, { recursive: true })
  cpSync(join(root, 'content/img'), join(notes, 'img'), { recursive: true })
  cpSync(join(root, 'content/glossary.yaml'), join(notes, 'glossary.yaml'))
  const note = readFileSync(join(root, 'content/docker-kubernetes.md'), 'utf8')
  writeFileSync(join(notes, 'docker-kubernetes.md'), `${note.trimEnd()}\n${more}`)
  await buildSite(built, '/', notes, 'tests/e2e/support/next.config.ts')
  return built
}
