/**
 * Keeps what a release promises, for the tests of later ones: `npx tsx scripts/keep-release.ts 1.2.0`. Builds the editions in
 * tests/build/history/releases/notes and writes ids, addresses, aliases and a backup beside them. Run it once for each release.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeBackup } from '../src/storage/backup.ts'
import { commitEdition, promisesOf, type Release } from '../tests/support/release.ts'

const [version = ''] = process.argv.slice(2)
if (!/^\d+\.\d+\.\d+$/.test(version)) throw new Error('usage: npx tsx scripts/keep-release.ts <version>')

const repository = mkdtempSync(join(tmpdir(), 'mundap-release-'))
execFileSync('git', ['init', '-q', repository])
commitEdition(repository, 1)
const first = await promisesOf(repository)
const { text: backup } = makeBackup(
  first.cards.map(({ id, text }, index) => ({
    kind: 'bookmarked' as const,
    question: id,
    text,
    id: `event-${index + 1}`,
    device: 'phone',
    seq: index + 1,
    time: 1_772_409_600_000 + 60_000 * index,
    tz: 540,
  })),
  { base: '/', date: '2026-03-02', about: '' },
)
commitEdition(repository, 2)
const { paths, questions, aliases, removed } = await promisesOf(repository)
rmSync(repository, { recursive: true })
const kept: Release = { version, editions: 2, paths, questions, aliases, removed, backup }
writeFileSync(
  fileURLToPath(new URL(`../tests/build/history/releases/${version}.json`, import.meta.url)),
  `${JSON.stringify(kept, null, 2)}\n`,
)
