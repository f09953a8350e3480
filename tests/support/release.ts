/** What a release promised to the sites of that time: ids, addresses and records that later versions must lead home. */
import { cpSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { buildSite } from '../../src/build/write/build-site.ts'
import { type PackedCards, unpackCards } from '../../src/site/pack-cards.ts'
import type { Card } from '../../src/site/site-data.ts'
import type { AliasFile } from '../../src/site/site-files.ts'
import { commitAll } from './note-folder.ts'

const folder = join(import.meta.dirname, '../build/history/releases')

/** One file of `tests/build/history/releases`. */
export interface Release {
  readonly version: string
  /** How many of the editions in `notes` it was built from. */
  readonly editions: number
  /** Every page of the site. */
  readonly paths: readonly string[]
  /** The questions of the last edition: id and wording. */
  readonly questions: readonly (readonly [id: string, text: string])[]
  /** Earlier ids and what they became. */
  readonly aliases: Readonly<Record<string, string>>
  readonly removed: readonly string[]
  /** Exported after the first edition, with a bookmark on each of its questions. */
  readonly backup: string
}

/** All releases that are kept. */
export function readReleases(): readonly Release[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Release)
}

/** Puts an edition of the notes, counted from 1, in place of what is in a repository, and commits it. */
export function commitEdition(repository: string, edition: number): void {
  for (const name of readdirSync(repository))
    if (name !== '.git') rmSync(join(repository, name), { recursive: true })
  cpSync(join(folder, 'notes', String(edition)), repository, { recursive: true })
  commitAll(repository)
}

/** What a site promises. */
export interface Promised extends Pick<Release, 'paths' | 'questions' | 'aliases' | 'removed'> {
  readonly cards: readonly Card[]
  readonly table: AliasFile
  readonly build: Awaited<ReturnType<typeof buildSite>>
}

/** Builds the site of a repository. */
export async function promisesOf(repository: string): Promise<Promised> {
  const build = await buildSite(repository)
  const read = <T>(url: string): T => JSON.parse(String(build.files.get(url))) as T
  const table = read<AliasFile>(build.site.aliasesUrl)
  const cards = unpackCards(read<PackedCards>(build.site.catalogueUrl))
  return {
    build,
    cards,
    table,
    paths: build.paths,
    questions: cards.map(({ id, text }) => [id, text] as const),
    aliases: table.aliases,
    removed: table.removed.map(({ id }) => id),
  }
}
