import { rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text as readStream } from 'node:stream/consumers'
import { describe, expect, onTestFinished } from 'vitest'
import { makeBackup } from '../../../src/storage/backup.ts'
import type { StoredEvent } from '../../../src/study/journal/events.ts'
import { readEvent } from '../../../src/study/journal/read-event.ts'
import { backup, storage } from '../../../src/ui/strings/settings.ko.ts'
import { readBackup } from '../../support/read-backup.ts'
import { fullTest } from '../support/rows.ts'
import { visit } from '../support/visit.ts'

/** More than 20 MB, as a learner has who saved a long memo some hundred times. */
function largeJournal(): readonly StoredEvent[] {
  const memo = '가나다라 '.repeat(4_000).slice(0, 19_900)
  return Array.from({ length: 420 }, (_, index) => {
    const reading = readEvent({
      id: `p${index}`,
      device: 'phone',
      seq: index + 1,
      time: 1_772_000_000_000 + index * 60_000,
      tz: 540,
      kind: 'memo',
      question: `q${index % 7}`,
      text: '무엇인가요?',
      memo: `${memo}${index}`,
    })
    if (!reading.ok) throw Error(reading.why)
    return reading.event
  })
}

describe('a file of more than twenty megabytes', () => {
  fullTest('is imported, and exported again as it was', async () => {
    const events = largeJournal()
    const { text } = makeBackup(events, { base: '/', date: '2026-03-02', about: backup.about })
    expect(Buffer.byteLength(text)).toBeGreaterThan(20 * 1024 * 1024)
    const path = join(tmpdir(), `${crypto.randomUUID()}.json`)
    await writeFile(path, text)
    onTestFinished(() => rm(path))

    const { page, open } = await visit()
    await open('settings/')
    await page.locator('input[type=file]').setInputFiles(path)
    const dialog = page.getByRole('dialog', { name: backup.previewTitle })
    await dialog.getByRole('button', { name: backup.add }).click()
    await page.getByText(backup.added(420)).waitFor()
    const saved = page.getByText(storage.saved, { exact: true }).locator('+ *')
    await saved.getByText(storage.savedCount(420)).first().waitFor()

    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: backup.download }).click(),
    ])
    const reading = readBackup(await readStream(await download.createReadStream()), {
      base: '/',
      isKnown: () => false,
    })
    expect(reading.kind).toBe('ready')
    if (reading.kind !== 'ready') return
    expect(reading).toMatchObject({ unreadable: [], isCutShort: false, isAltered: false })
    expect(reading.fresh.length).toBe(420)
    expect(reading.fresh.every((event, index) => event.id === events[index]?.id)).toBe(true)
  })
})
