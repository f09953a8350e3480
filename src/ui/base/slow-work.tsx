/** Shows the progress of work that takes some time. */
import type { ReactNode } from 'react'
import { backup as words } from '../strings/settings.ko.ts'
import { useSaid } from './announcer.tsx'

interface SlowWorkProps {
  readonly label: string
  /** From 0 to 1. */
  readonly share: number
  readonly onStop: () => void
}

/** Shows a label, a progress bar and a button that stops the work. */
export function SlowWork({ label, share, onStop }: SlowWorkProps): ReactNode {
  useSaid(label)
  return (
    <p className="past">
      <span>{label}</span>
      <progress aria-label={label} value={share} />
      <button type="button" className="text-button" onClick={onStop}>
        {words.stop}
      </button>
    </p>
  )
}
