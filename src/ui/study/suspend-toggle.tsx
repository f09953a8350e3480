/** 그만 묻기: takes a question out of the asking with one press, and brings it back with another. */
import { BellOff, BellRing } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Card } from '../../site/site-data.ts'
import { isSuspended } from '../../study/schedule/resting.ts'
import { today as words } from '../strings/daily.ko.ts'
import { titleId } from './card-dom.ts'
import { useRecord, useStudyGlance, useUndoToast } from './use-study.ts'

interface SuspendToggleProps {
  readonly card: Pick<Card, 'id' | 'text'>
  /** How it looks: a small button of a page, or one of a running quiz. */
  readonly look?: 'quiet-button' | 'tool'
}

/** Draws the button. A message at the bottom of the window offers to undo it. */
export function SuspendToggle({ card, look = 'quiet-button' }: SuspendToggleProps): ReactNode {
  const record = useRecord()
  const tell = useUndoToast()
  const isOff = isSuspended(useStudyGlance()?.record(card.id))
  const size = look === 'tool' ? 20 : 16
  const toggle = async (): Promise<void> => {
    const kind = isOff ? 'unsuspended' : 'suspended'
    const result = await record({ kind, question: card.id, text: card.text })
    if (result?.ok === true) tell(isOff ? words.resumed : words.suspended, result.event.id)
  }
  return (
    <button
      type="button"
      className={look}
      aria-describedby={look === 'tool' ? undefined : titleId(card.id)}
      onClick={() => void toggle()}
    >
      {isOff ? <BellRing aria-hidden size={size} /> : <BellOff aria-hidden size={size} />}
      {isOff ? words.askAgain : words.suspend}
    </button>
  )
}
