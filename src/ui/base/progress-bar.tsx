/** A bar that shows shares of a whole. It is hidden from screen readers; text beside it must say the same. */
import type { ReactNode } from 'react'
import './progress-bar.css'

interface ProgressBarProps {
  /** From 0 to 1. A later one is drawn over an earlier one. */
  readonly shares: readonly number[]
}

/** Draws one layer for each share. */
export function ProgressBar({ shares }: ProgressBarProps): ReactNode {
  return (
    <svg
      className="bar"
      viewBox="0 0 100 4"
      preserveAspectRatio="none"
      data-layers={shares.length}
      aria-hidden
    >
      <rect width={100} height={4} data-layer="ground" />
      {shares.map((share, index) => (
        // Layers never change places.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <rect key={index} width={share * 100} height={4} data-layer={index} />
      ))}
    </svg>
  )
}
