/** Where the published list leads to the learner's own notes. Empty where none are kept. */
import { type ReactNode, Suspense } from 'react'
import { lazyPart } from '../base/lazy-part.ts'
import { useShelfMark } from '../content/shelf-mark.ts'

const ShelfSwitch = lazyPart(async () => (await import('./shelf-switch.tsx')).ShelfSwitch)

/** Draws the place. The style sheet keeps room for it where there are notes, which the page's first script knows before the first paint. */
export function ShelfPlace(): ReactNode {
  const hasOwn = useShelfMark() > 0
  return (
    <div className="shelf-place" data-shelf={hasOwn || undefined}>
      {hasOwn && (
        <Suspense>
          <ShelfSwitch />
        </Suspense>
      )}
    </div>
  )
}
