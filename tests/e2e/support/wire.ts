import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** Bytes as a host sends them (gzip), by kind; pictures and icons are left out. */
export interface WireBytes {
  readonly total: number
  readonly scripts: number
  readonly files: readonly { readonly path: string; readonly bytes: number }[]
}

/** Adds up what requests for `paths` (below the origin, base `/`) bring from a built site. */
export function wireBytes(folder: string, paths: readonly string[]): WireBytes {
  const files = paths
    .map((path) => (path.endsWith('/') ? `${path}index.html` : path))
    .filter((path) => !/\.(png|webp|svg|webmanifest)$/.test(path))
    .map((path) => ({ path, file: join(folder, path) }))
    .filter(({ file }) => statSync(file, { throwIfNoEntry: false })?.isFile() && !file.endsWith('sw.js'))
    .map(({ path, file }) => ({ path, bytes: gzipSync(readFileSync(file)).length }))
  const sum = (list: readonly { readonly bytes: number }[]): number =>
    list.reduce((total, { bytes }) => total + bytes, 0)
  return { total: sum(files), scripts: sum(files.filter(({ path }) => path.endsWith('.js'))), files }
}
