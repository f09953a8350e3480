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
    return () => {
      delete dataset[name]
    }
  }, [name, isOn])
}
