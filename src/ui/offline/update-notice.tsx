/** At the foot of every page but a running quiz: a new version is here, what it brings, and the tap that shows it. */
import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react'
import { useLocation } from 'react-router'
import { useContent } from '../content/content.ts'
import { update as words } from '../strings/notices.ko.ts'
import { readUpdate, startOffline, subscribeUpdate } from './updates.ts'
import './update-notice.css'

export function UpdateNotice(): ReactNode {
  const content = useContent()
  const { pathname } = useLocation()
  const update = useSyncExternalStore(subscribeUpdate, readUpdate, () => null)
  const [refused, setRefused] = useState<string | null>(null)
  useEffect(() => void startOffline(content), [content])

  const isShown = update !== null && update.version !== refused && !pathname.startsWith('/quiz/run/')
  return (
    <div role="status">
      {isShown && (
        <section className="update" aria-label={words.label}>
          <p>{words.ready(update.change)}</p>
          <div>
            <button type="button" className="button" data-primary onClick={update.apply}>
              {words.apply}
            </button>
            <button type="button" className="quiet-button" onClick={() => setRefused(update.version)}>
              {words.later}
            </button>
          </div>
        </section>
      )}
    </div>
  )
}
