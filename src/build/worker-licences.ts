/** The licences of packages that only workers bundle: Vite's `build.license` names those of pages alone. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Plugin } from 'vite'

/** A worker's own list, which lies beside that of the pages until both are joined. */
const WORKER_LIST = /^licences-of-.*\.txt$/

/** Returns a plugin for `worker.plugins` that writes a list for each worker, in the form of Vite's. */
export function listWorkerLicences(): Plugin {
  return {
    name: 'worker-licences',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
      const worker = chunks.find(({ isEntry }) => isEntry)?.name ?? 'worker'
      const packages = new Set(chunks.flatMap(({ moduleIds }) => moduleIds.flatMap(packageOf)))
      const source = [...packages].map(licenceOf).join('\n')
      this.emitFile({ type: 'asset', fileName: `licences-of-${worker}.txt`, source })
    },
  }
}

/**
 * Adds the lists of the workers to the file of licences in the same folder, and removes them. Each package is named once, and packages
 * with the same text stand above one copy of it.
 */
export function joinWorkerLicences(folder: string, fileName: string): void {
  const lists = readdirSync(folder).filter((name) => WORKER_LIST.test(name))
  const [head = '', ...entries] = [fileName, ...lists].flatMap((name) =>
    readFileSync(join(folder, name), 'utf8')
      .trim()
      .split(/\n+(?=## .* - \d)/),
  )
  const textOf = new Map(entries.filter((entry) => entry !== '').map(cutTitle))
  const titlesOf = new Map<string, string[]>()
  for (const [title, text] of [...textOf].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const titles = titlesOf.get(text) ?? []
    titlesOf.set(text, [...titles, title])
  }
  const groups = [...titlesOf].map(([text, titles]) => [...titles, '', text].join('\n').trimEnd())
  writeFileSync(join(folder, fileName), `${[head, ...groups].join('\n\n')}\n`)
  for (const name of lists) rmSync(join(folder, name))
}

/** Cuts an entry into its first line and the text below it. */
function cutTitle(entry: string): readonly [string, string] {
  const [title = '', ...text] = entry.split('\n')
  return [title, text.join('\n').trim()]
}

/** The folder of the package that a bundled file belongs to. The app's own files have none. */
function packageOf(file: string): readonly string[] {
  const [folder] = /^[^\0].*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+(?=[\\/])/.exec(file) ?? []
  return folder === undefined ? [] : [folder]
}

/** The entry of a package: its name, version and licence, and the text that the licence asks for. */
function licenceOf(folder: string): string {
  const { name, version, license }: Record<string, unknown> = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  )
  const file = readdirSync(folder).find((each) => /^(?:licen[cs]e|copying)(?:\.|-|$)/i.test(each))
  const title = `## ${name} - ${version}${license === undefined ? '' : ` (${license})`}`
  return file === undefined
    ? `${title}\n`
    : `${title}\n\n${readFileSync(join(folder, file), 'utf8').trim()}\n`
}
