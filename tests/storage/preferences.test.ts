// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { defaultPreferences, openPreferences, preferencesKey } from '../../src/storage/preferences.ts'

const base = '/mundap/'

beforeEach(() => localStorage.clear())
afterEach(() => vi.unstubAllGlobals())

describe('preferences', () => {
  it('start from the defaults and come back after a reload', () => {
    const first = openPreferences(base)
    expect(first.getSnapshot()).toEqual(defaultPreferences)
    expect(first.set({ theme: 'dark', reviewsPerDay: 5 })).toBe(true)
    expect(openPreferences(base).getSnapshot()).toEqual({
      ...defaultPreferences,
      theme: 'dark',
      reviewsPerDay: 5,
    })
  })

  it('stand where the page’s first script looks for the theme', () => {
    openPreferences(base).set({ theme: 'dark' })
    expect(preferencesKey(base)).toBe('mundap:/mundap/:preferences')
    expect(JSON.parse(localStorage.getItem('mundap:/mundap/:preferences') ?? '{}').theme).toBe('dark')
  })

  it('pass over what makes no sense, keeping the rest', () => {
    localStorage.setItem(
      preferencesKey(base),
      '{"theme":"pink","gradeButtons":4,"reviewsPerDay":-1,"shortcuts":"yes","__proto__":{"swipe":true}}',
    )
    const preferences = openPreferences(base)
    expect(preferences.getSnapshot()).toEqual({ ...defaultPreferences, gradeButtons: 4 })
    preferences.set({ freshPerDay: Number.NaN })
    expect(preferences.getSnapshot().freshPerDay).toBe(defaultPreferences.freshPerDay)
  })

  it.each(['no json', '[]', 'null', '7'])('survive a stored value of %s', (stored) => {
    localStorage.setItem(preferencesKey(base), stored)
    expect(openPreferences(base).getSnapshot()).toEqual(defaultPreferences)
  })

  it('last as long as the page where nothing may be stored', () => {
    vi.stubGlobal('localStorage', {
      getItem() {
        throw new DOMException('denied', 'SecurityError')
      },
      setItem() {
        throw new DOMException('denied', 'SecurityError')
      },
    })
    const preferences = openPreferences(base)
    expect(preferences.set({ theme: 'light' })).toBe(false)
    expect(preferences.getSnapshot().theme).toBe('light')
  })

  it('keep what a newer version stored beside ours', () => {
    localStorage.setItem(preferencesKey(base), '{"hologram":true}')
    openPreferences(base).set({ theme: 'dark' })
    expect(JSON.parse(localStorage.getItem(preferencesKey(base)) ?? '{}')).toMatchObject({
      hologram: true,
      theme: 'dark',
    })
  })

  it('follow a change made in another tab', () => {
    const preferences = openPreferences(base)
    let told = 0
    const stop = preferences.subscribe(() => {
      told += 1
    })
    localStorage.setItem(preferencesKey(base), '{"theme":"dark"}')
    dispatchEvent(new StorageEvent('storage', { key: preferencesKey(base) }))
    expect([preferences.getSnapshot().theme, told]).toEqual(['dark', 1])
    stop()
    dispatchEvent(new StorageEvent('storage', { key: preferencesKey(base) }))
    expect(told).toBe(1)
  })

  it('of two sites on one host stay apart', () => {
    openPreferences('/a/').set({ theme: 'dark' })
    expect(openPreferences('/b/').getSnapshot().theme).toBe('system')
  })
})
