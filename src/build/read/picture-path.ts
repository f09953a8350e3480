/** Finds the pictures of notes by their paths in a folder, wherever that folder is. */

/** The result of a search. `written` (in the note) and `named` (in the folder) differ in letter case only. */
export type Located =
  /** `path` is relative to the folder, with `/`. */
  | { readonly kind: 'found'; readonly path: string }
  | { readonly kind: 'case'; readonly written: string; readonly named: string }
  /** The file exists outside of the folder that is published. */
  | { readonly kind: 'outside' }
  | { readonly kind: 'missing' }

/** The files of a folder. Paths are relative to it, with `/`; the folder itself is ''. */
export interface FileTree {
  /** Returns the steps of a path that is written in a folder. Steps that leave the tree begin with `..`. */
  readonly resolve: (folder: string, written: string) => readonly string[]
  /** The names in a folder; none for what is no folder. */
  readonly namesIn: (folder: string) => readonly string[]
  readonly isFile: (path: string) => boolean
  /** True when a file of the tree is a link that leads out of it. */
  readonly leadsOut: (path: string) => boolean
}

/**
 * Looks for a picture of a note. Takes the note's path in the tree, and the picture's path as the note has it. Composed and
 * decomposed Korean names are the same name, and so are `a\_b.png` and `a_b.png`. Letter case matters, as on a web server. Nothing
 * outside of the tree is found, whatever the path or a symbolic link says.
 */
export function locatePicture(tree: FileTree, noteFile: string, path: string): Located {
  let almost: Located | null = null
  for (const spelling of spellings(path)) {
    const folder = spelling.startsWith('/') ? '' : noteFile.split('/').slice(0, -1).join('/')
    const located = locate(tree, tree.resolve(folder, `./${spelling}`))
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

function locate(tree: FileTree, steps: readonly string[]): Located {
  if (steps[0] === '..') return tree.isFile(steps.join('/')) ? { kind: 'outside' } : { kind: 'missing' }
  let at = ''
  let wrongCase: { written: string; named: string } | null = null
  for (const step of steps) {
    const names = tree.namesIn(at)
    const exact = names.find((name) => name === step) ?? names.find((name) => sameName(name, step))
    const loose = exact ?? names.find((name) => sameName(name.toLowerCase(), step.toLowerCase()))
    if (loose === undefined) return { kind: 'missing' }
    if (exact === undefined) wrongCase ??= { written: step, named: loose }
    at = at === '' ? loose : `${at}/${loose}`
  }
  if (!tree.isFile(at)) return { kind: 'missing' }
  if (tree.leadsOut(at)) return { kind: 'outside' }
  return wrongCase === null ? { kind: 'found', path: at } : { kind: 'case', ...wrongCase }
}

function sameName(a: string, b: string): boolean {
  return a.normalize('NFC') === b.normalize('NFC')
}
