/** Suggests a backup after many answers without one. */
import type { ReactNode } from 'react'
import { isBackupDue } from '../../storage/persistence.ts'
import type { StudyState } from '../../study/journal/fold.ts'
import { usePreferences } from '../base/use-preferences.ts'
import { backup, storage as words } from '../strings/settings.ko.ts'
import { useExport } from '../study/use-export.ts'
import { openStudy } from '../study/use-study.ts'

/** Draws the suggestion, or nothing when no backup is due. */
export function BackupReminder({ state }: { readonly state: StudyState }): ReactNode {
  const { lastBackupAt } = usePreferences()
  const runExport = useExport(openStudy)
  const times = [...state.questions.values()].flatMap(({ reviews }) => reviews.map(({ time }) => time))
  if (!isBackupDue(times, lastBackupAt)) return null
  const count = times.filter((time) => lastBackupAt === null || time > lastBackupAt).length
  return (
    <p className="nudge">
      {lastBackupAt === null ? words.nudgeFirst(count) : words.nudge(count)}{' '}
      <button type="button" className="text-button" onClick={() => void runExport('download')}>
        {backup.download}
      </button>
    </p>
  )
}
