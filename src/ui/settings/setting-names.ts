/** The settings by name, and where on the settings page each stands: what the command palette finds. */
import { backup, offline, reset, settings as words } from '../strings/settings.ko.ts'

export interface SettingName {
  readonly name: string
  /** The id of the part of the page that holds it. */
  readonly part: 'display' | 'quiz' | 'keyboard' | 'offline' | 'data'
}

export const settingNames: readonly SettingName[] = [
  { name: words.textSize, part: 'display' },
  { name: words.heatMap, part: 'display' },
  { name: words.gradeButtons, part: 'quiz' },
  { name: words.reviewsPerDay, part: 'quiz' },
  { name: words.freshPerDay, part: 'quiz' },
  { name: words.maxInterval, part: 'quiz' },
  { name: words.shortcuts, part: 'keyboard' },
  { name: words.swipe, part: 'keyboard' },
  { name: offline.title, part: 'offline' },
  { name: backup.exportTitle, part: 'data' },
  { name: backup.importTitle, part: 'data' },
  { name: reset.title, part: 'data' },
]
