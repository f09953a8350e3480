/** Between the published notes and the learner's own. */
import type { ReactNode } from 'react'
import { NavLink } from '../base/link.tsx'
import { bothShelves as words } from '../strings/daily.ko.ts'
import './shelf-switch.css'

/** Draws both shelves' names; the one that is shown is marked. */
export function ShelfSwitch(): ReactNode {
  return (
    <nav className="shelf-switch" aria-label={words.shelves}>
      <NavLink to="/" isExact>
        {words.published}
      </NavLink>
      <NavLink to="/my/">{words.own}</NavLink>
    </nav>
  )
}
