/** Plain links to questions. The router's own ask for the address in every one, which a hundred cards pay for. */
import type { MouseEvent } from 'react'
import { useNavigate } from 'react-router'
import type { QuestionId } from '../../notes/model.ts'
import { questionPath } from '../base/paths.ts'
import { useEventCallback } from '../base/use-event-callback.ts'

/** Opens a question's page where the strings `forms` are marked, unless the learner wants it in another tab or window, or saved. */
export type Follow = (event: MouseEvent, id: QuestionId, forms: readonly string[]) => void

/** For the `onClick` of the links of a list of questions, which their pages get to know. Always the same function. */
export function useFollow(from: readonly QuestionId[]): Follow {
  const navigate = useNavigate()
  return useEventCallback((event, id, forms) => {
    if (event.defaultPrevented || event.button !== 0) return
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    navigate(questionPath(id), { state: { from, forms } })
  })
}
