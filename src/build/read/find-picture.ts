/** Finds the pictures of notes on disk. */
import { readdirSync, realpathSync, statSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { holds } from './holds.ts'

/** The result of a search. `written` (in the note) and `named` (on disk) differ in letter case only. */
export type Located =
  | { readonly kind: 'found'; readonly path: string }
  | { readonly kind: 'case'; readonly written: string; readonly named: string }
  /** The file exists outside of the folder that is published. */
  | { readonly kind: 'outside' }
  | { readonly kind: 'missing' }

/**
 * Looks for a picture of a note below `root`. Takes the note's path relative to `root`, and the picture's path as the note has it.
 * Composed and decomposed Korean names are the same name, and so are `a\_b.png` and `a_b.png`. Letter case matters, as on a web
 * server. Nothing outside of `root` is found, whatever the path or a symbolic link says.
 */
export function findPicture(root: string, noteFile: string, path: string): Located {
  let almost: Located | null = null
  for (const spelling of spellings(path)) {
    const base = spelling.startsWith('/') ? root : join(root, dirname(noteFile))
    const located = locate(root, resolve(base, `./${spelling}`))
    if (located.kind === 'found') return located
    if (located.kind === 'case') almost ??= { ...located, written: path }
    if (located.kind === 'outside') almost ??= located
  }
  return almost ?? { kind: 'missing' }
}

/** True for an address of another site, and for a data address. */
export function isRemote(path: string): boolean {
  return /^(?:[a-z][a-z\d+.-]+:|\/\/)/i.test(path)
}

function spellings(path: string): ReadonlySet<string> {
  if (isRemote(path) || path === '') return new Set()
  const plain = path.replace(/[?#].*$/, '')
  return new Set([path, plain, plain.replace(/\\(?=[!-/:-@[-`{-~])/g, ''), plain.replace(/\\/g, '/')])
}

function locate(root: string, target: string): Located {
  const steps = relative(root, target).split(sep)
  if (steps[0] === '..') return isFile(target) ? { kind: 'outside' } : { kind: 'missing' }
  let at = root
  let wrongCase: { written: string; named: string } | null = null
  for (const step of steps) {
    const names = namesIn(at)
    const exact = names.find((name) => name === step) ?? names.find((name) => sameName(name, step))
    const loose = exact ?? names.find((name) => sameName(name.toLowerCase(), step.toLowerCase()))
    if (loose === undefined) return { kind: 'missing' }
    if (exact === undefined) wrongCase ??= { written: step, named: loose }
    at = join(at, loose)
  }
  if (!isFile(at)) return { kind: 'missing' }
  if (!isInside(root, at)) return { kind: 'outside' }
  return wrongCase === null ? { kind: 'found', path: at } : { kind: 'case', ...wrongCase }
}

function sameName(a: string, b: string): boolean {
  return a.normalize('NFC') === b.normalize('NFC')
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder)
  } catch {
    // Not a folder, or not readable.
    return []
  }
}

function isFile(path: string): boolean {
  try {
    return statSync(path).isFile()
  } catch {
    // There is no such file, or a symbolic link is broken.
    return false
  }
}

/** True unless a symbolic link leads out of the folder. Throws when the path does not exist. */
export function isInside(root: string, path: string): boolean {
  return holds(realpathSync(root), realpathSync(path))
}
