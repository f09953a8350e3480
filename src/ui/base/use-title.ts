import { useEffect } from 'react'
import { app } from '../strings/reading.ko.ts'
import { say } from './announcer.tsx'

/** The page that was told last. Two pages may have the same title. */
let told = ''

/** Sets the window's title: the page's name, then the site's, as the build wrote it. Tells screen readers that a page was opened. */
export function useTitle(title: string): void {
  useEffect(() => {
    const name = document.querySelector<HTMLMetaElement>('[property="og:site_name"]')?.content ?? app.name
    document.title = title === name ? title : `${title} · ${name}`
    const page = `${location.pathname} ${title}`
    if (told !== page) say(app.opened(title))
    told = page
  }, [title])
}
