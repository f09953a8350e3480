/** Says which page was opened to those who do not see it change: a new title is a new page. */
import { type ReactNode, useEffect, useState } from 'react'
import { app } from '../strings/reading.ko.ts'

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
