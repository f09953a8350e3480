/** How safe the learner's data is in this browser, as far as the browser tells. */
import { ChevronRight } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { askToPersist, type StorageHealth as Health, readHealth } from '../../storage/persistence.ts'
import { countAhead } from '../../study/schedule/stats.ts'
import { isApplePhone, isStandalone } from '../base/browser-kind.ts'
import { sayBytes } from '../base/say-bytes.ts'
import { useToast } from '../base/toast.tsx'
import { storage as words } from '../strings/settings.ko.ts'
import { openStudy, useStudy } from '../study/use-study.ts'

/** Draws how much is saved, which opens to how safe it is, with a button that asks the browser not to clear it. */
export function StorageHealth(): ReactNode {
  const study = useStudy()
  const toast = useToast()
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

  const ahead = study === null ? 0 : countAhead(study.state, Date.now())
  return (
    <>
      <details className="setting-fold">
        <summary className="setting">
          <h3>{words.saved}</h3>
          <span className="setting-value">
            {count === null ? words.loading : words.savedCount(count)}
            <ChevronRight aria-hidden size={18} />
          </span>
        </summary>
        <dl className="facts">
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
          {isApplePhone(navigator) && !isStandalone() && (
            <div>
              <dt>{words.safariTitle}</dt>
              <dd>{words.safari}</dd>
            </div>
          )}
        </dl>
      </details>
      {study !== null && study.unsaved > 0 && <p className="setting hint">{words.unsaved(study.unsaved)}</p>}
      {unreadable > 0 && <p className="setting hint">{words.unreadable(unreadable)}</p>}
      {study !== null && study.state.unknown > 0 && (
        <p className="setting hint">{words.unknown(study.state.unknown)}</p>
      )}
      {ahead > 0 && <p className="setting hint">{words.ahead(ahead)}</p>}
    </>
  )
}

function sayPersistence({ isPersistent }: Health): string {
  if (isPersistent === null) return words.unclear
  return isPersistent ? words.persistent : words.notPersistent
}
