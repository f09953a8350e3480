import { describe, expect, test } from 'vitest'

import type { Journal } from '../../../src/storage/journal.ts'
import type { KeptNote } from '../../../src/storage/kept-note-rows.ts'
import { makeBackupFile } from '../../../src/ui/study/backup-file.ts'
import { readBackup } from '../../support/read-backup.ts'
import { event, q1 } from '../../support/samples.ts'

const events = [event(1, { kind: 'bookmarked', question: q1, text: '질문' })]
const journal = { events: () => events } as unknown as Journal

/** A note with a picture that counts as so many bytes. */
function note(length: number): KeptNote {
  const picture = Object.defineProperty(Uint8Array.of(1, 2, 3), 'length', { value: length })
  return {
    file: '내 강의.md',
    bytes: new TextEncoder().encode('- 질문?\n  - 답\n'),
    pictures: new Map([['그림.png', picture]]),
    keptAt: 1,
  }
}

async function readingsOf(notes: readonly KeptNote[]) {
  const made = await makeBackupFile(journal, notes)
  return (made?.files ?? []).map(({ name, parts }) => {
    const reading = readBackup(parts.join(''), { base: '/', isKnown: () => false })
    if (reading.kind !== 'ready') throw Error(reading.reason)
    return [
      name.replace(/\d{4}-\d\d-\d\d/, 'day'),
      reading.fresh.length,
      reading.notes.map(({ file, pictures }) => [file, pictures.get('그림.png')?.length]),
    ]
  })
}

describe('a backup with own notes', () => {
  test('is one file', async () => {
    expect(await readingsOf([note(100)])).toEqual([['mundap-day.json', 1, [['내 강의.md', 3]]]])
  })

  test('is two files above what phones can save: the journal for every version, and the notes', async () => {
    expect(await readingsOf([note(10_000_000)])).toEqual([
      ['mundap-day.json', 1, []],
      ['mundap-notes-day.json', 0, [['내 강의.md', 3]]],
    ])
  })
})
