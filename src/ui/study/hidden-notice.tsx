/** Says on a page that things of this page were hidden by 기록 지우기, and offers to show them again. */
import { type ReactNode, useEffect, useState } from 'react'
import type { ResetScope } from '../../study/journal/events.ts'
import { allEvents, type StudyState } from '../../study/journal/fold.ts'
import { formatMoment } from '../base/format-dates.ts'
import { useToast } from '../base/toast.tsx'
import { hidden as words } from '../strings/study.ko.ts'
import { openStudy, useRecord } from './use-study.ts'

/** The notice about another device's 기록 지우기 is shown for this long. For this browser's own, it is shown on an empty page only. */
const saidForMs = 30 * 86_400_000

interface HiddenNoticeProps {
  readonly state: StudyState
  /** The scopes of resets that hide something of this page. */
  readonly scopes: readonly ResetScope[]
  readonly isEmpty: boolean
}

/** Shows the last reset that hides something of the page, if the learner should know of it. */
export function HiddenNotice({ state, scopes, isEmpty }: HiddenNoticeProps): ReactNode {
  const record = useRecord()
  const toast = useToast()
  const [own, setOwn] = useState<string | null>(null)
  const last = state.resets.findLast(({ scope }) => scopes.includes(scope))
  const event = last?.event
  useEffect(() => {
    if (event === undefined) return
    let isCurrent = true
    void openStudy()
      .then(({ journal }) => journal.device())
      .then((device) => isCurrent && setOwn(device?.id ?? ''))
    return () => {
      isCurrent = false
    }
  }, [event])
  if (last === undefined || own === null) return null
  const now = Date.now()
  const from = allEvents(state).find(({ id }) => id === last.event)?.device
  const isForeign = from !== own && Math.abs(now - last.time) < saidForMs
  if (!isEmpty && !isForeign) return null

  const takeBack = async (): Promise<void> => {
    const result = await record({ kind: 'undone', target: last.event })
    if (result?.ok === true) toast({ text: words.undone })
  }
  return (
    <p className="notice">
      {words.said(formatMoment(last.time, now), words.scopes[last.scope])}{' '}
      <button type="button" className="text-button" onClick={() => void takeBack()}>
        {words.undo}
      </button>
    </p>
  )
}
