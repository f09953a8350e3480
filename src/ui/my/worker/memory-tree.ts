/** The folder of dropped files, in memory. */
import type { FileTree } from '../../../build/read/picture-path.ts'

/** Takes the paths of all files, with `/`. Returns the tree, and the path each file is found by (NFC and as it was dropped). */
export function treeInMemory(paths: Iterable<string>): FileTree {
  const files = new Set(paths)
  const folders = new Map<string, Set<string>>()
  for (const path of files) {
    const steps = path.split('/')
    for (const [depth, step] of steps.entries()) {
      const folder = steps.slice(0, depth).join('/')
      const names = folders.get(folder)
      if (names === undefined) folders.set(folder, new Set([step]))
      else names.add(step)
    }
  }
  return {
    resolve,
    namesIn: (folder) => [...(folders.get(folder) ?? [])],
    isFile: (path) => files.has(path),
    leadsOut: () => false,
  }
}

function resolve(folder: string, written: string): readonly string[] {
  const steps: string[] = []
  for (const step of [...folder.split('/'), ...written.split('/')]) {
    if (step === '' || step === '.') continue
    if (step !== '..') steps.push(step)
    // Nothing above the folder was dropped.
    else if (steps.length === 0 || steps.at(-1) === '..') steps.push(step)
    else steps.pop()
  }
  return steps
}
