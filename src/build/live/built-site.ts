/** Answers requests from a site that was built into a folder, as static hosts do. */
import { readFileSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { folderHolds } from '../read/folder-paths.ts'
import { page, type Reply, typeOf } from './local-server.ts'

/** Returns the base path that a built site was made for; null when the folder holds no site. */
export function baseOf(folder: string): string | null {
  try {
    const html = readFileSync(join(folder, 'index.html'), 'utf8')
    return /<html[^>]* data-base="([^"]*)"/.exec(html)?.[1] ?? null
  } catch {
    return null
  }
}

/**
 * Returns what a request gets: `x/` is its index.html, `x` leads on to `x/` where there is such a page, and what does not exist is
 * 404.html. Takes the path below the base, decoded, and the base. Nothing outside of the folder is read.
 */
export function answerFromFolder(folder: string, path: string, base: string): Reply {
  const file = resolve(folder, `./${path === '' || path.endsWith('/') ? `${path}index.html` : path}`)
  const isInside = folderHolds(folder, file) && !path.includes('\0')
  if (isInside && isFile(file)) return page(200, readFileSync(file), typeOf(file))
  if (isInside && !path.endsWith('/') && isFile(join(file, 'index.html')))
    return { ...page(301, ''), location: `${base}${path.split('/').map(encodeURIComponent).join('/')}/` }
  const missing = join(folder, '404.html')
  return isFile(missing)
    ? page(404, readFileSync(missing))
    : page(404, 'mundap: no such page', typeOf('.txt'))
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false
}
