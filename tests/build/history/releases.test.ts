import { describe, expect, test } from 'vitest'
import { foldEvents } from '../../../src/study/journal/fold.ts'
import { makeSense } from '../../../src/study/journal/senses.ts'
import { gitIn, hasGit, makeFolders } from '../../support/note-folder.ts'
import { readBackup } from '../../support/read-backup.ts'
import {
  commitEdition,
  type Promised,
  promisesOf,
  type Release,
  readReleases,
} from '../../support/release.ts'

const folderOf = makeFolders()

/** Where the bookmarks of a release arrive on a site: the wording of today's question, or null. */
function arrivals({ backup }: Release, { cards, table, build }: Promised): readonly (string | null)[] {
  const reading = readBackup(backup, { base: '/', isKnown: () => false })
  if (reading.kind !== 'ready') throw Error('the backup is not read')
  const state = foldEvents(reading.fresh, {
    aliases: table.aliases,
    current: new Set(cards.map(({ id }) => id)),
    sense: makeSense(cards, build.site.sections, table),
  })
  return [...state.questions.values()].map(({ id }) => cards.find((card) => card.id === id)?.text ?? null)
}

describe.skipIf(!hasGit).each(readReleases())('upgrading from $version', (release) => {
  const repository = folderOf()
  const editions: Promised[] = []

  test('keeps every id, address and alias where the notes stayed', async () => {
    gitIn(repository, 'init', '-q')
    for (let edition = 1; edition <= release.editions; edition += 1) commitEdition(repository, edition)
    const now = await promisesOf(repository)
    editions.push(now)
    expect(now.questions).toEqual(release.questions)
    expect(release.paths.filter((path) => !now.paths.includes(path))).toEqual([])
    expect(now.aliases).toMatchObject(release.aliases)
    expect(release.removed.filter((id) => !now.removed.includes(id))).toEqual([])
  })

  test('leads every bookmark home, also past a later edition', async () => {
    const [now] = editions
    if (now === undefined) throw Error('no site')
    const before = arrivals(release, now)
    // One question was removed.
    expect(before.filter((text) => text === null)).toHaveLength(1)
    expect(before.length).toBe(release.backup.match(/"kind":"bookmarked"/g)?.length)
    commitEdition(repository, release.editions + 1)
    const later = await promisesOf(repository)
    expect(arrivals(release, later).filter((text) => text === null)).toHaveLength(1)
    expect(release.paths.filter((path) => path.startsWith('/q/') && !later.paths.includes(path))).toEqual([])
    const dead = release.questions.filter(([id]) => later.build.page(`/q/${id}/`) === null)
    expect(dead).toEqual([])
  })
})
