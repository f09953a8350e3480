/** The icon of a bookmark. Drawn here and not by the icon library, because a page has a hundred of them. Its style is in the style sheet. */
import type { ReactNode } from 'react'

/** The icon, one element for the whole page. */
export const bookmarkIcon: ReactNode = (
  <svg className="ribbon" viewBox="0 0 24 24" aria-hidden>
    <path d="M7 3h10a2 2 0 0 1 2 2v16l-7-4-7 4V5a2 2 0 0 1 2-2Z" />
  </svg>
)
