import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { APP_PARTS } from '../../../src/build/write/read-app.ts'
import { fixtureNotes } from '../../support/fixture-notes.ts'
import { buildSite } from './build-site.ts'

/**
 * Builds what is deployed after the site of the tests' notes: `more` is added to the note, and every script and style
 * has another name, as if the program had changed, too. Returns the folder. Throws when no site was built before it.
 */
export async function buildNextVersion(folder: string, more: string): Promise<string> {
  const before = process.env.MUNDAP_TEST_APP
  if (before === undefined) throw new Error('MUNDAP_TEST_APP names no app to rename the files of')
  const [app, notes, built] = [join(folder, 'app'), join(folder, 'notes'), join(folder, 'built')]
  renameAssets(before, app)
  mkdirSync(notes, { recursive: true })
  cpSync(join(fixtureNotes, 'img'), join(notes, 'img'), { recursive: true })
  const note = readFileSync(join(fixtureNotes, 'docker.md'), 'utf8')
  writeFileSync(join(notes, 'docker.md'), `${note.trimEnd()}\n${more}`)
  await buildSite(built, '/', notes, app)
  return built
}

/** Copies a finished app; in the copy each file of `assets` has another name, and all that names it says so. */
function renameAssets(from: string, to: string): void {
  cpSync(from, to, { recursive: true })
  const assets = join(to, APP_PARTS.client, 'assets')
  const names = new Map(readdirSync(assets).map((name) => [name, name.replace(/\.\w+$/, 'N$&')] as const))
  // The names of two files may end alike: the longest that stands at a place is meant.
  const anyName = new RegExp(
    [...names.keys()]
      .toSorted((a, b) => b.length - a.length)
      .map((name) => name.replaceAll('.', '\\.'))
      .join('|'),
    'g',
  )
  for (const entry of readdirSync(to, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name)
    if (!entry.isFile()) continue
    if (/\.(?:js|css|json|html)$/.test(entry.name)) {
      const text = readFileSync(file, 'utf8')
      writeFileSync(
        file,
        text.replace(anyName, (name) => names.get(name) ?? name),
      )
    }
    if (entry.parentPath === assets) renameSync(file, join(assets, names.get(basename(file)) ?? entry.name))
  }
}
