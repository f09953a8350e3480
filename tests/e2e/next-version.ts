import { cpSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { buildSite, root } from './build-site.ts'

/**
 * Builds what is deployed after the site of the shipped notes: `more` is added to the note, and almost every script and style
 * has another hash, as if the program had changed, too. Returns the folder.
 */
export async function buildNextVersion(folder: string, more: string): Promise<string> {
  const notes = join(folder, 'notes')
  const built = join(folder, 'built')
  mkdirSync(notes, { recursive: true })
  cpSync(join(root, 'content/img'), join(notes, 'img'), { recursive: true })
  cpSync(join(root, 'content/glossary.yaml'), join(notes, 'glossary.yaml'))
  const note = readFileSync(join(root, 'content/docker-kubernetes.md'), 'utf8')
  writeFileSync(join(notes, 'docker-kubernetes.md'), `${note.trimEnd()}\n${more}`)
  await buildSite(built, '/', notes)
  renameAssets(built)
  return built
}

function renameAssets(folder: string): void {
  // Names in the pages' first script stay: its hash stands in their policy.
  const [first = ''] = /<script>.*?<\/script>/s.exec(readFileSync(join(folder, 'index.html'), 'utf8')) ?? []
  const assets = readdirSync(join(folder, 'assets')).filter((name) => !first.includes(name))
  const renamed = new Map(assets.map((name) => [name, name.replace(/.{4}(\.\w+)$/, 'NEXT$1')]))
  for (const [name, next] of renamed) renameSync(join(folder, 'assets', name), join(folder, 'assets', next))
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!['.html', '.js', '.json'].includes(extname(file))) continue
    let text = readFileSync(join(folder, file), 'utf8')
    for (const [name, next] of renamed) text = text.replaceAll(name, next)
    writeFileSync(join(folder, file), text)
  }
}
