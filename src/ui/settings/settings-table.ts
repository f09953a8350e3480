/**
 * The settings of the page, in its order. A new setting is one entry here, its words, and in `storage/preferences.ts` its type, its
 * default and its check.
 */
import type { Preferences } from '../../storage/preferences.ts'
import { theme, settings as words } from '../strings/settings.ko.ts'

interface Named {
  readonly label: string
  readonly hint?: string
}

/** One of a few values. */
type ChoiceOf<Key extends keyof Preferences> = Named & {
  /** Beside each other; many values or long names in a list that opens. */
  readonly control: 'choice' | 'list'
  readonly key: Key
  /** The values and what they are called, in the order they are offered. */
  readonly options: readonly (readonly [Preferences[Key], string])[]
  /** Names a number that is not among the options. When another version stored one, it is offered too. */
  readonly nameOther?: (value: number) => string
}

/** The preferences of exactly this type. */
type KeyOf<Value> = {
  [Key in keyof Preferences]: [Preferences[Key], Value] extends [Value, Preferences[Key]] ? Key : never
}[keyof Preferences]

/** On or off. */
interface Switch extends Named {
  readonly control: 'switch'
  readonly key: KeyOf<boolean>
}

/** A whole number. */
interface WholeNumber extends Named {
  readonly control: 'number'
  readonly key: KeyOf<number>
  readonly unit: string
  readonly min: number
  readonly max: number
}

export type Setting =
  | ChoiceOf<'theme'>
  | ChoiceOf<'textSize'>
  | ChoiceOf<'gradeButtons'>
  | ChoiceOf<'maxIntervalDays'>
  | Switch
  | WholeNumber

export interface SettingsGroup {
  /** The id of its heading on the page, which links lead to. */
  readonly id: 'display' | 'quiz' | 'keyboard'
  readonly title: string
  readonly settings: readonly Setting[]
}

export const settingsTable: readonly SettingsGroup[] = [
  {
    id: 'display',
    title: words.display,
    settings: [
      {
        key: 'theme',
        label: theme.label,
        control: 'choice',
        options: [
          ['system', theme.system],
          ['light', theme.light],
          ['dark', theme.dark],
        ],
      },
      {
        key: 'textSize',
        label: words.textSize,
        control: 'choice',
        options: [
          ['normal', words.textSizes.normal],
          ['large', words.textSizes.large],
          ['larger', words.textSizes.larger],
        ],
      },
      {
        key: 'showsHeatMap',
        label: words.heatMap,
        hint: words.heatMapHint,
        control: 'switch',
      },
      { key: 'showsTerms', label: words.terms, control: 'switch' },
    ],
  },
  {
    id: 'quiz',
    title: words.quiz,
    settings: [
      {
        key: 'gradeButtons',
        label: words.gradeButtons,
        hint: words.gradeHint,
        control: 'choice',
        options: [
          [2, words.twoButtons],
          [4, words.fourButtons],
        ],
      },
      {
        key: 'reviewsPerDay',
        label: words.reviewsPerDay,
        control: 'number',
        unit: words.count,
        min: 0,
        max: 500,
      },
      {
        key: 'freshPerDay',
        label: words.freshPerDay,
        hint: words.perDayHint,
        control: 'number',
        unit: words.count,
        min: 0,
        max: 500,
      },
      {
        key: 'weeklyGoal',
        label: words.weeklyGoal,
        hint: words.weeklyGoalHint,
        control: 'number',
        unit: words.dayUnit,
        min: 0,
        max: 7,
      },
      {
        key: 'maxIntervalDays',
        label: words.maxInterval,
        control: 'list',
        options: [14, 30, 60, 90, 180, 365].map((days) => [days, words.days(days)] as const),
        nameOther: words.days,
      },
    ],
  },
  {
    id: 'keyboard',
    title: words.keyboard,
    settings: [
      {
        key: 'shortcuts',
        label: words.shortcuts,
        hint: words.shortcutsHint,
        control: 'switch',
      },
      { key: 'swipe', label: words.swipe, hint: words.swipeHint, control: 'switch' },
    ],
  },
]
