/** The page of an address that nothing stands at. */
import type { ReactNode } from 'react'
import { Link } from '../base/link.tsx'
import { useTitle } from '../base/use-title.ts'
import { notFound } from '../strings/reading.ko.ts'
import { useScrollMemory } from '../study/scroll-restoration.ts'

/** Draws the page. */
export function NotFoundPage(): ReactNode {
  useTitle(notFound.title)
  useScrollMemory(true)
  return (
    <div className="page">
      <header>
        <h1>{notFound.title}</h1>
        <p className="lede">{notFound.why}</p>
      </header>
      <Link className="button" to="/">
        {notFound.home}
      </Link>
    </div>
  )
}
