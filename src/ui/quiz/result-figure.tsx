/** The figure of a result: how many were known, in a ring that fills with them. */
import type { ReactNode } from 'react'
import './result-figure.css'

interface ResultFigureProps {
  readonly right: number
  readonly total: number
}

/** Draws the figure. It is hidden from screen readers; the heading beside it says the same. */
export function ResultFigure({ right, total }: ResultFigureProps): ReactNode {
  const share = right / total
  return (
    <div
      className="result-figure"
      data-share={share === 1 ? 'all' : share === 0 ? 'none' : 'some'}
      aria-hidden
    >
      <svg viewBox="0 0 100 100" aria-hidden>
        <circle cx={50} cy={50} r={45} data-part="ground" />
        {share > 0 && (
          <circle
            cx={50}
            cy={50}
            r={45}
            pathLength={100}
            strokeDasharray={`${share * 100} 100`}
            transform="rotate(-90 50 50)"
            data-part="known"
          />
        )}
      </svg>
      <p>
        <b>{right}</b>/{total}
      </p>
    </div>
  )
}
