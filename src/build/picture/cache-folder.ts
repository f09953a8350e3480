/** Where pictures that were made are kept between builds. */
import { existsSync } from 'node:fs'
import nodePath, { type PlatformPath } from 'node:path'

/** What the place depends on. */
export interface Surroundings {
  /** The folder that the program runs in. */
  readonly cwd: string
  readonly home: string
  readonly platform: NodeJS.Platform
  readonly env: Readonly<Record<string, string | undefined>>
  readonly exists: (path: string) => boolean
  readonly path: PlatformPath
}

/**
 * Returns the folder: in `node_modules/.cache` of the project around (the nearest folder with a package.json), where tools keep such
 * things; an author's folder of notes is none, so there it is the user's own cache, as each system has it.
 */
export function cacheFolder(around: Surroundings): string {
  const { path } = around
  const project = projectOf(around)
  return project === null
    ? path.join(userCache(around), 'mundap', 'pictures')
    : path.join(project, 'node_modules', '.cache', 'mundap', 'pictures')
}

/** Returns the place for this process. */
export function ownCacheFolder(): string {
  const { env, platform } = process
  const home = env.HOME ?? env.USERPROFILE ?? '.'
  return cacheFolder({ cwd: process.cwd(), home, platform, env, exists: existsSync, path: nodePath })
}

function projectOf({ cwd, exists, path }: Surroundings): string | null {
  for (let folder = cwd; ; folder = path.dirname(folder)) {
    if (exists(path.join(folder, 'package.json'))) return folder
    if (path.dirname(folder) === folder) return null
  }
}

/** https://specifications.freedesktop.org/basedir-spec/ on Linux, Apple's and Microsoft's own places elsewhere. */
function userCache({ platform, env, home, path }: Surroundings): string {
  if (platform === 'win32') return env.LOCALAPPDATA ?? path.join(home, 'AppData', 'Local')
  if (platform === 'darwin') return path.join(home, 'Library', 'Caches')
  const { XDG_CACHE_HOME = '' } = env
  return path.isAbsolute(XDG_CACHE_HOME) ? XDG_CACHE_HOME : path.join(home, '.cache')
}
