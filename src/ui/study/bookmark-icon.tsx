/** A bookmark's ribbon. Drawn here and not by the icon library: there are a hundred on a page. Size and filling: bookmark-button.css. */
import type { ReactNode } from 'react'

export const bookmarkIcon: ReactNode = (
  <svg className="ribbon" viewBox="0 0 24 24" aria-hidden>
    <path d="M7 3h10a2 2 0 0 1 2 2v16l-7-4-7 4V5a2 2 0 0 1 2-2Z" />
  </svg>
)
