/** The editions of a content folder that git remembers. */
import { decodeText } from './decode-text.ts'
import { readObjects, readTree, runGit, type TreeEntry } from './git-objects.ts'
import { isNotePath, isSkippedFolder } from './note-paths.ts'

/** One commit that changed the folder. */
export interface PastEdition {
  readonly commit: string
  /** When it was made: seconds since 1970. */
  readonly time: number
  /** The commits before it that also changed the folder. */
  readonly parents: readonly string[]
  /** Path of each note, relative to the folder, and the hash of its text. */
  readonly notes: ReadonlyMap<string, string>
}

export interface Past {
  /** Oldest first; a commit comes after its parents. */
  readonly editions: readonly PastEdition[]
  /** The text of every note in any edition, by hash. */
  readonly texts: ReadonlyMap<string, string>
  /** In Korean, why the past is not complete; null when it is. */
  readonly note: string | null
}

/** Reads the whole past of a folder: every commit that can be reached from HEAD and touched it. */
export function readPast(folder: string): Past {
  const nothing = { editions: [], texts: new Map<string, string>() }
  const state = runGit(folder, ['rev-parse', '--is-shallow-repository', '--show-prefix'])
  if (state === null) {
    return { ...nothing, note: `${folder}: git 저장소가 아니라서, 예전 질문의 링크는 이어 주지 못해요.` }
  }
  const [shallow, prefix = ''] = state.toString('utf8').split('\n')
  const listed = runGit(folder, [
    'rev-list',
    '--topo-order',
    '--reverse',
    '--parents',
    '--timestamp',
    '--full-history',
    'HEAD',
    '--',
    '.',
  ])
  const commits = (listed?.toString('utf8') ?? '').split('\n').filter((line) => line !== '')
  if (commits.length === 0) {
    return {
      ...nothing,
      note: `${folder}: 아직 커밋된 노트가 없어서, 예전 질문의 링크는 이어 줄 것이 없어요.`,
    }
  }
  const listing = commits.map((line) => line.split(' '))
  const times = listing.map(([time]) => Number(time))
  const history = listing.map(([, ...hashes]) => hashes)
  const trees = readTrees(
    folder,
    history.map(([commit]) => `${commit}:${prefix}`),
  )
  const editions = history.map(([commit = '', ...parents], index) => ({
    commit,
    time: times[index] ?? 0,
    parents,
    notes: new Map(listNotes(trees, `${commit}:${prefix}`, '')),
  }))
  const hashes = [...new Set(editions.flatMap((edition) => [...edition.notes.values()]))]
  const blobs = readObjects(folder, hashes)
  const texts = new Map([...blobs].map(([hash, bytes]) => [hash, decodeText(bytes).text]))
  const note =
    shallow === 'true'
      ? `${folder}: git 기록의 일부만 있어서(shallow clone), 더 오래된 질문의 링크는 이어 주지 못해요. 전부 받으려면 git fetch --unshallow를 실행해 주세요.`
      : null
  return { editions, texts, note }
}

/** Reads trees and everything below them, one level of folders a time. */
function readTrees(folder: string, roots: readonly string[]): ReadonlyMap<string, readonly TreeEntry[]> {
  const trees = new Map<string, readonly TreeEntry[]>()
  const hashBytes = (roots[0]?.indexOf(':') ?? 40) / 2
  let wanted: readonly string[] = roots
  while (wanted.length > 0) {
    const objects = readObjects(folder, wanted)
    for (const [name, object] of objects) trees.set(name, readTree(object, hashBytes))
    const below = [...objects.keys()].flatMap((name) => trees.get(name) ?? [])
    const folders = below.filter((entry) => entry.isFolder && !isSkippedFolder(entry.name))
    wanted = [...new Set(folders.map((entry) => entry.hash))].filter((hash) => !trees.has(hash))
  }
  return trees
}

function listNotes(
  trees: ReadonlyMap<string, readonly TreeEntry[]>,
  tree: string,
  below: string,
): readonly (readonly [string, string])[] {
  return (trees.get(tree) ?? []).flatMap((entry) => {
    const path = below + entry.name
    if (entry.isFolder) return listNotes(trees, entry.hash, `${path}/`)
    return isNotePath(entry.name) ? [[path, entry.hash] as const] : []
  })
}
