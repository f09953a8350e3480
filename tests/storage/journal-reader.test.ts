import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { openDatabase } from '../../src/storage/database.ts'
import { addMany, clearDatabase } from '../../src/storage/database-writes.ts'
import { makeJournalReader } from '../../src/storage/journal-reader.ts'
import { makePageMemory } from '../../src/storage/unsaved-events.ts'
import { about, event, q1 } from '../support/samples.ts'

const bookmark = (seq: number) => event(seq, { kind: 'bookmarked', ...about(q1) })
const rows = (...seqs: readonly number[]) => seqs.map((n) => ({ n, event: bookmark(n) }))

function makeReader() {
  const memory = makePageMemory()
  const [emit, onAllSaved] = [vi.fn(), vi.fn()]
  return {
    memory,
    emit,
    onAllSaved,
    reader: makeJournalReader({ memory, emit, database: () => null, onAllSaved }),
  }
}

describe('the rows of a write', () => {
  test('are taken in, told, and all is saved then', () => {
    const { memory, emit, onAllSaved, reader } = makeReader()
    expect(reader.takeWritten({ rows: rows(1, 2), generation: 0 })).toBe(true)
    expect(emit.mock.calls).toEqual([[{ kind: 'added', events: [bookmark(1), bookmark(2)] }]])
    expect([memory.events().length, onAllSaved.mock.calls.length]).toEqual([2, 1])
  })

  test('that were only waiting change nothing but the status', () => {
    const { memory, emit, onAllSaved, reader } = makeReader()
    memory.keep(bookmark(1))
    memory.keep(bookmark(2))
    reader.takeWritten({ rows: rows(1), generation: 0 })
    expect(emit.mock.calls).toEqual([[{ kind: 'status' }]])
    expect(onAllSaved).not.toHaveBeenCalled()
    reader.takeWritten({ rows: [], generation: 0 })
    expect(emit).toHaveBeenCalledTimes(1)
  })

  test('are not enough when rows were removed meanwhile', () => {
    const { memory, emit, reader } = makeReader()
    expect(reader.takeWritten({ rows: rows(1), generation: 1 })).toBe(false)
    expect(reader.takeQuietly({ rows: rows(1), generation: 1 })).toBeNull()
    expect([memory.events(), emit.mock.calls]).toEqual([[], []])
  })

  test('are taken in quietly for an import, which tells of all at its end', () => {
    const { memory, emit, reader } = makeReader()
    expect(reader.takeQuietly({ rows: rows(1), generation: 0 })).toEqual([bookmark(1)])
    expect([memory.events().length, emit.mock.calls]).toEqual([1, []])
  })
})

describe('a database that is read anew', () => {
  beforeEach(() => {
    vi.stubGlobal('indexedDB', new IDBFactory())
  })
  async function open() {
    const opening = await openDatabase({ base: '/', timeoutMs: 3_000, onLost: () => undefined })
    if (!opening.ok) throw Error(opening.reason)
    return opening.db
  }

  test('brings what is in it, and keeps what was lost with the one before', async () => {
    const { memory, reader } = makeReader()
    reader.takeWritten({ rows: rows(1), generation: 0 })
    memory.detach()
    const db = await open()
    await addMany(db, { choose: () => [bookmark(7)], newDeviceId: 'next' }, 0)
    await reader.readAnew(db)
    expect(memory.events().map(({ seq }) => seq)).toEqual([1, 7])
    expect(memory.unsaved().map(({ seq }) => seq)).toEqual([1])
    db.close()
  })

  test('that the learner has erased brings nothing back', async () => {
    const { memory, emit, reader } = makeReader()
    reader.takeWritten({ rows: rows(1), generation: 0 })
    memory.detach()
    memory.keep(bookmark(2))
    const db = await open()
    await clearDatabase(db)
    await reader.readAnew(db)
    // What was not saved yet is not what was erased.
    expect(memory.events().map(({ seq }) => seq)).toEqual([2])
    expect(memory.unsaved().map(({ seq }) => seq)).toEqual([2])
    expect(emit.mock.calls.at(-1)).toEqual([{ kind: 'replaced' }])
    db.close()
  })
})
