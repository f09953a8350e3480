/** Over every page: the picture that is shown large, when the history entry has one. */
import { lazy, type ReactNode, Suspense } from 'react'
import { closeEnlarged, useEnlarged } from './enlarged-entry.ts'

const Lightbox = lazy(() => import('./lightbox.tsx').then((module) => ({ default: module.Lightbox })))

export function Enlarged(): ReactNode {
  const picture = useEnlarged()
  return picture === null ? null : (
    <Suspense>
      <Lightbox picture={picture} onClose={closeEnlarged} />
    </Suspense>
  )
}
