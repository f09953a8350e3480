/** The rows of the set-up page. A tap on one starts a set of its questions. */
import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import '../base/plain-page.css'

interface StartRowProps {
  readonly label: ReactNode
  /** How many questions there are to ask. */
  readonly count: number
  /** Said in the place of the row when there are none. */
  readonly empty: string
  readonly isDisabled: boolean
  /** How deep it stands below others, from 0. */
  readonly depth?: number
  readonly onStart: () => void
}

/** Draws a row that starts; where there is nothing to ask, it says why. */
export function StartRow({ label, count, empty, isDisabled, depth = 0, onStart }: StartRowProps): ReactNode {
  if (count === 0)
    return (
      <p className="set-up-row" data-none>
        <span>{label}</span>
        <span>{empty}</span>
      </p>
    )
  return (
    <button type="button" className="set-up-row" data-depth={depth} disabled={isDisabled} onClick={onStart}>
      <span>{label}</span>
      <span className="count">{count}</span>
      <ChevronRight aria-hidden size={18} />
    </button>
  )
}

interface FoldedRowsProps {
  readonly label: string
  readonly isOpen: boolean
  readonly children: ReactNode
}

/** Draws a row that opens further rows below it. */
export function FoldedRows({ label, isOpen, children }: FoldedRowsProps): ReactNode {
  return (
    <details className="set-up-fold" open={isOpen}>
      <summary className="set-up-row">
        <span>{label}</span>
        <ChevronRight aria-hidden size={18} />
      </summary>
      {children}
    </details>
  )
}
