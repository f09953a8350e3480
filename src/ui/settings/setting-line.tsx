/** Draws one setting of the table with the control it asks for. */
import type { ReactNode } from 'react'
import type { Preferences } from '../../storage/preferences.ts'
import { ChoiceSetting, ListSetting, NumberSetting, SwitchSetting } from './setting.tsx'
import type { Setting } from './settings-table.ts'

interface SettingLineProps {
  readonly setting: Setting
  readonly preferences: Preferences
  readonly onChange: (changes: Partial<Preferences>) => void
}

/** Draws the setting with its present value, and hands changes on; the storage checks them. */
export function SettingLine({ setting, preferences, onChange }: SettingLineProps): ReactNode {
  const take = (value: string | number | boolean): void => onChange({ [setting.key]: value })
  const { label, hint } = setting
  switch (setting.control) {
    case 'choice':
    case 'list': {
      const Control = setting.control === 'list' ? ListSetting : ChoiceSetting
      return (
        <Control
          label={label}
          hint={hint}
          value={preferences[setting.key]}
          options={optionsFor(setting, preferences[setting.key])}
          onChange={take}
        />
      )
    }
    case 'switch':
      return (
        <SwitchSetting label={label} hint={setting.hint} value={preferences[setting.key]} onChange={take} />
      )
    case 'number':
      return (
        <NumberSetting
          label={label}
          hint={hint}
          unit={setting.unit}
          value={preferences[setting.key]}
          min={setting.min}
          max={setting.max}
          onChange={take}
        />
      )
    default:
      return setting satisfies never
  }
}

/** The options of the table. A present number that is not among them is inserted where it belongs in their order. */
function optionsFor(
  { options, nameOther }: Extract<Setting, { control: 'choice' | 'list' }>,
  value: string | number,
): readonly (readonly [string | number, string])[] {
  const all: readonly (readonly [string | number, string])[] = options
  if (nameOther === undefined || typeof value !== 'number' || all.some(([each]) => each === value)) return all
  const below = all.filter(([each]) => Number(each) < value)
  return [...below, [value, nameOther(value)], ...all.slice(below.length)]
}
