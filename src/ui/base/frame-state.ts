/** Tells style sheets about the page through attributes of the root element, because older browsers do not know `:has()`. */
import { useLayoutEffect } from 'react'

/**
 * `running`: a quiz fills the window. `searching`: results do. `searchOpen`: the search field is in use. `reading`: a second bar
 * stands at the foot.
 */
type FrameState = 'running' | 'searching' | 'searchOpen' | 'reading'

/** Sets `data-running` (or the attribute of another state) on the root element while `isOn` is true. */
export function useFrameState(name: FrameState, isOn: boolean): void {
  useLayoutEffect(() => {
    if (!isOn) return
    const { dataset } = document.documentElement
    dataset[name] = ''
    keepInSight()
    return () => {
      delete dataset[name]
      keepInSight()
    }
  }, [name, isOn])
}

/** In a low window all moves when a part comes or goes: what has the focus stays in the window. */
function keepInSight(): void {
  const focused = document.activeElement
  if (focused === null || focused === document.body) return
  const { top, bottom, left, right } = focused.getBoundingClientRect()
  if (bottom <= 0 || top >= innerHeight || right <= 0 || left >= innerWidth) focused.scrollIntoView()
}
