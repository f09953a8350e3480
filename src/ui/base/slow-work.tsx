/** Work that takes a while: how far it is, and a way to stop it. */
import type { ReactNode } from 'react'
import { backup as words } from '../strings/settings.ko.ts'

interface SlowWorkProps {
  readonly label: string
  /** From 0 to 1. */
  readonly share: number
  readonly onStop: () => void
}

export function SlowWork({ label, share, onStop }: SlowWorkProps): ReactNode {
  return (
    <p className="past">
      <span role="status">{label}</span>
      <progress aria-label={label} value={share} />
      <button type="button" className="text-button" onClick={onStop}>
        {words.stop}
      </button>
    </p>
  )
}
