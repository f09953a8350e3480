/** Boxes that are wider inside than outside. Where one scrolls, the keyboard can reach it (WCAG 2.1.1). */
import { type RefObject, useEffect, useState } from 'react'

interface Scrolling {
  /** There is more to the right. */
  readonly hasMore: boolean
  /** What makes the box a stop of the keyboard with a name; nothing while all of it is in sight. */
  readonly reach: { readonly tabIndex: 0; readonly role: 'group'; readonly 'aria-label': string } | undefined
}

/** Takes a box and what it is called. Watches it while the component is mounted. */
export function useScrolling(box: RefObject<HTMLElement | null>, label: string): Scrolling {
  const [hasMore, setMore] = useState(false)
  const [isWide, setWide] = useState(false)
  useEffect(() => {
    const element = box.current
    if (element === null) return
    const measure = (): void => {
      setMore(element.scrollLeft + element.clientWidth < element.scrollWidth - 1)
      setWide(element.clientWidth < element.scrollWidth - 1)
    }
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    element.addEventListener('scroll', measure, { passive: true })
    return () => {
      observer.disconnect()
      element.removeEventListener('scroll', measure)
    }
  }, [box])
  return { hasMore, reach: isWide ? { tabIndex: 0, role: 'group', 'aria-label': label } : undefined }
}
