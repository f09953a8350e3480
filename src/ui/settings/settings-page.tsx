/** How the page looks and asks, and where the learner's things are kept. */
import { type ReactNode, useEffect, useState } from 'react'
import { useLocation } from 'react-router'
import type { Preferences } from '../../storage/preferences.ts'
import { setPreferences, usePreferences } from '../base/use-preferences.ts'
import { useTitle } from '../base/use-title.ts'
import { offline, theme, settings as words } from '../strings/settings.ko.ts'
import { useScrollMemory } from '../study/scroll-restoration.ts'
import { BackupExport } from './backup-export.tsx'
import { BackupImport } from './backup-import.tsx'
import { OfflineSettings } from './offline-settings.tsx'
import { ResetStudy } from './reset-study.tsx'
import { ChoiceSetting, NumberSetting, SwitchSetting } from './setting.tsx'
import { StorageHealth } from './storage-health.tsx'
import '../base/plain-page.css'
import './settings-page.css'

/** Offered intervals; one that another version stored is offered too. */
const INTERVALS = [14, 30, 60, 90, 180, 365]

export function SettingsPage(): ReactNode {
  const preferences = usePreferences()
  const { hash } = useLocation()
  const [isKept, setKept] = useState(true)
  useTitle(words.title)
  useScrollMemory(true)
  useEffect(() => {
    // A link may lead to one part of the page, which is drawn only now.
    if (hash !== '') document.getElementById(hash.slice(1))?.scrollIntoView()
  }, [hash])
  const change = (changes: Partial<Preferences>): void => setKept(setPreferences(changes))
  const intervals = [...new Set([...INTERVALS, preferences.maxIntervalDays])].sort((a, b) => a - b)
  return (
    <div className="page settings">
      <header>
        <h1>{words.title}</h1>
        {!isKept && (
          <p className="problem" role="alert">
            {words.notKept}
          </p>
        )}
      </header>
      <section>
        <h2 id="display">{words.display}</h2>
        <ChoiceSetting
          label={theme.label}
          value={preferences.theme}
          options={[
            ['system', theme.system],
            ['light', theme.light],
            ['dark', theme.dark],
          ]}
          onChange={(next) => change({ theme: next })}
        />
        <ChoiceSetting
          label={words.textSize}
          value={preferences.textSize}
          options={[
            ['normal', words.textSizes.normal],
            ['large', words.textSizes.large],
            ['larger', words.textSizes.larger],
          ]}
          onChange={(next) => change({ textSize: next })}
        />
        <SwitchSetting
          label={words.heatMap}
          hint={words.heatMapHint}
          on={words.show}
          value={preferences.showsHeatMap}
          onChange={(next) => change({ showsHeatMap: next })}
        />
      </section>
      <section>
        <h2 id="quiz">{words.quiz}</h2>
        <ChoiceSetting
          label={words.gradeButtons}
          hint={words.gradeHint}
          value={preferences.gradeButtons}
          options={[
            [2, words.twoButtons],
            [4, words.fourButtons],
          ]}
          onChange={(next) => change({ gradeButtons: next })}
        />
        <NumberSetting
          label={words.reviewsPerDay}
          unit={words.count}
          value={preferences.reviewsPerDay}
          least={0}
          most={500}
          onChange={(next) => change({ reviewsPerDay: next })}
        />
        <NumberSetting
          label={words.freshPerDay}
          hint={words.perDayHint}
          unit={words.count}
          value={preferences.freshPerDay}
          least={0}
          most={500}
          onChange={(next) => change({ freshPerDay: next })}
        />
        <ChoiceSetting
          label={words.maxInterval}
          value={preferences.maxIntervalDays}
          options={intervals.map((days) => [days, words.days(days)])}
          onChange={(next) => change({ maxIntervalDays: next })}
        />
      </section>
      <section>
        <h2 id="keyboard">{words.keyboard}</h2>
        <SwitchSetting
          label={words.shortcuts}
          hint={words.shortcutsHint}
          on={words.use}
          value={preferences.shortcuts}
          onChange={(next) => change({ shortcuts: next })}
        />
        <SwitchSetting
          label={words.swipe}
          hint={words.swipeHint}
          on={words.use}
          value={preferences.swipe}
          onChange={(next) => change({ swipe: next })}
        />
      </section>
      <section>
        <h2 id="offline">{offline.title}</h2>
        <OfflineSettings />
      </section>
      <section>
        <h2 id="data">{words.data}</h2>
        <StorageHealth />
        <BackupExport />
        <BackupImport />
        <ResetStudy />
      </section>
    </div>
  )
}
