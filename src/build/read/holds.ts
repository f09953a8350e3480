/** Says which folder holds which, and how. */
import nodePath from 'node:path'
import type { Disk } from './disk.ts'

/** True when `inner` is `outer` or below it. Both are absolute. `path` is that of another system in tests. */
export function holds(
  outer: string,
  inner: string,
  path: Pick<Disk['path'], 'isAbsolute' | 'relative' | 'sep'> = nodePath,
): boolean {
  const way = path.relative(outer, inner)
  // On Windows the way to another disk is absolute.
  return way.split(path.sep)[0] !== '..' && !path.isAbsolute(way)
}

/** Returns the way from a folder to one below it with `/`, as git and addresses have it; empty for the same. Both are absolute. */
export function wayBelow(
  outer: string,
  inner: string,
  path: Pick<Disk['path'], 'relative' | 'sep'> = nodePath,
): string {
  return path.relative(outer, inner).split(path.sep).join('/')
}
