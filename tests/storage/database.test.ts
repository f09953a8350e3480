import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { openDatabase, settle } from '../../src/storage/database.ts'
import { databaseName } from '../../src/storage/journal-exists.ts'

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
})

const lost: string[] = []
const open = () => openDatabase({ base: '/', timeoutMs: 3_000, onLost: (why) => lost.push(why) })

describe('opening', () => {
  test('that the browser refuses says why, and is not waited for', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('', 'SecurityError')
    })
    expect(await open()).toEqual({ ok: false, reason: 'private' })
  })

  test('makes way when the data of the site is deleted, or a newer version comes', async () => {
    lost.length = 0
    await open()
    await new Promise((resolve) => {
      indexedDB.deleteDatabase(databaseName('/')).onsuccess = resolve
    })
    expect(lost).toEqual(['deleted'])
    await open()
    await new Promise((resolve) => {
      indexedDB.open(databaseName('/'), 2).onsuccess = resolve
    })
    expect(lost).toEqual(['deleted', 'newer'])
    expect(await open()).toMatchObject({ ok: false, reason: 'newer' })
  })
})

describe('a transaction that fails', () => {
  const full = new DOMException('', 'QuotaExceededError')
  const failing = () => ({ done: Promise.reject(full), abort: vi.fn() })

  test('names the cause, and not that a step was aborted', async () => {
    const aborted = Promise.reject(new DOMException('', 'AbortError'))
    await expect(settle(aborted, failing())).rejects.toBe(full)
    await expect(settle(Promise.resolve(1), failing())).rejects.toBe(full)
  })

  test('fails as its step does when that is no abort, or the transaction itself did not fail', async () => {
    const [own, abort] = [new DOMException('', 'ConstraintError'), new DOMException('', 'AbortError')]
    const tx = failing()
    await expect(settle(Promise.reject(own), tx)).rejects.toBe(own)
    expect(tx.abort).toHaveBeenCalledTimes(1)
    await expect(settle(Promise.reject(abort), { done: Promise.resolve(), abort: vi.fn() })).rejects.toBe(
      abort,
    )
  })
})
