/** What the tests of the repository itself read: source files, their imports, the paths that a document names. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { parseSync } from 'vite'
import { root } from './root-folder.ts'

/** Reads a text file by its path in the repository. Throws when it is not there. */
export function readText(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

/** Lists the files below a folder of the repository, as paths in the repository with `/`, in order. */
export function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/'))
    .toSorted()
}

/** An import of one module: `to` is a path in the repository, or the name of a package. */
export interface Import {
  readonly from: string
  readonly to: string
}

/** Every import of every module below `src`, static or dynamic, types too. */
export function readImports(): readonly Import[] {
  return filesBelow('src')
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((from) => {
      const text = readText(from)
      const { staticImports, staticExports, dynamicImports } = parseSync(from, text).module
      const names = [
        ...staticImports.map(({ moduleRequest }) => moduleRequest.value),
        ...staticExports.flatMap(({ entries }) => entries.flatMap((one) => one.moduleRequest?.value ?? [])),
        // A name that is made at run time is no import of a module of ours.
        ...dynamicImports.flatMap(
          ({ moduleRequest: { start, end } }) => /^['"](.+)['"]$/.exec(text.slice(start, end))?.[1] ?? [],
        ),
      ]
      return [...new Set(names)].map((name) => ({ from, to: resolveName(from, name) }))
    })
}

/** Whether importing a module does something: a statement that stands alone, outside of every function. */
export function runsOnImport(file: string): boolean {
  const inert = /^(Import|Export|TS|Function|Class|Variable)\w*Declaration$/
  return parseSync(file, readText(file)).program.body.some(({ type }) => !inert.test(type))
}

function resolveName(from: string, name: string): string {
  if (name.startsWith('.'))
    return normalize(join(dirname(from), name))
      .replaceAll('\\', '/')
      .replace(/\?.*$/, '')
  const parts = name.split('/')
  return parts.slice(0, name.startsWith('@') ? 2 : 1).join('/')
}

/**
 * The paths that a Markdown text names in backticks: what has a slash, or ends like a file. Things with spaces are commands, and
 * `<x>`, `*` and `{a,b}` stand for many files, so they are left out.
 */
export function namedPaths(markdown: string): readonly string[] {
  return [...markdown.matchAll(/`([^`\n]+)`/g)]
    .map(([, inside = '']) => inside)
    .filter((inside) => /^[.\w-]*[\w-]\/[\w./-]*$|^[\w.-]+\.(ts|tsx|css|md|yaml|json|html)$/.test(inside))
}

/** Whether the repository has a file or folder at this path. */
export function exists(path: string): boolean {
  return existsSync(join(root, path))
}
