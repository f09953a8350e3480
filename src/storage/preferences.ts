/** The settings of this browser. Kept in localStorage and not in the journal: losing them loses no answer. */

import { isRecord } from '../site/is-record.ts'
import { type ModeId, modeIds } from '../study/journal/events.ts'
import { defaultDailyCaps, defaultWeeklyGoal, earlierReviewCap } from '../study/schedule/daily-caps.ts'
import { openSharedValue } from './shared-value.ts'

export interface Preferences {
  readonly theme: 'system' | 'light' | 'dark'
  readonly textSize: 'normal' | 'large' | 'larger'
  /** 몰랐어요 and 알았어요, or four grades. */
  readonly gradeButtons: 2 | 4
  readonly reviewsPerDay: number
  readonly freshPerDay: number
  readonly maxIntervalDays: number
  /** On how many days a week the learner wants to answer something; 0 is no goal. */
  readonly weeklyGoal: number
  /** The rules for dates of reviews that this browser has spoken of (`study/schedule/rules-notice.ts`). */
  readonly toldRules: number
  /** Single-key shortcuts. */
  readonly shortcuts: boolean
  /** Swiping a card sideways grades it. */
  readonly swipe: boolean
  readonly showsHeatMap: boolean
  /** Opened answers offer their terms of the glossary. */
  readonly showsTerms: boolean
  /** Milliseconds since 1970, or null when no backup was ever made in this browser. */
  readonly lastBackupAt: number | null
  /** The last choices for a quiz. */
  readonly quizLimit: number | null
  readonly quizOrder: 'note' | 'random' | 'weak'
  readonly quizMode: ModeId
}

export const defaultPreferences: Preferences = {
  theme: 'system',
  textSize: 'normal',
  gradeButtons: 2,
  reviewsPerDay: defaultDailyCaps.reviews,
  freshPerDay: defaultDailyCaps.fresh,
  maxIntervalDays: 180,
  weeklyGoal: defaultWeeklyGoal,
  toldRules: 0,
  shortcuts: true,
  swipe: false,
  showsHeatMap: true,
  showsTerms: true,
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
  weeklyGoal: isBetween(0, 7),
  toldRules: isBetween(0, 1_000),
  shortcuts: isBoolean,
  swipe: isBoolean,
  showsHeatMap: isBoolean,
  showsTerms: isBoolean,
  lastBackupAt: orNull(isBetween(0, 8.64e15)),
  quizLimit: orNull(isBetween(1, 5_000)),
  quizOrder: isOneOf('note', 'random', 'weak'),
  quizMode: isOneOf(...modeIds),
}

export interface PreferenceStore {
  readonly getSnapshot: () => Preferences
  readonly subscribe: (listener: () => void) => () => void
  /**
   * Changes settings at once. Values that make no sense are ignored. Returns false when the browser could not store them: then they
   * last only as long as the page.
   */
  readonly set: (changes: Partial<Preferences>) => boolean
}

/** Returns the settings' key in localStorage. RENAMING LOSES EVERY LEARNER'S SETTINGS. The page's first script reads the theme under it. */
export function preferencesKey(base: string): string {
  return `mundap:${base}:preferences`
}

/** Opens the settings of the site at `base`. Never throws: where nothing can be stored, they last as long as the page. */
export function openPreferences(base: string): PreferenceStore {
  const stored = openSharedValue(preferencesKey(base), toRecord)
  let cleaned: { readonly of: Fields; readonly values: Preferences } | null = null

  function getSnapshot(): Preferences {
    const of = stored.read()
    if (cleaned?.of !== of) cleaned = { of, values: clean(of) }
    return cleaned.values
  }

  return {
    getSnapshot,
    subscribe: stored.subscribe,
    set(changes) {
      return stored.change((now) => {
        const values = clean(now)
        const wanted = clean({ ...values, ...changes }, values)
        // Settings of a newer version stay. What was never chosen is not stored, so that a default can change.
        const chosen = Object.entries(wanted).filter(([name]) => name in now || name in changes)
        const mark = 'reviewsPerDay' in changes ? { [ownReviews]: true } : {}
        return { ...now, ...Object.fromEntries(chosen), ...mark }
      })
    },
  }
}

type Fields = Readonly<Record<string, unknown>>

/** Stored beside a limit of reviews that was chosen since the default has changed. */
const ownReviews = 'ownReviews'

/**
 * Earlier versions stored every setting with the first one that was chosen. So a limit like the default of that time was not chosen
 * unless it is marked, and the default of today counts.
 */
function toRecord(stored: unknown): Fields {
  if (!isRecord(stored)) return {}
  if (stored.reviewsPerDay !== earlierReviewCap || stored[ownReviews] === true) return stored
  const { reviewsPerDay: _, ...others } = stored
  return others
}

/** Returns settings of which each is the stored value where that makes sense, and else that of `otherwise`. */
function clean(values: Fields, otherwise = defaultPreferences): Preferences {
  const cleaned: { -readonly [Name in keyof Preferences]: Preferences[Name] } = { ...otherwise }
  const take = <Name extends keyof Preferences>(name: Name): void => {
    const check: Checks[Name] = checks[name]
    const value = Object.hasOwn(values, name) ? values[name] : undefined
    if (check(value)) cleaned[name] = value
  }
  for (const name of namesOf(checks)) take(name)
  return cleaned
}

function namesOf<Table extends object>(table: Table): readonly Extract<keyof Table, string>[] {
  const names: Extract<keyof Table, string>[] = []
  for (const name in table) names.push(name)
  return names
}
