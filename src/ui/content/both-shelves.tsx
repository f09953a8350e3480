/** Puts what is about the learner under both shelves: the published notes and the learner's own. */
import type { ReactNode } from 'react'
import { bothShelves as words } from '../strings/daily.ko.ts'
import { ContentProvider, useContent } from './content.ts'
import { LoadFailed } from './load-notice.tsx'
import { useShelfMark } from './shelf-mark.ts'
import { useLoaded } from './use-loaded.ts'

interface BothShelvesProps {
  readonly children: ReactNode
  /** Stands here until both are open. */
  readonly waiting?: ReactNode
}

/** Draws its children once both are open. Where the learner's own cannot be opened, it says so and goes on without them. */
export function BothShelves({ children, waiting = null }: BothShelvesProps): ReactNode {
  const content = useContent()
  const mark = useShelfMark()
  const both = useLoaded(`both ${mark}`, mark === 0 ? content : null, content.both)
  switch (both.kind) {
    case 'ready':
      return <ContentProvider value={both.value}>{children}</ContentProvider>
    case 'loading':
      return waiting
    case 'failed':
      return (
        <>
          <LoadFailed text={words.unopened} onRetry={both.retry} />
          {children}
        </>
      )
    default:
      return both satisfies never
  }
}
