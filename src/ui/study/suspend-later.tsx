/** 그만 묻기 on the pages that are read: loaded only where there is a record. */
import { type ReactNode, Suspense } from 'react'
import type { Card } from '../../site/site-data.ts'
import { lazyPart } from '../base/lazy-part.ts'
import { useStudyGlance } from './use-study.ts'

const SuspendToggle = lazyPart(async () => (await import('./suspend-toggle.tsx')).SuspendToggle)

/** Draws the button in a line that has its room from the start, with what else comes late. */
export function SuspendLater({
  card,
  children,
}: {
  readonly card: Pick<Card, 'id' | 'text'>
  readonly children?: ReactNode
}): ReactNode {
  const isOpen = useStudyGlance()?.state != null
  return (
    <p className="suspend">
      {isOpen && (
        <Suspense>
          <SuspendToggle card={card} />
        </Suspense>
      )}
      {children}
    </p>
  )
}
