/** Plain links within the app. The router's own ask for the address in every one, which a hundred cards pay for. */
import { type MouseEvent, useCallback } from 'react'
import { useNavigate } from 'react-router'

/** Goes where a link leads, unless the learner wants it elsewhere: in another tab or window, or saved. */
export type Follow = (event: MouseEvent, path: string, state: unknown) => void

/** For the `onClick` of links whose `href` is `linkTo(path)`; a list asks once for all its cards. */
export function useFollow(): Follow {
  const navigate = useNavigate()
  return useCallback(
    (event, path, state) => {
      if (event.defaultPrevented || event.button !== 0) return
      if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
      event.preventDefault()
      navigate(path, { state })
    },
    [navigate],
  )
}
