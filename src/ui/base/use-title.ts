import { useEffect } from 'react'
import { app } from '../strings/reading.ko.ts'

/** Names the page in the window's title, with the app's name behind it; `PageAnnouncer` says it. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title === app.name ? title : `${title} · ${app.name}`
  }, [title])
}
