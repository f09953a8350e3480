/** Tells screen readers which page was opened. */
import { type ReactNode, useEffect, useState } from 'react'
import { app } from '../strings/reading.ko.ts'

/** Reads out the window's title whenever it changes, because a new title means a new page. */
export function PageAnnouncer(): ReactNode {
  const [said, setSaid] = useState('')
  useEffect(() => {
    const title = document.querySelector('title')
    if (title === null) return
    let last = document.title
    const observer = new MutationObserver(() => {
      if (document.title === last) return
      last = document.title
      setSaid(app.opened(last.replace(` · ${app.name}`, '')))
    })
    observer.observe(title, { childList: true })
    return () => observer.disconnect()
  }, [])
  return (
    <p className="visually-hidden" role="status">
      {said}
    </p>
  )
}
