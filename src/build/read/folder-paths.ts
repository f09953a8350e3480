/** Whether a folder holds another, and the path from one to the other. */
import nodePath from 'node:path'
import type { Disk } from './disk.ts'

/** True when `inner` is `outer` or below it. Both are absolute. `path` is that of another system in tests. */
export function folderHolds(
  outer: string,
  inner: string,
  path: Pick<Disk['path'], 'isAbsolute' | 'relative' | 'sep'> = nodePath,
): boolean {
  const relative = path.relative(outer, inner)
  // On Windows the path to another disk is absolute.
  return relative.split(path.sep)[0] !== '..' && !path.isAbsolute(relative)
}

/** Returns the path from a folder to one below it, with `/` as in git and addresses; empty for the same folder. Both are absolute. */
export function relativePath(
  outer: string,
  inner: string,
  path: Pick<Disk['path'], 'relative' | 'sep'> = nodePath,
): string {
  return path.relative(outer, inner).split(path.sep).join('/')
}
