/** The line above the list: what is due for the learner, or what this site is. */
import { memo, type ReactNode, useEffect, useState } from 'react'
import type { StudyState } from '../../study/journal/fold.ts'
import { Link } from '../base/link.tsx'
import { readPreferences } from '../base/use-preferences.ts'
import { whenIdle } from '../base/when-idle.ts'
import { useContent } from '../content/content.ts'
import { list, study as words } from '../strings/reading.ko.ts'
import { useStudyGlance } from '../study/use-study.ts'
import { useVisits } from '../study/visit-history.ts'
import type { Waiting } from './list-summary-data.ts'
import './list-summary.css'

/** Draws the line; `total` is the number of questions of the site. */
export const ListSummary = memo(function ListSummary({ total }: { readonly total: number }): ReactNode {
  const waiting = useWaiting(useStudyGlance()?.state ?? null)
  const newCount = useVisits()?.newCount ?? 0
  const waits = waiting === null ? null : sayWaiting(waiting)
  const isSaid = waits !== null || newCount > 0
  return (
    <p className="lede study-line">
      {/* The welcome keeps its height under another text, so that the list below does not move. */}
      <span aria-hidden={isSaid} data-under={isSaid || undefined}>
        {list.welcome(total)}
      </span>
      {isSaid && (
        <span>
          {waits}
          {waits !== null && newCount > 0 && ' · '}
          {newCount > 0 && <Link to="/?f=new">{list.newSince(newCount)}</Link>}
        </span>
      )}
    </p>
  )
})

function sayWaiting({ open, reviews, fresh, hasStarted }: Waiting): ReactNode {
  if (open !== null) return <Link to="/quiz/run/">{words.resume(open.at, open.total)}</Link>
  if (reviews > 0) {
    return (
      <>
        <Link to="/quiz/?scope=today">{words.today(reviews)}</Link>
        {fresh > 0 && ` · ${words.andNew(fresh)}`}
      </>
    )
  }
  if (hasStarted && fresh > 0) return <Link to="/quiz/?scope=today">{words.todayNew(fresh)}</Link>
  return null
}

/** Works out what is due once the page is idle. Null until then, and for a learner who has not begun. */
function useWaiting(state: StudyState | null): Waiting | null {
  const content = useContent()
  const [waiting, setWaiting] = useState<Waiting | null>(null)
  useEffect(() => {
    if (state === null || (state.sessions.size === 0 && state.questions.size === 0)) {
      setWaiting(null)
      return
    }
    let isCurrent = true
    let stopFollowing = (): void => {}
    const stop = whenIdle(async () => {
      try {
        const [{ followWaiting }, cards] = await Promise.all([
          import('./list-summary-data.ts'),
          content.catalogue(),
        ])
        if (isCurrent)
          stopFollowing = followWaiting(cards, content.site.sections, state, readPreferences, setWaiting)
      } catch {
        // Offline, and the files are not here yet: the line says what this site is, as on a first visit.
      }
    })
    return () => {
      isCurrent = false
      stop()
      stopFollowing()
    }
  }, [state, content])
  return waiting
}
