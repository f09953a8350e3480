/** Reads the earlier editions of a content folder from git. */
import { relative } from 'node:path/posix'
import { decodeText } from '../read/decode-text.ts'
import { chooseNotes, type NoteChoice } from '../read/note-choice.ts'
import { isClosedFolder } from '../read/note-paths.ts'
import { readObjects, readTree, runGit, type TreeEntry } from './git.ts'

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
  /** Why the past is not complete, in Korean; null when it is. */
  readonly note: string | null
}

/** The commits that changed the folder, as far as git could list them. */
interface Listed {
  /** Oldest first. `notes` is null when the commit's folder is not in this repository. */
  readonly commits: readonly (Omit<PastEdition, 'notes'> & { readonly notes: PastEdition['notes'] | null })[]
  readonly failure: string | null
}

/**
 * Reads the past of a folder: every commit reachable from HEAD that changed it. `choice` says which files are notes. With `only`
 * (the name of one note in it) reads that note's past alone, through its renames.
 */
export function readPast(
  folder: string,
  only: string | null = null,
  choice: NoteChoice = chooseNotes(),
): Past {
  const nothing = { editions: [], texts: new Map<string, string>() }
  const state = runGit(folder, ['rev-parse', '--is-shallow-repository', '--show-prefix'])
  if (state.failure !== null) return { ...nothing, note: `${folder}: ${whyNoGit(state.failure)}` }
  const [shallow, prefix = ''] = state.output.toString('utf8').split('\n')
  const hasCommit = runGit(folder, ['rev-parse', '--quiet', '--verify', 'HEAD']).failure === null
  const listed = !hasCommit
    ? { commits: [], failure: null }
    : only === null
      ? listCommits(folder, prefix, choice)
      : listCommitsOf(folder, prefix, only)
  if (listed.commits.length === 0 && listed.failure === null) {
    return {
      ...nothing,
      note: `${folder}: 아직 커밋된 노트가 없어서, 예전 질문의 링크는 이어 줄 것이 없어요.`,
    }
  }
  const hashes = [...new Set(listed.commits.flatMap((commit) => [...(commit.notes?.values() ?? [])]))]
  const blobs = readObjects(folder, hashes).objects
  const reasons = [
    listed.failure === null ? null : whyPartial(folder, listed.failure),
    whyUnread(
      listed.commits.filter((commit) => commit.notes === null).length,
      hashes.filter((hash) => !blobs.has(hash)).length,
    ),
    shallow === 'true'
      ? 'git 기록의 일부만 있어서(shallow clone), 더 오래된 질문의 링크는 이어 주지 못해요. 전부 받으려면 git fetch --unshallow를 실행해 주세요.'
      : null,
  ].filter((reason) => reason !== null)
  return {
    editions: bridgeHoles(listed.commits, blobs),
    texts: new Map([...blobs].map(([hash, bytes]) => [hash, decodeText(bytes).text])),
    note: reasons.length === 0 ? null : `${folder}: ${reasons.join(' ')}`,
  }
}

function whyNoGit(failure: string): string {
  if (/not a git repository/.test(failure))
    return 'git 저장소가 아니라서, 예전 질문의 링크는 이어 주지 못해요.'
  if (failure === 'git: command not found')
    return 'git이 설치되어 있지 않아서, 예전 질문의 링크는 이어 주지 못해요.'
  const advice = /dubious ownership/.test(failure)
    ? ' 이 저장소를 믿는다면 git config --global --add safe.directory <저장소 폴더>를 실행해 주세요.'
    : ''
  return `git이 저장소를 열지 못해서, 예전 질문의 링크는 이어 주지 못해요(${failure}).${advice}`
}

/** Says that not all commits could be listed, and how many there are if git can count them. */
function whyPartial(folder: string, failure: string): string {
  const counted = runGit(folder, ['rev-list', '--count', 'HEAD'])
  const count = counted.failure === null ? `커밋 ${counted.output.toString('utf8').trim()}개의 ` : ''
  return `git이 ${count}기록을 다 읽지 못해서, 예전 질문의 링크를 모두 이어 주지는 못해요(${failure}). ${FETCH_ALL}`
}

const FETCH_ALL = '--filter 없이 다시 clone하거나, git fetch --refetch --no-filter를 실행해 주세요.'

function whyUnread(commits: number, notes: number): string | null {
  const counts = [
    ...(commits === 0 ? [] : [`커밋 ${commits}개`]),
    ...(notes === 0 ? [] : [`예전 노트 ${notes}개`]),
  ].join('와 ')
  if (counts === '') return null
  return `${counts}의 내용이 이 저장소에 없어서(partial clone), 거기에만 있던 질문의 링크는 이어 주지 못해요. ${FETCH_ALL}`
}

