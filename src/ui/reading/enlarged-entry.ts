/** The picture that is shown large: it stands in the history entry, so that back, forward and a reload show what the entry says. */
import { useMemo, useSyncExternalStore } from 'react'
import { useLocation } from 'react-router'
import { createEmitter } from '../../storage/emitter.ts'

export interface EnlargedPicture {
  readonly src: string
  readonly width: number
  readonly height: number
  readonly alt: string
}

const listeners = createEmitter()
/** Closed already, while the step back is still on its way. */
let isClosing = false

/** Shows a picture large, in an entry of its own: one step back closes it instead of leaving the page. */
export function enlarge(picture: EnlargedPicture): void {
  isClosing = false
  history.pushState({ ...history.state, lightbox: picture }, '')
  listeners.emit()
}

/** Steps back from the picture that is shown; does nothing when there is none. */
export function closeEnlarged(): void {
  if (writtenNow() === null) return
  isClosing = true
  listeners.emit()
  history.back()
}

/** The picture of the present entry; null when it has none, and in the prerendered page. */
export function useEnlarged(): EnlargedPicture | null {
  // The router's own steps tell no listener.
  useLocation()
  const written = useSyncExternalStore(subscribe, writtenNow, () => null)
  return useMemo(() => readPicture(written), [written])
}

function subscribe(listener: () => void): () => void {
  const onPop = (): void => {
    isClosing = false
    listener()
  }
  addEventListener('popstate', onPop)
  const stop = listeners.subscribe(listener)
  return () => {
    removeEventListener('popstate', onPop)
    stop()
  }
}

/** As text, which stays the same for the same entry. */
function writtenNow(): string | null {
  const picture: unknown = history.state?.lightbox
  return isClosing || typeof picture !== 'object' ? null : JSON.stringify(picture)
}

/** The picture as it was written; null where it makes no sense. */
function readPicture(written: string | null): EnlargedPicture | null {
  const stored: unknown = written === null ? null : JSON.parse(written)
  if (typeof stored !== 'object' || stored === null) return null
  const [src, width, height, alt] = ['src', 'width', 'height', 'alt'].map((name): unknown =>
    Reflect.get(stored, name),
  )
  return typeof src === 'string' &&
    typeof width === 'number' &&
    typeof height === 'number' &&
    typeof alt === 'string'
    ? { src, width, height, alt }
    : null
}
