import { afterEach, describe, expect, it, vi } from 'vitest'
import { askToPersist, isBackupDue, readHealth } from '../../src/storage/persistence.ts'

/** A browser whose storage manager answers like this. */
function browser(storage: object | undefined) {
  vi.stubGlobal('navigator', { storage })
}

afterEach(() => vi.unstubAllGlobals())

describe('health', () => {
  it('tells what the browser tells', async () => {
    browser({ persisted: async () => true, estimate: async () => ({ usage: 10, quota: 100 }) })
    expect(await readHealth()).toEqual({ isPersistent: true, usedBytes: 10, quotaBytes: 100 })
  })

  it('says that it does not know where the browser does not say, or refuses', async () => {
    const unknown = { isPersistent: null, usedBytes: null, quotaBytes: null }
    browser(undefined)
    expect(await readHealth()).toEqual(unknown)
    browser({
      persisted: async () => {
        throw new TypeError('refused')
      },
    })
    expect(await readHealth()).toEqual(unknown)
    expect(await askToPersist()).toBeNull()
  })

  it('asks only once the browser has not agreed yet', async () => {
    const persist = vi.fn(async () => false)
    browser({ persisted: async () => true, persist })
    expect(await askToPersist()).toBe(true)
    expect(persist).not.toHaveBeenCalled()
    browser({ persisted: async () => false, persist })
    expect(await askToPersist()).toBe(false)
  })
})

describe('isBackupDue', () => {
  const fifty = Array.from({ length: 50 }, (_, index) => 1_000 + index)

  it('suggests a backup after fifty answers, and again fifty later', () => {
    expect(isBackupDue(fifty.slice(1), null)).toBe(false)
    expect(isBackupDue(fifty, null)).toBe(true)
    expect(isBackupDue(fifty, 1_000)).toBe(false)
  })

  it('counts the answers after the last backup only, not the one at that moment', () => {
    expect(isBackupDue(fifty, 999)).toBe(true)
    expect(isBackupDue([...fifty, 2_000], 1_000)).toBe(true)
    expect(isBackupDue([], null)).toBe(false)
  })
})
