/** Draws nothing: while there is anything saved, it is kept with the questions it belongs to as the notes change. */
import { type ReactNode, useEffect } from 'react'
import { whenIdle } from '../base/when-idle.ts'
import { useContent } from '../content/content.ts'
import { noteCarried, openStudy, useStudyGlance } from './use-study.ts'

export function StudyCarrier(): ReactNode {
  const content = useContent()
  const hasAnything = (useStudyGlance()?.state?.count ?? 0) > 0
  useEffect(() => {
    if (!hasAnything) return
    let stop: (() => void) | null = null
    let isOver = false
    const start = async (): Promise<void> => {
      try {
        const [{ carryStudy }, store] = await Promise.all([import('./relink-study.ts'), openStudy()])
        if (isOver) return
        stop = await carryStudy(store, content)
        if (isOver) stop()
      } catch {
        // No connection yet: everything saved is still there under its old name, and the next page tries again.
      }
      noteCarried()
    }
    const cancel = whenIdle(() => void start())
    return () => {
      isOver = true
      cancel()
      stop?.()
    }
  }, [hasAnything, content])
  return null
}
