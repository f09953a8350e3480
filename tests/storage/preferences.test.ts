// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import {
  defaultPreferences,
  openPreferences,
  type Preferences,
  preferencesKey,
} from '../../src/storage/preferences.ts'

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

  const names = Object.keys(defaultPreferences) as readonly (keyof Preferences)[]
  /** What is read back of one stored field. */
  const readBack = (name: keyof Preferences, value: unknown) => {
    localStorage.setItem(preferencesKey(base), JSON.stringify({ [name]: value }))
    return openPreferences(base).getSnapshot()[name]
  }

  it.each(names)('take null for %s only where it has a meaning', (name) => {
    const mayBeNull = name === 'lastBackupAt' || name === 'quizLimit'
    expect(readBack(name, null)).toBe(mayBeNull ? null : defaultPreferences[name])
  })

  it.each(names)('pass over a list, an object and an odd word for %s', (name) => {
    for (const odd of [[], {}, 'odd', ['card'], -1, 1.5])
      expect(readBack(name, odd)).toBe(defaultPreferences[name])
  })

  const words: readonly (readonly [keyof Preferences, readonly unknown[]])[] = [
    ['theme', ['system', 'light', 'dark']],
    ['textSize', ['normal', 'large', 'larger']],
    ['gradeButtons', [2, 4]],
    ['shortcuts', [true, false]],
    ['swipe', [true, false]],
    ['showsHeatMap', [true, false]],
    ['quizOrder', ['note', 'random', 'weak']],
    ['quizMode', ['card', 'recall', 'ox', 'blank']],
  ]
  it.each(words)('keep every choice of %s', (name, choices) => {
    for (const choice of choices) expect(readBack(name, choice)).toBe(choice)
  })

  const ranges: readonly (readonly [keyof Preferences, number, number])[] = [
    ['reviewsPerDay', 0, 500],
    ['freshPerDay', 0, 500],
    ['maxIntervalDays', 7, 3_650],
    ['weeklyGoal', 0, 7],
    ['toldRules', 0, 1_000],
    ['lastBackupAt', 0, 8.64e15],
    ['quizLimit', 1, 5_000],
  ]
  it.each(ranges)('keep %s from %d to %d and no further', (name, least, most) => {
    expect([readBack(name, least), readBack(name, most)]).toEqual([least, most])
    const otherwise = defaultPreferences[name]
    expect([readBack(name, least - 1), readBack(name, most + 1)]).toEqual([otherwise, otherwise])
  })

  it('keep what was set before when a change makes no sense', () => {
    const preferences = openPreferences(base)
    preferences.set({ freshPerDay: 7, quizLimit: null })
    preferences.set({ freshPerDay: 7.5, quizLimit: 0 })
    expect(preferences.getSnapshot()).toEqual({ ...defaultPreferences, freshPerDay: 7, quizLimit: null })
    expect(preferences.getSnapshot()).toBe(preferences.getSnapshot())
  })
})

describe('the limit of reviews', () => {
  const stored = () => JSON.parse(localStorage.getItem(preferencesKey(base)) ?? '{}')
  const reviews = () => openPreferences(base).getSnapshot().reviewsPerDay
  /** What an earlier version stored with the first setting that was chosen. */
  const earlier = (changes: Readonly<Record<string, unknown>> = {}) =>
    localStorage.setItem(
      preferencesKey(base),
      JSON.stringify({ theme: 'dark', reviewsPerDay: 20, freshPerDay: 10, maxIntervalDays: 180, ...changes }),
    )

  it('of 20 was nobody’s choice in an earlier version: the default of today counts', () => {
    earlier()
    expect(reviews()).toBe(60)
    openPreferences(base).set({ theme: 'light' })
    expect(reviews()).toBe(60)
  })

  it('that a learner chose is kept, then and now', () => {
    earlier({ reviewsPerDay: 30, freshPerDay: 3 })
    expect(openPreferences(base).getSnapshot()).toMatchObject({ reviewsPerDay: 30, freshPerDay: 3 })
    earlier()
    openPreferences(base).set({ reviewsPerDay: 20 })
    expect(reviews()).toBe(20)
    openPreferences(base).set({ theme: 'light' })
    expect(reviews()).toBe(20)
  })

  it('is not changed by an earlier version that stores its own default beside another setting', () => {
    openPreferences(base).set({ theme: 'dark' })
    localStorage.setItem(preferencesKey(base), JSON.stringify({ ...stored(), reviewsPerDay: 20 }))
    expect(reviews()).toBe(60)
  })

  it('is stored only once it was chosen, like every setting', () => {
    openPreferences(base).set({ theme: 'dark' })
    expect(stored()).toEqual({ theme: 'dark' })
    openPreferences(base).set({ freshPerDay: 5 })
    expect(stored()).toEqual({ theme: 'dark', freshPerDay: 5 })
  })
})
