/** The notice that a new version is here. */
import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react'
import { useLocation } from 'react-router'
import { useSaid } from '../base/announcer.tsx'
import { useContent } from '../content/content.ts'
import { update as words } from '../strings/notices.ko.ts'
import { readUpdate, startOffline, subscribeUpdate } from './updates.ts'
import './update-notice.css'

/** Shows what is new and a button that switches to it, at the bottom of every page except a running quiz. Starts offline use. */
export function UpdateNotice(): ReactNode {
  const content = useContent()
  const { pathname } = useLocation()
  const update = useSyncExternalStore(subscribeUpdate, readUpdate, () => null)
  const [refused, setRefused] = useState<string | null>(null)
  useEffect(() => void startOffline(content), [content])

  const isShown = update !== null && update.version !== refused && !pathname.startsWith('/quiz/run/')
  useSaid(isShown ? words.ready(update.change) : '')
  if (!isShown) return null
  return (
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
  )
}
