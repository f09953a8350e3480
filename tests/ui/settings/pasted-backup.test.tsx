import { act, cleanup, renderHook } from '@testing-library/react'
import { beforeEach, describe, expect, test, vi } from 'vitest'

const key = 'mundap:/:pasted-backup'

beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
})

/** The field in a page that was just loaded. */
async function load() {
  cleanup()
  vi.resetModules()
  const { usePastedBackup } = await import('../../../src/ui/settings/pasted-backup.ts')
  const { result } = renderHook(() => usePastedBackup())
  return {
    text: () => result.current[0],
    type: (text: string) => act(() => result.current[1](text)),
  }
}

describe('the text pasted for an import', () => {
  test('is there again after a reload, and gone once it is emptied', async () => {
    const field = await load()
    field.type('{"app":"mundap"')
    expect((await load()).text()).toBe('{"app":"mundap"')
    const again = await load()
    again.type('')
    expect((await load()).text()).toBe('')
  })

  test('takes no room from other drafts when it is long', async () => {
    const long = 'a'.repeat(1_000_001)
    const field = await load()
    field.type('short')
    field.type(long)
    expect((await load()).text()).toBe(long)
    expect((localStorage.getItem(key) ?? '').length).toBeLessThan(10)
    const again = await load()
    again.type('short again')
    expect((await load()).text()).toBe('short again')
    expect(sessionStorage.getItem(key)).toBeNull()
  })

  test('goes to the other storage when the first is full, and lasts as long as the page when both are', async () => {
    const full = vi.spyOn(Storage.prototype, 'setItem')
    full.mockImplementation(function (this: Storage, name: string, value: string) {
      if (this === localStorage) throw new DOMException('full', 'QuotaExceededError')
      this[name] = value
    })
    const field = await load()
    field.type('kept in the tab')
    expect((await load()).text()).toBe('kept in the tab')
    full.mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    const other = await load()
    other.type('kept by the page')
    expect(other.text()).toBe('kept by the page')
    full.mockRestore()
  })

  test.each(['7', '{"a":1}', 'no json', 'null', '[]'])(
    'is empty when the storage holds %s',
    async (stored) => {
      localStorage.setItem(key, stored)
      expect((await load()).text()).toBe('')
    },
  )
})
