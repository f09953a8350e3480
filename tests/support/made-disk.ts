/** A disk that a test makes up, of any system. */
import type { PlatformPath } from 'node:path'
import type { Disk, DiskEntry } from '../../src/build/read/disk.ts'

/** Takes the system's path functions, and by absolute path the files' texts, or `{ to }` for a link. */
export function madeDisk(
  path: PlatformPath,
  files: Readonly<Record<string, string | { readonly to: string }>>,
): Disk {
  const all = new Map(Object.entries(files).map(([name, file]) => [path.normalize(name), file]))
  const isFolder = (place: string): boolean =>
    [...all.keys()].some((name) => name.startsWith(place.endsWith(path.sep) ? place : place + path.sep))
  /** The path without links: the longest part that is a link is replaced, until none is. */
  const real = (place: string): string => {
    const link = [...all].find(([name, file]) => {
      return typeof file === 'object' && (place === name || place.startsWith(name + path.sep))
    })
    if (link === undefined) return place
    const [name, file] = link
    const to = typeof file === 'object' ? path.resolve(path.dirname(name), file.to) : name
    return real(to + place.slice(name.length))
  }
  const kindOf = (place: string): DiskEntry['kind'] | null => {
    const at = real(path.normalize(place))
    return typeof all.get(at) === 'string' ? 'file' : isFolder(at) ? 'folder' : null
  }
  return {
    path,
    read: (place) => {
      const file = all.get(real(path.normalize(place)))
      if (typeof file !== 'string') throw new Error(`ENOENT: ${place}`)
      return new TextEncoder().encode(file)
    },
    kindOf,
    entriesOf: (folder) => {
      const at = real(path.normalize(folder))
      if (kindOf(at) !== 'folder') throw new Error(`ENOTDIR: ${folder}`)
      const below = [...all.keys()].filter((name) => name.startsWith(path.join(at, path.sep)))
      const names = new Set(below.map((name) => path.relative(at, name).split(path.sep)[0] ?? ''))
      return [...names].map((name) => ({
        name,
        kind:
          typeof all.get(path.join(at, name)) === 'object'
            ? 'link'
            : (kindOf(path.join(at, name)) ?? 'other'),
      }))
    },
    realPath: (place) => {
      if (kindOf(place) === null) throw new Error(`ENOENT: ${place}`)
      return real(path.normalize(place))
    },
  }
}
