/** Says what the list shows whenever a search, a filter or the end of one has changed it. */
import { useEffect } from 'react'
import { useLocation } from 'react-router'
import { say } from './announcer.tsx'

/** Typing and a row of presses come to rest before anything is said, in ms. */
const REST_MS = 700

/** The list that was told last. */
let told = { path: '', text: '' }

/**
 * Says the text once it rests, unless the same list said the same before. A list that is not `narrowed` is silent when its page has
 * just been opened: then the page's name was said. After each new `query` the text is said even if it is the same. What is not
 * the latest any more when it comes to be said is left out: the latest has its own outcome.
 */
export function useListOutcome(text: string, isNarrowed: boolean, query = '', isLatest = always): void {
  const { pathname } = useLocation()
  useEffect(() => {
    if (query !== '') told = { ...told, text: '' }
  }, [query])
  useEffect(() => {
    if (text === '') return
    const isOpened = told.path !== pathname && !isNarrowed
    const isTold = isOpened || (told.path === pathname && told.text === text)
    const tell = (): void => {
      if (!isLatest()) return
      if (!isTold) say(text)
      told = { path: pathname, text }
    }
    if (isOpened) return tell()
    const timer = setTimeout(tell, REST_MS)
    return () => clearTimeout(timer)
  }, [text, pathname, isNarrowed, isLatest])
}

const always = (): boolean => true
