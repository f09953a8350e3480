import { useEffect } from 'react'
import { app } from '../strings/reading.ko.ts'

/** Sets the window's title: the page's name, then the app's. `PageAnnouncer` reads it out. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = title === app.name ? title : `${title} · ${app.name}`
  }, [title])
}
