/** The settings page: the learner's data first, the settings of the table, what is kept offline, what can be deleted. */
import { type ReactNode, useEffect, useState } from 'react'
import { useLocation } from 'react-router'
import type { Preferences } from '../../storage/preferences.ts'
import { Link } from '../base/link.tsx'
import { moveFocus } from '../base/move-focus.ts'
import { setPreferences, usePreferences } from '../base/use-preferences.ts'
import { useTitle } from '../base/use-title.ts'
import { offline, reset, storage, settings as words } from '../strings/settings.ko.ts'
import { useScrollMemory } from '../study/scroll-restoration.ts'
import { BackupExport } from './backup-export.tsx'
import { BackupImport } from './backup-import.tsx'
import { OfflineSettings } from './offline-settings.tsx'
import { ResetStudy } from './reset-study.tsx'
import { SettingLine } from './setting-line.tsx'
import { settingsTable } from './settings-table.ts'
import { StorageHealth } from './storage-health.tsx'
import '../base/plain-page.css'
import './settings-page.css'

/** The page at `/settings/`. */
export function SettingsPage(): ReactNode {
  const preferences = usePreferences()
  const { hash } = useLocation()
  const [isKept, setKept] = useState(true)
  useTitle(words.title)
  useScrollMemory(true)
  useEffect(() => {
    // A link may lead to one part of the page. The browser could not scroll there before the page was drawn.
    if (hash !== '') {
      const part = document.getElementById(hash.slice(1))
      part?.scrollIntoView()
      if (part !== null) moveFocus(part)
    }
  }, [hash])
  const change = (changes: Partial<Preferences>): void => setKept(setPreferences(changes))
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
        <h2 id="data">{words.data}</h2>
        <p className="hint">{storage.where}</p>
        <div className="row-group">
          <BackupExport />
          <BackupImport />
          <StorageHealth />
        </div>
        <p>
          <Link to="/carry/">{words.carry}</Link>
        </p>
      </section>
      {settingsTable.map(({ id, title, settings }) => (
        <section key={id}>
          <h2 id={id}>{title}</h2>
          <div className="row-group">
            {settings.map((setting) => (
              <SettingLine key={setting.key} setting={setting} preferences={preferences} onChange={change} />
            ))}
          </div>
        </section>
      ))}
      <section>
        <h2 id="offline">{offline.title}</h2>
        <div className="row-group">
          <OfflineSettings />
        </div>
      </section>
      <section id="reset" className="row-group" aria-label={reset.title}>
        <ResetStudy />
      </section>
    </div>
  )
}
