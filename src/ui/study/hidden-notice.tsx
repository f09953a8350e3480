/** Says on the page itself that things which belong here were deleted, and brings them back. */
import { type ReactNode, useEffect, useState } from 'react'
import type { ResetScope } from '../../study/journal/events.ts'
import { allEvents, type StudyState } from '../../study/journal/fold.ts'
import { formatMoment } from '../base/format-dates.ts'
import { useToast } from '../base/toast.tsx'
import { hidden as words } from '../strings/study.ko.ts'
import { openStudy, useRecord } from './use-study.ts'

/** How long it is said that another device's 기록 지우기 took effect here. Of one's own, only an empty page speaks. */
const saidForMs = 30 * 86_400_000

interface HiddenNoticeProps {
  readonly state: StudyState
  /** Which resets bear on what the page shows. */
  readonly scopes: readonly ResetScope[]
  readonly isEmpty: boolean
}

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