function listCommits(folder: string, prefix: string, choice: NoteChoice): Listed {
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
  const lines = listed.output
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
  const listing = lines.map((line) => line.split(' '))
  const times = listing.map(([time]) => Number(time))
  const history = listing.map(([, ...hashes]) => hashes)
  const trees = readTrees(
    folder,
    history.map(([commit]) => `${commit}:${prefix}`),
  )
  return {
    commits: history.map(([commit = '', ...parents], index) => {
      const notes = listNotes(trees, `${commit}:${prefix}`, '', choice)
      return { commit, time: times[index] ?? 0, parents, notes: notes === null ? null : new Map(notes) }
    }),
    failure: listed.failure,
  }
}

/**
 * Lists the commits of one note through its renames, whatever folder it was in. Merges are not listed: what they join was changed
 * before.
 */
function listCommitsOf(folder: string, prefix: string, only: string): Listed {
  const logged = runGit(folder, [
    '--literal-pathspecs',
    'log',
    '--follow',
    '--topo-order',
    '--format=%ct %H',
    '--raw',
    '--no-abbrev',
    '--find-renames',
    '-z',
    '--',
    only,
  ])
  const newestFirst: Omit<PastEdition, 'parents'>[] = []
  // <time> <commit>, then \n:<mode> <mode> <hash> <hash> <what>, and one path, or two of a rename.
  const fields = logged.output.toString('utf8').split('\0')
  let [time, commit] = [0, '']
  for (let at = 0; at < fields.length; at += 1) {
    const field = fields[at]?.trim() ?? ''
    const change = /^:\d+ (\d+) [\da-f]+ ([\da-f]+) ([A-Z])/.exec(field)
    if (change === null) {
      const [seconds, hash = ''] = field.split(' ')
      ;[time, commit] = [Number(seconds), hash]
      continue
    }
    const [, mode = '', hash = '', what = ''] = change
    at += what === 'R' || what === 'C' ? 2 : 1
    const path = relative(`/${prefix}`, `/${fields[at] ?? ''}`)
    // A symbolic link or a deleted file is no note.
    newestFirst.push({ commit, time, notes: new Map(mode.startsWith('100') ? [[path, hash]] : []) })
  }
  const commits = newestFirst.reverse()
  return {
    commits: commits.map((one, index) => ({
      ...one,
      parents: commits.slice(Math.max(0, index - 1), index).map((before) => before.commit),
    })),
    failure: logged.failure,
  }
}

/**
 * Replaces what could not be read with what stood there before. So a question is followed over the gap, and does not count as
 * removed and new again.
 */
function bridgeHoles(
  commits: Listed['commits'],
  texts: ReadonlyMap<string, unknown>,
): readonly PastEdition[] {
  const editions = new Map<string, PastEdition>()
  for (const { commit, time, parents, notes } of commits) {
    const before = new Map(parents.flatMap((parent) => [...(editions.get(parent)?.notes ?? [])]))
    const known = [...(notes ?? before)].flatMap(([file, hash]): readonly (readonly [string, string])[] => {
      const readable = texts.has(hash) ? hash : before.get(file)
      return readable === undefined ? [] : [[file, readable]]
    })
    editions.set(commit, { commit, time, parents, notes: new Map(known) })
  }
  return [...editions.values()]
}

/** Reads trees and everything below them, one level of folders at a time. */
function readTrees(folder: string, roots: readonly string[]): ReadonlyMap<string, readonly TreeEntry[]> {
  const trees = new Map<string, readonly TreeEntry[]>()
  const hashBytes = (roots[0]?.indexOf(':') ?? 40) / 2
  let wanted: readonly string[] = roots
  while (wanted.length > 0) {
    const { objects, isWhole } = readObjects(folder, wanted)
    // A commit without such a folder.
    if (isWhole) for (const name of wanted) trees.set(name, [])
    for (const [name, object] of objects) trees.set(name, readTree(object, hashBytes))
    const below = [...objects.keys()].flatMap((name) => trees.get(name) ?? [])
    const folders = below.filter((entry) => entry.isFolder && !isClosedFolder(entry.name))
    wanted = [...new Set(folders.map((entry) => entry.hash))].filter((hash) => !trees.has(hash))
  }
  return trees
}

/** Null when a folder of it could not be read. */
function listNotes(
  trees: ReadonlyMap<string, readonly TreeEntry[]>,
  tree: string,
  below: string,
  choice: NoteChoice,
): readonly (readonly [string, string])[] | null {
  const found: (readonly [string, string])[] = []
  const entries = trees.get(tree)
  if (entries === undefined) return null
  for (const entry of entries) {
    const path = below + entry.name
    if (!entry.isFolder) {
      if (choice.readsFile(path)) found.push([path, entry.hash])
      continue
    }
    const names = trees.get(entry.hash)?.map((one) => one.name) ?? []
    if (!choice.entersFolder(path, (name) => names.includes(name))) continue
    const inside = listNotes(trees, entry.hash, `${path}/`, choice)
    if (inside === null) return null
    found.push(...inside)
  }
  return found
}
