/** Reads a git repository through `git cat-file --batch`: many objects, one process. */
import { spawnSync } from 'node:child_process'

/** Runs git in a folder. Gives its standard output, or null when it fails or is not installed. */
export function runGit(folder: string, args: readonly string[], input?: string): Buffer | null {
  const done = spawnSync('git', ['-C', folder, ...args], { input, maxBuffer: 2 ** 30 })
  return done.status === 0 ? done.stdout : null
}

/** Reads objects by name (`<commit>:<path>`, a hash). Those that do not exist are left out. */
export function readObjects(folder: string, names: readonly string[]): ReadonlyMap<string, Buffer> {
  const objects = new Map<string, Buffer>()
  if (names.length === 0) return objects
  const output = runGit(folder, ['cat-file', '--batch'], `${names.join('\n')}\n`)
  let at = 0
  for (const name of names) {
    if (output === null) break
    const end = output.indexOf(10, at)
    const size = /^[0-9a-f]+ \w+ (\d+)$/.exec(output.toString('utf8', at, end))?.[1]
    at = end + 1
    if (size === undefined) continue
    objects.set(name, output.subarray(at, at + Number(size)))
    at += Number(size) + 1
  }
  return objects
}

export interface TreeEntry {
  readonly name: string
  readonly hash: string
  readonly isFolder: boolean
}

/** Reads the raw form of a tree object: mode, name, and a hash of 20 or 32 bytes. */
export function readTree(tree: Buffer, hashBytes: number): readonly TreeEntry[] {
  const entries: TreeEntry[] = []
  let at = 0
  while (at < tree.length) {
    const space = tree.indexOf(32, at)
    const zero = tree.indexOf(0, space)
    const mode = tree.toString('latin1', at, space)
    const hash = tree.toString('hex', zero + 1, zero + 1 + hashBytes)
    const isFile = mode.startsWith('100')
    if (isFile || mode === '40000')
      entries.push({ name: tree.toString('utf8', space + 1, zero), hash, isFolder: !isFile })
    at = zero + 1 + hashBytes
  }
  return entries
}
