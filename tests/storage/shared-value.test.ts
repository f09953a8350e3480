// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { openSharedValue } from '../../src/storage/shared-value.ts'

const key = 'mundap:/:words'
/** Each is what one tab holds. */
const openTab = () =>
  openSharedValue<readonly unknown[]>(key, (stored) => (Array.isArray(stored) ? stored : []))
const add = (word: string) => (now: readonly unknown[]) => [...now, word]

beforeEach(() => localStorage.clear())
afterEach(() => vi.restoreAllMocks())

describe('a value that tabs share', () => {
  it('loses no change of either tab, whatever they had read before', () => {
    const [one, other] = [openTab(), openTab()]
    expect([one.read(), other.read()]).toEqual([[], []])
    one.change(add('a'))
    other.change(add('b'))
    one.change(add('c'))
    expect(one.read()).toEqual(['a', 'b', 'c'])
    expect(other.read()).toEqual(['a', 'b', 'c'])
    expect(openTab().read()).toEqual(['a', 'b', 'c'])
  })

  it('stays the same object while nobody changes it', () => {
    const tab = openTab()
    tab.change(add('a'))
    expect(tab.read()).toBe(tab.read())
    const before = tab.read()
    expect(tab.change((now) => now)).toBe(true)
    expect(tab.read()).toBe(before)
    const next = ['b']
    tab.change(() => next)
    expect(tab.read()).toBe(next)
  })

  it('tells of its own changes and of those of other tabs, until it is told to stop', () => {
    const tab = openTab()
    const told = vi.fn()
    const stop = tab.subscribe(told)
    tab.change(add('a'))
    dispatchEvent(new StorageEvent('storage', { key }))
    expect(told).toHaveBeenCalledTimes(2)
    dispatchEvent(new StorageEvent('storage', { key: 'of something else' }))
    expect(told).toHaveBeenCalledTimes(2)
    dispatchEvent(new StorageEvent('storage', { key: null }))
    expect(told).toHaveBeenCalledTimes(3)
    // The same value changes nothing.
    tab.change((now) => now)
    expect(told).toHaveBeenCalledTimes(3)
    stop()
    tab.change(add('b'))
    dispatchEvent(new StorageEvent('storage', { key }))
    expect(told).toHaveBeenCalledTimes(3)
  })

  it.each(['no json', '', '{}', '7', 'null'])('makes the best of a stored %j', (stored) => {
    localStorage.setItem(key, stored)
    expect(openTab().read()).toEqual([])
    openTab().change(add('a'))
    expect(openTab().read()).toEqual(['a'])
    localStorage.setItem(key, stored)
    const seen = openSharedValue(key, (value) => [value]).read()
    expect(seen).toEqual([stored === '{}' ? {} : stored === '7' ? 7 : null])
  })

  it('lasts as long as the page where the disk is full, and is kept once it is not', () => {
    const tab = openTab()
    tab.change(add('a'))
    const full = vi.spyOn(localStorage, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    expect(tab.change(add('b'))).toBe(false)
    expect(tab.change(add('c'))).toBe(false)
    expect(tab.change((now) => now)).toBe(false)
    expect(tab.read()).toEqual(['a', 'b', 'c'])
    full.mockRestore()
    expect(tab.change(add('d'))).toBe(true)
    expect(openTab().read()).toEqual(['a', 'b', 'c', 'd'])
  })
})
