/** A bar as long as its share of a whole; the number beside it says the same in words. */
import type { ReactNode } from 'react'

interface ProgressBarProps {
  /** From 0 to 1, from the back to the front. */
  readonly shares: readonly number[]
}

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
