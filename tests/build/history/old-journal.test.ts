import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { buildSite } from '../../../src/build/write/build-site.ts'
import { type PackedCards, unpackCards } from '../../../src/site/pack-cards.ts'
import type { AliasFile } from '../../../src/site/site-files.ts'
import { foldEvents } from '../../../src/study/journal/fold.ts'
import { makeSense } from '../../../src/study/journal/senses.ts'
import { readBackup } from '../../support/read-backup.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'mundap-old-journal-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

/** Exported by the last version that did not count signs. */
const backup = readFileSync(join(import.meta.dirname, 'fixtures/before-signs-counted.backup'), 'utf8')

/** Folds the backup as a browser does that has just loaded the site of these notes. Gives the answers of what was saved, and the rest. */
async function bringHome(note: string) {
  writeFileSync(join(folder, 'a.md'), note)
  const { site, files, page } = await buildSite(folder)
  const read = <T>(url: string): T => JSON.parse(String(files.get(url)))
  const cards = unpackCards(read<PackedCards>(site.catalogueUrl))
  const table = read<AliasFile>(site.aliasesUrl)
  const reading = readBackup(backup, { base: '/', isKnown: () => false })
  if (reading.kind !== 'ready') throw Error('the backup is not read')
  const state = foldEvents(reading.fresh, {
    aliases: table.aliases,
    current: new Set(cards.map(({ id }) => id)),
    sense: makeSense(cards, site.sections, table),
  })
  const textOf = (id: string): string => cards.find((card) => card.id === id)?.text ?? `(${id})`
  const saved = [...state.questions.values()].map(({ id, memo }) => [textOf(id), memo])
  const [session] = state.sessions.values()
  return { saved, asked: session?.questions.map(textOf), page }
}

test('a backup of before signs counted comes home, past what was added above its questions', async () => {
  const { saved, asked, page } = await bringHome(
    '# 노트\n- `|`는 무엇인가요?\n  - 파이프\n- `>`는 무엇인가요?\n  - 리다이렉션\n- C는 무엇인가요?\n  - 언어\n- C++는 무엇인가요?\n  - 언어\n- 컨테이너는 무엇인가요?\n  - 프로세스\n',
  )
  expect(saved).toEqual([
    ['>는 무엇인가요?', '파일로 보낸다'],
    ['컨테이너는 무엇인가요?', ''],
    ['C++는 무엇인가요?', ''],
  ])
  expect(asked).toEqual(['C++는 무엇인가요?', '컨테이너는 무엇인가요?'])
  // The shared link of that time arrives.
  expect(page('/q/vp3mkvg7/')?.view).toMatchObject({
    kind: 'gone',
    movedTo: { text: '|는 무엇인가요?' },
    // Without a history nobody knows which of the two it was.
    nearest: [{ text: '>는 무엇인가요?' }],
  })
})

test('it goes to no other question when its own is not there', async () => {
  const { saved } = await bringHome('# 노트\n- `|`는 무엇인가요?\n  - 파이프\n- C는 무엇인가요?\n  - 언어\n')
  expect(saved.map(([text]) => text).filter((text) => text?.endsWith('?'))).toEqual([])
  expect(saved).toHaveLength(3)
})
