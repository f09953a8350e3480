/** The line above a question that is asked: the button that leaves, and how far the set has come. */
import { X } from 'lucide-react'
import type { ReactNode } from 'react'
import { quiz as words } from '../strings/study.ko.ts'

interface RunTopProps {
  readonly done: number
  readonly total: number
  readonly onLeave: () => void
  /** Stands behind the progress. */
  readonly end?: ReactNode
  /** The progress in words. */
  readonly children: ReactNode
}

/** Draws the line. */
export function RunTop({ done, total, onLeave, end, children }: RunTopProps): ReactNode {
  return (
    <div className="run-top">
      <button
        type="button"
        className="icon-button"
        aria-label={words.leave}
        title={words.key('Esc')}
        onClick={onLeave}
      >
        <X aria-hidden size={22} />
      </button>
      <div className="run-progress">
        <progress aria-label={words.progress} max={total} value={done} />
        <span>{children}</span>
      </div>
      {end}
    </div>
  )
}
