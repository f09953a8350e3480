/** The app's name 문답 as a drawing (scripts/drawings/wordmark.svg). */
import type { ReactNode } from 'react'

/** Draws the name in the colour of the text. Links around it need a label. */
export function Wordmark(): ReactNode {
  return (
    <svg viewBox="0 0 204 100" fill="none" stroke="currentColor" strokeWidth="9.5" aria-hidden>
      <path d="M24 8.5h52v27H24ZM4 52h92M50 52v22M24 67v25h56" />
      <path d="M158 9h-39v36h41M184 2v51M184 27h18M130 62v31h54V62M130 76h54" />
    </svg>
  )
}
