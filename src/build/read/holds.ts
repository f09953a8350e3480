/** Says which folder holds which. */
import nodePath, { type PlatformPath } from 'node:path'

/** True when `inner` is `outer` or below it. Both are absolute. `path` is that of another system in tests. */
export function holds(outer: string, inner: string, path: PlatformPath = nodePath): boolean {
  const way = path.relative(outer, inner)
  // On Windows the way to another disk is absolute.
  return way.split(path.sep)[0] !== '..' && !path.isAbsolute(way)
}
