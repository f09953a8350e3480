/** Reads from Vite's manifest which files belong together. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Chunk {
  readonly file: string
  /** The name of its group, where it has one. */
  readonly name?: string
  readonly css?: readonly string[]
  readonly imports?: readonly string[]
}

export type Manifest = Readonly<Record<string, Chunk>>

/** Reads the manifest that Vite leaves in the client's folder. */
export function readManifest(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, '.vite/manifest.json'), 'utf8'))
}

/** Returns the chunks with these names in the manifest and all that they import, each once. */
export function followImports(manifest: Manifest, names: readonly string[] = []): readonly Chunk[] {
  const found = new Set<Chunk>()
  const follow = (name: string): void => {
    const chunk = manifest[name]
    if (chunk === undefined || found.has(chunk)) return
    found.add(chunk)
    chunk.imports?.forEach(follow)
  }
  names.forEach(follow)
  return [...found]
}

/** Returns the name in the manifest of the chunk that a group of the bundle became. Throws when there is none. */
export function groupIn(manifest: Manifest, group: string): string {
  const name = Object.keys(manifest).find((each) => manifest[each]?.name === group)
  if (name === undefined) throw new Error(`mundap: the manifest does not list the group ${group}`)
  return name
}

/** Returns the scripts and styles of chunks. */
export function filesOf(chunks: readonly Chunk[]): readonly string[] {
  return chunks.flatMap(({ file, css = [] }) => [file, ...css])
}
