/** Small settings of this browser. Kept in localStorage, apart from the journal: losing them loses no answer. */

import { defaultDailyCaps } from '../study/due.ts'

export interface Preferences {
  readonly theme: 'system' | 'light' | 'dark'
  readonly textSize: 'normal' | 'large' | 'larger'
  /** 몰랐어요 and 알았어요, or four grades. */
  readonly gradeButtons: 2 | 4
  readonly reviewsPerDay: number
  readonly freshPerDay: number
  readonly maxIntervalDays: number
  /** Single-key shortcuts. */
  readonly shortcuts: boolean
  /** Swiping sideways grades. */
  readonly swipe: boolean
  readonly showsHeatMap: boolean
  /** Milliseconds since 1970, or null when no backup was ever made in this browser. */
  readonly lastBackupAt: number | null
  /** The choices last made for a quiz. */
  readonly quizLimit: number | null
  readonly quizOrder: 'note' | 'random' | 'weak'
  readonly quizMode: 'card' | 'recall' | 'ox' | 'blank'
}

export const defaultPreferences: Preferences = {
  theme: 'system',
  textSize: 'normal',
  gradeButtons: 2,
  reviewsPerDay: defaultDailyCaps.reviews,
  freshPerDay: defaultDailyCaps.fresh,
  maxIntervalDays: 180,
  shortcuts: true,
  swipe: false,
  showsHeatMap: true,
  lastBackupAt: null,
  quizLimit: 10,
  quizOrder: 'random',
  quizMode: 'card',
}

type Checks = { readonly [Name in keyof Preferences]: (value: unknown) => value is Preferences[Name] }

const isOneOf =
  <Value>(...allowed: readonly Value[]) =>
  (value: unknown): value is Value =>
    allowed.some((each) => each === value)
const isBetween =
  (least: number, most: number) =>
  (value: unknown): value is number =>
    Number.isInteger(value) && Number(value) >= least && Number(value) <= most
const isBoolean = (value: unknown): value is boolean => typeof value === 'boolean'
const orNull =
  <Value>(check: (value: unknown) => value is Value) =>
  (value: unknown): value is Value | null =>
    value === null || check(value)

const checks: Checks = {
  theme: isOneOf('system', 'light', 'dark'),
  textSize: isOneOf('normal', 'large', 'larger'),
  gradeButtons: isOneOf(2, 4),
  reviewsPerDay: isBetween(0, 500),
  freshPerDay: isBetween(0, 500),
  maxIntervalDays: isBetween(7, 3_650),
  shortcuts: isBoolean,
  swipe: isBoolean,
  showsHeatMap: isBoolean,
  lastBackupAt: orNull(isBetween(0, 8.64e15)),
  quizLimit: orNull(isBetween(1, 5_000)),
  quizOrder: isOneOf('note', 'random', 'weak'),
  quizMode: isOneOf('card', 'recall', 'ox', 'blank'),
}

export interface PreferenceStore {
  readonly getSnapshot: () => Preferences
  readonly subscribe: (listener: () => void) => () => void
  /**
   * Takes over the changes at once. False when the browser would not keep them, so that they last only as long as the page;
   * values that make no sense are passed over.
   */
  readonly set: (changes: Partial<Preferences>) => boolean
}

/** RENAMING LOSES EVERY LEARNER'S SETTINGS, and the page's first script reads the theme under the same name. */
export function preferencesKey(base: string): string {
  return `mundap:${base}:preferences`
}

/** Opens the settings of the site at `base`. Never throws: without storage they last as long as the page. */
export function openPreferences(base: string): PreferenceStore {
  const key = preferencesKey(base)
  const listeners = new Set<() => void>()
  let snapshot = clean(read(key))

  // Another tab changed them; null tells that everything was cleared.
  const onStorage = (event: StorageEvent) => {
    if (event.key !== null && event.key !== key) return
    snapshot = clean(read(key))
    for (const listener of [...listeners]) listener()
  }

  return {
    getSnapshot: () => snapshot,
    subscribe(listener) {
      if (listeners.size === 0) addEventListener('storage', onStorage)
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) removeEventListener('storage', onStorage)
      }
    },
    set(changes) {
      // What a newer version stored beside ours stays.
      const stored = read(key)
      snapshot = clean({ ...snapshot, ...changes }, snapshot)
      const isKept = write(key, { ...stored, ...snapshot })
      for (const listener of [...listeners]) listener()
      return isKept
    },
  }
}

function clean(values: Readonly<Record<string, unknown>>, otherwise = defaultPreferences): Preferences {
  const take = <Name extends keyof Preferences>(name: Name): Preferences[Name] => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined
    const check: (each: unknown) => each is Preferences[Name] = checks[name]
    return check(value) ? value : otherwise[name]
  }
  return {
    theme: take('theme'),
    textSize: take('textSize'),
    gradeButtons: take('gradeButtons'),
    reviewsPerDay: take('reviewsPerDay'),
    freshPerDay: take('freshPerDay'),
    maxIntervalDays: take('maxIntervalDays'),
    shortcuts: take('shortcuts'),
    swipe: take('swipe'),
    showsHeatMap: take('showsHeatMap'),
    lastBackupAt: take('lastBackupAt'),
    quizLimit: take('quizLimit'),
    quizOrder: take('quizOrder'),
    quizMode: take('quizMode'),
  }
}

function read(key: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? '{}')
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    // Forbidden in this window, or not ours: the defaults will do.
    return {}
  }
}

function write(key: string, value: unknown): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(value))
    return true
  } catch {
    return false
  }
}
