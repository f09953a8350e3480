/** Runs git, and reads many objects with one process (`git cat-file --batch`). */
import { spawnSync } from 'node:child_process'

export interface GitRun {
  /** What git printed, also when it failed later. */
  readonly output: Buffer
  /** Git's own words about a failure; null without one. */
  readonly failure: string | null
}

/**
 * Runs git in a folder, never over the network: a build must not depend on it, and a partial clone would fetch objects one by one.
 * `GIT_NO_LAZY_FETCH` works with git 2.39.4 and later; without an allowed protocol, older versions fail too.
 */
export function runGit(folder: string, args: readonly string[], input?: string): GitRun {
  const done = spawnSync('git', ['-C', folder, ...args], {
    input,
    maxBuffer: 2 ** 30,
    env: { ...process.env, LC_ALL: 'C', GIT_NO_LAZY_FETCH: '1', GIT_ALLOW_PROTOCOL: 'none' },
  })
  if (done.error !== undefined) {
    const isMissing = 'code' in done.error && done.error.code === 'ENOENT'
    return { output: Buffer.alloc(0), failure: isMissing ? 'git: command not found' : done.error.message }
  }
  return { output: done.stdout, failure: done.status === 0 ? null : reasonIn(done.stderr.toString('utf8')) }
}

/** Returns the lines with the reason of a failure, without git's advice. */
function reasonIn(errors: string): string {
  const lines = errors.split('\n').filter((line) => line.trim() !== '')
  const reasons = lines.filter((line) => /^(?:fatal|error): /.test(line))
  return (reasons.length > 0 ? reasons : lines).join(' ') || 'git failed'
}

/** Objects by the name that was asked for. */
interface Objects {
  readonly objects: ReadonlyMap<string, Buffer>
  /** True when git read everything: missing objects do not exist. Otherwise they may exist elsewhere. */
  readonly isWhole: boolean
}

/**
 * Reads objects by name (`<commit>:<path>` or a hash). Objects that are not in this repository are left out. In a partial clone git
 * stops at the first of them, so the objects that are here are asked for again without the others.
 */
export function readObjects(folder: string, names: readonly string[]): Objects {
  if (names.length === 0) return { objects: new Map(), isWhole: true }
  const all = readBatch(folder, names)
  if (all.isWhole) return all
  const listed = runGit(folder, ['cat-file', '--batch-all-objects', '--batch-check=%(objectname)'])
  const here = new Set(listed.output.toString('utf8').split('\n'))
  const rest = names.filter((name) => here.has(name) && !all.objects.has(name))
  if (rest.length === 0) return all
  return { objects: new Map([...all.objects, ...readBatch(folder, rest).objects]), isWhole: false }
}

function readBatch(folder: string, names: readonly string[]): Objects {
  const objects = new Map<string, Buffer>()
  const { output, failure } = runGit(folder, ['cat-file', '--batch'], `${names.join('\n')}\n`)
  let at = 0
  for (const name of names) {
    const end = output.indexOf(10, at)
    if (end < 0) break
    const size = /^[0-9a-f]+ \w+ (\d+)$/.exec(output.toString('utf8', at, end))?.[1]
    at = end + 1
    if (size === undefined) continue
    if (at + Number(size) > output.length) break
    objects.set(name, output.subarray(at, at + Number(size)))
    at += Number(size) + 1
  }
  return { objects, isWhole: failure === null }
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
