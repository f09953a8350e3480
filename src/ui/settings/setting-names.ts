/** The names of the settings, and where on the settings page each stands: what the command palette finds. */
import { backup, offline, reset } from '../strings/settings.ko.ts'
import { settingsTable } from './settings-table.ts'

export interface SettingName {
  readonly name: string
  /** The id of its group on the settings page. */
  readonly part: string
}

/** The settings of the table, then what the page holds beside them. */
export const settingNames: readonly SettingName[] = [
  ...settingsTable.flatMap(({ id, settings }) => settings.map(({ label }) => ({ name: label, part: id }))),
  { name: offline.title, part: 'offline' },
  { name: backup.exportTitle, part: 'data' },
  { name: backup.importTitle, part: 'data' },
  { name: reset.title, part: 'reset' },
]
