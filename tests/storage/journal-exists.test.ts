import 'fake-indexeddb/auto'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { openJournal } from '../../src/storage/journal.ts'
import { mayHaveJournal } from '../../src/storage/journal-exists.ts'

afterEach(() => {
  vi.restoreAllMocks()
  vi.useRealTimers()
})

describe('whether there is a journal', () => {
  test('is no before one was opened, and yes from then on, for its own site alone', async () => {
    expect(await mayHaveJournal('/a/')).toBe(false)
    const journal = await openJournal({ base: '/a/', now: () => 0, tz: () => 0, uuid: () => 'laptop' })
    journal.close()
    expect(await mayHaveJournal('/a/')).toBe(true)
    expect(await mayHaveJournal('/b/')).toBe(false)
  })

  test('is "somebody has to look" where the browser refuses to tell', async () => {
    vi.spyOn(indexedDB, 'databases').mockRejectedValue(new DOMException('denied', 'SecurityError'))
    expect(await mayHaveJournal('/c/')).toBe(true)
  })

  test('is "somebody has to look" where the browser never answers', async () => {
    vi.useFakeTimers()
    vi.spyOn(indexedDB, 'databases').mockReturnValue(new Promise(() => {}))
    const answer = mayHaveJournal('/c/')
    await vi.runAllTimersAsync()
    expect(await answer).toBe(true)
  })
})
