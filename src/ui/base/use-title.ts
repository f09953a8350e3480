import { useEffect } from 'react'
import { app } from '../strings/reading.ko.ts'

/** Sets the window's title: the page's name, then the site's, as the build wrote it. `PageAnnouncer` reads it out. */
export function useTitle(title: string): void {
  useEffect(() => {
    const name = document.querySelector<HTMLMetaElement>('[property="og:site_name"]')?.content ?? app.name
    document.title = title === name ? title : `${title} · ${name}`
  }, [title])
}
