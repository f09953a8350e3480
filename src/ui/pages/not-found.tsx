import { type ReactNode, useEffect } from 'react'
import { Link } from 'react-router'
import { notFound } from '../strings/reading.ko.ts'

export function NotFoundPage(): ReactNode {
  useEffect(() => {
    document.title = notFound.title
  }, [])
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
