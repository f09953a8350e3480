/** Relinks the learner's records to reworded questions, when the page is idle and there are any. Draws nothing. */
import { type ReactNode, useEffect } from 'react'
import type { StudyStore } from '../../storage/study-store.ts'
import { whenIdle } from '../base/when-idle.ts'
import { type Content, useContent } from '../content/content.ts'
import { useShelfMark } from '../content/shelf-mark.ts'
import { noteRelinked, openStudy, useStudyGlance } from './use-study.ts'

/** Stands once in the page's frame. What it needs is loaded only where the learner has saved something. */
export function RelinkOnLoad(): ReactNode {
  const content = useContent()
  const mark = useShelfMark()
  const hasAnything = (useStudyGlance()?.state?.count ?? 0) > 0
  // Own notes that change are followed as published ones are.
  // biome-ignore lint/correctness/useExhaustiveDependencies: again when the own notes change
  useEffect(() => {
    if (!hasAnything) return
    let stop: (() => void) | null = null
    let isOver = false
    const start = async (): Promise<void> => {
      try {
        const store = await openStudy()
        if (isOver) return
        stop = await relinkStudy(store, content)
        if (isOver) stop()
      } catch {
        // No connection yet: everything saved is still there under its old name, and the next page tries again.
      }
      noteRelinked()
    }
    const cancel = whenIdle(() => void start())
    return () => {
      isOver = true
      cancel()
      stop?.()
    }
  }, [hasAnything, content, mark])
  return null
}

/**
 * Relinks now, and whenever another tab or an import adds events. Each relink is written into the journal, so that it is found
 * once. Returns a function that stops it. Rejects when the questions or the code cannot be fetched.
 */
async function relinkStudy(store: StudyStore, content: Content): Promise<() => void> {
  const both = await content.both()
  const [{ makeRelinker }, cards, table] = await Promise.all([
    import('../../study/journal/relink-records.ts'),
    both.catalogue(),
    both.aliases(),
  ])
  const relinker = makeRelinker(cards, both.site.sections, table)
  const look = (): void => {
    const { state, status } = store.getSnapshot()
    // Without a disk a relink cannot be kept, and what is saved now is from this page anyway.
    if (status.kind !== 'disk') return
    for (const draft of relinker.findNew(state)) void store.append(draft)
  }
  await store.identify(relinker.identity)
  look()
  return store.subscribe(look)
}
