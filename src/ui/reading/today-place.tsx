/** The first thing on the start page: today's questions for somebody who has begun, or how to begin. */
import { memo, type ReactNode, Suspense, useEffect, useState } from 'react'
import { lazyPart } from '../base/lazy-part.ts'
import { Link } from '../base/link.tsx'
import { afterLoad } from '../base/when-idle.ts'
import { fetchAhead, quizFiles } from '../content/fetch-ahead.ts'
import { list as words } from '../strings/reading.ko.ts'
import { hasBegun } from '../study/has-begun.ts'
import { useStudyGlance } from '../study/use-study.ts'
import { useVisits } from '../study/visit-history.ts'

const TodayBlock = lazyPart(async () => (await import('../study/today-block.tsx')).TodayBlock)

/**
 * Draws the place; `total` is the number of questions of the site. The prerendered page is the same for everybody. The style sheet
 * keeps room for the block where there is a record, which the page's first script knows before the first paint.
 */
export const TodayPlace = memo(function TodayPlace({ total }: { readonly total: number }): ReactNode {
  const study = useStudyGlance()
  const newCount = useVisits()?.newCount ?? 0
  // The next tap may well be on what stands here.
  useEffect(() => afterLoad(() => void fetchAhead(quizFiles())), [])
  const state = study?.state ?? null
  const isBegun = state !== null && hasBegun(state)
  // Coming from a page of the app, the record is known before the block is drawn.
  const [hadRecord] = useState(isBegun)
  const news = newCount > 0 ? <Link to="/?f=new">{words.newSince(newCount)}</Link> : null
  return (
    <div className="today" data-record={hadRecord || undefined} data-known={study !== null || undefined}>
      {isBegun ? (
        <Suspense>
          <TodayBlock state={state} news={news} />
        </Suspense>
      ) : (
        <div className="first-steps">
          <p data-news={news === null ? undefined : true}>{news ?? words.welcome(total)}</p>
          <p>
            <Link className="button" data-primary to="/quiz/?scope=new&go=5">
              {words.tryFive}
            </Link>
            <Link className="quiet-button" to="/settings/#data">
              {words.bring}
            </Link>
          </p>
        </div>
      )}
    </div>
  )
})
