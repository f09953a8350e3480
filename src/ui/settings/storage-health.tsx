/** How safe the learner's data is in this browser, as far as the browser tells. */
import { type ReactNode, useEffect, useState } from 'react'
import { askToPersist, type StorageHealth as Health, readHealth } from '../../storage/persistence.ts'
import { countAhead } from '../../study/schedule/stats.ts'
import { isApplePhone, isStandalone } from '../base/browser-kind.ts'
import { formatMoment } from '../base/format-dates.ts'
import { useToast } from '../base/toast.tsx'
import { usePreferences } from '../base/use-preferences.ts'
import { storage as words } from '../strings/settings.ko.ts'
import { openStudy, useStudy } from '../study/use-study.ts'

/** Draws the figures, and a button that asks the browser not to clear them. */
export function StorageHealth(): ReactNode {
  const study = useStudy()
  const toast = useToast()
  const { lastBackupAt } = usePreferences()
  const [health, setHealth] = useState<Health | null>(null)
  const [unreadable, setUnreadable] = useState(0)
  const count = study?.state.count ?? null

  // What is stored changes with every event.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above
  useEffect(() => {
    let isCurrent = true
    void readHealth().then((next) => isCurrent && setHealth(next))
    void openStudy().then((store) => isCurrent && setUnreadable(store.journal.unreadable()))
    return () => {
      isCurrent = false
    }
  }, [count])

  const persist = async (): Promise<void> => {
    const answer = await askToPersist()
    setHealth(await readHealth())
    toast({ text: answer === true ? words.persistAsked : words.persistRefused })
  }

  const now = Date.now()
  const ahead = study === null ? 0 : countAhead(study.state, now)
  return (
    <>
      <p className="lede">{words.where}</p>
      <dl className="facts">
        <div>
          <dt>{words.saved}</dt>
          <dd>
            {count === null ? words.loading : words.savedCount(count)}
            {study !== null && study.unsaved > 0 && <p>{words.unsaved(study.unsaved)}</p>}
            {unreadable > 0 && <p>{words.unreadable(unreadable)}</p>}
            {study !== null && study.state.unknown > 0 && <p>{words.unknown(study.state.unknown)}</p>}
            {ahead > 0 && <p>{words.ahead(ahead)}</p>}
          </dd>
        </div>
        <div>
          <dt>{words.lastBackup}</dt>
          <dd>{lastBackupAt === null ? words.never : formatMoment(lastBackupAt, now)}</dd>
        </div>
        <div>
          <dt>{words.persistence}</dt>
          <dd>
            {health !== null && sayPersistence(health)}
            {health !== null && health.isPersistent === false && (
              <button type="button" className="text-button" onClick={() => void persist()}>
                {words.persist}
              </button>
            )}
          </dd>
        </div>
        {health?.usedBytes != null && (
          <div>
            <dt>{words.used}</dt>
            <dd>
              {health.quotaBytes === null
                ? sayBytes(health.usedBytes)
                : words.usedOf(sayBytes(health.usedBytes), sayBytes(health.quotaBytes))}
            </dd>
          </div>
        )}
      </dl>
      {isApplePhone(navigator) && !isStandalone() && (
        <details className="more-about">
          <summary>{words.safariTitle}</summary>
          <p>{words.safari}</p>
        </details>
      )}
    </>
  )
}

function sayPersistence({ isPersistent }: Health): string {
  if (isPersistent === null) return words.unclear
  return isPersistent ? words.persistent : words.notPersistent
}

/** Writes a size in bytes as people read it: `3.4MB`. */
function sayBytes(bytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB']
  let size = bytes
  let unit = 0
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000
    unit += 1
  }
  return `${size < 10 && unit > 0 ? size.toFixed(1) : Math.round(size)}${units[unit]}`
}
