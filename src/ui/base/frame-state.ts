/** What the frame around a page follows of the page: said on the root element, as browsers below the floor of `:has()` need it. */
import { useLayoutEffect } from 'react'

/** `running`: a quiz has the window to itself. `searching`: results have. `searchOpen`: the search field is in use. */
type FrameState = 'running' | 'searching' | 'searchOpen'

/** Sets `data-running` (and so on) on the root element while `isOn`. */
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
