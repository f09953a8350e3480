/** Plain links to questions. Each link of the router reads the address, which is too slow for a hundred cards. */
import type { MouseEvent } from 'react'
import { useNavigate } from 'react-router'
import type { QuestionId } from '../../notes/model.ts'
import { useEventCallback } from '../base/use-event-callback.ts'
import { useContent } from '../content/content.ts'

/** Opens a question's page with the strings `forms` highlighted. Clicks that ask for another tab, a window or a download are left alone. */
export type Follow = (event: MouseEvent, id: QuestionId, forms: readonly string[]) => void

/** Returns the `onClick` for the links of a list; the pages learn the list (`from`) for their neighbours. Always the same function. */
export function useFollow(from: readonly QuestionId[]): Follow {
  const navigate = useNavigate()
  const { questionPath } = useContent()
  return useEventCallback((event, id, forms) => {
    if (event.defaultPrevented || event.button !== 0) return
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    navigate(questionPath(id), { state: { from, forms } })
  })
}
