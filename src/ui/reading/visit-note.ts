/** Notes a visit to the list, so that the next one can tell which questions are new. */
import { type ReactNode, useEffect } from 'react'
import type { QuestionId } from '../../notes/model.ts'
import { useEventCallback } from '../base/use-event-callback.ts'
import { useContent } from '../content/content.ts'
import { useIsRelinked, useStudyGlance } from '../study/use-study.ts'
import { noteVisit } from '../study/visit-history.ts'

/** How long the visit waits until the page has settled, in milliseconds. */
const SETTLE_MS = 1500
/** How long a first visit's service worker may take to fetch the app. */
const WORKER_MS = 30_000

/**
 * Draws nothing. When the page has settled and the records of moved questions are relinked, it notes which questions are new since
 * the last visit. A component of its own, because it follows the journal and the list need not.
 */
export function VisitNote(): ReactNode {
  const content = useContent()
  const study = useStudyGlance()
  const isRelinked = useIsRelinked()
  const isReady = study !== null && (study.state === null || isRelinked)
  const resolve = useEventCallback((id: QuestionId) => study?.state?.resolve(id) ?? id)
  useEffect(() => {
    if (!isReady) return
    let isHere = true
    const note = async (): Promise<void> => {
      // On a first visit the service worker fetches the catalogue, and it should not be fetched twice. Where no worker comes (it is
      // switched off, or could not be installed), the wait ends.
      if (content.loadedCatalogue() === null)
        await Promise.race([
          navigator.serviceWorker?.ready,
          new Promise((over) => setTimeout(over, WORKER_MS)),
        ])
      const cards = await content.catalogue()
      if (isHere) await noteVisit(cards, content.aliases, resolve)
    }
    const timer = setTimeout(() => note().catch(() => {}), SETTLE_MS)
    return () => {
      isHere = false
      clearTimeout(timer)
    }
  }, [content, isReady, resolve])
  return null
}
