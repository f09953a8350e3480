/** Files and databases of every format there has been are read for ever: one of each is kept in `formats/`, never rewritten. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { crc32 } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { makeBackup } from '../../src/storage/backup.ts'
import { databaseName } from '../../src/storage/journal-exists.ts'
import type { StoredEvent } from '../../src/study/journal/events.ts'
import { foldEvents } from '../../src/study/journal/fold.ts'
import { readEvent } from '../../src/study/journal/read-event.ts'
import { makeDesk } from '../support/desk.ts'
import { readBackup } from '../support/read-backup.ts'
import { q1, questionId } from '../support/samples.ts'

const desk = makeDesk()
const read = (name: string) => readFileSync(join(import.meta.dirname, 'formats', name), 'utf8')

/** What a learner sees of the journal that both files of format 1 hold. */
function expectFirst(events: readonly StoredEvent[]) {
  const { questions, sessions, resets, count, unknown } = foldEvents(events)
  expect({ count, unknown }).toEqual({ count: 23, unknown: 1 })
  const seen = [...questions.values()].map(({ id, bookmarkedAt, memo, reviews }) => [
    id,
    bookmarkedAt,
    memo,
    ...reviews.map(({ grade, counts, mode }) => `${grade} ${counts} ${mode}`),
  ])
  expect(seen).toEqual([
    ['q1', 1_772_428_380_000, '', 'again true card', 'good false card'],
    ['q2', null, '', 'hard true card'],
    ['q4', 1_772_428_860_000, '', 'easy true null'],
    ['q3', null, '지운 뒤의 메모'],
    ['q6', 1_772_461_200_000, ''],
  ])
  const sets = [...sessions.values()].map(({ id, mode, scope, isCram, isEnded, actions }) => [
    id,
    mode,
    scope.kind,
    isCram,
    isEnded,
    ...actions.map(({ question, grade }) => `${question} ${grade}`),
  ])
  expect(sets).toEqual([
    ['s1', 'card', 'section', false, true, 'q1 again', 'q2 hard', 'q3 null', 'q1 good'],
    ['s-recall', 'recall', 'today', true, false],
    ['s-ox', 'ox', 'these', true, false],
    ['s-blank', 'blank', 'wrong', true, false],
  ])
  expect(resets).toEqual([{ event: 'own-36', time: 1_772_428_680_000, scope: 'memos' }])
}

/** Lays a database as it was, row by row, where the site looks for its own. */
async function layDatabase(kept: {
  readonly version: number
  readonly events: readonly unknown[]
  readonly meta: Readonly<Record<string, unknown>>
}): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const request = indexedDB.open(databaseName('/'), kept.version)
    request.onupgradeneeded = () => {
      const events = request.result.createObjectStore('events', { keyPath: 'n', autoIncrement: true })
      events.createIndex('id', 'event.id', { unique: true })
      const meta = request.result.createObjectStore('meta')
      for (const row of kept.events) events.add(row)
      for (const [key, value] of Object.entries(kept.meta)) meta.put(value, key)
    }
    request.onsuccess = () => {
      request.result.close()
      resolve()
    }
    request.onerror = () => reject(request.error)
  })
}

describe('format 1', () => {
  it('of backup files is read whole', () => {
    const reading = readBackup(read('backup-1.json'), { base: '/', isKnown: () => false, own: null })
    expect(reading).toMatchObject({ kind: 'ready', unreadable: [], isCutShort: false, isAltered: false })
    if (reading.kind === 'ready') expectFirst(reading.fresh)
  })

  it('of databases is read whole, goes on counting, and its last import can be taken back', async () => {
    await layDatabase(JSON.parse(read('rows-1.json')))
    const tab = await desk.openTab({ base: '/' })
    expect(tab.unreadable()).toBe(0)
    expectFirst(tab.events())
    const { event } = await tab.append({ kind: 'bookmarked', question: questionId('q9'), text: '' })
    expect(event).toMatchObject({ device: 'own-3', seq: 22 })
    expect(await tab.undoImport((await tab.lastImport())?.id ?? '')).toBe(true)
    expect(foldEvents(tab.events())).toMatchObject({ count: 22, unknown: 0 })
    expect(foldEvents(tab.events()).questions.has(questionId('q6'))).toBe(false)
  })

  it('is what is written today, so that earlier versions read it', () => {
    const kept: unknown = JSON.parse(read('backup-1.json')).events
    const events = (Array.isArray(kept) ? kept : []).flatMap((each) => {
      const reading = readEvent(each)
      return reading.ok ? [reading.event] : []
    })
    const written = JSON.parse(makeBackup(events, { base: '/', date: '2026-03-02', about: '' }).text)
    // What the first version looks at, and how it reckons the checksum.
    expect(written).toMatchObject({ app: 'mundap', format: 1, site: '/', count: 23, events: kept })
    const sum = crc32(events.map((each) => JSON.stringify(each)).join('\n'))
    expect(written.checksum).toBe(`crc32:${sum.toString(16).padStart(8, '0')}`)
  })
})

describe('a format to come', () => {
  it('is refused politely, whatever its events look like', () => {
    const file = { app: 'mundap', format: 2, events: [[1, 'bookmarked', q1]] }
    const reading = readBackup(JSON.stringify(file), { base: '/', isKnown: () => false })
    expect(reading).toEqual({ kind: 'refused', reason: 'newer' })
  })
})
