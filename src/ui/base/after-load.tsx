/** Parts of a page that are drawn late, so that they do not delay what is read first. */
import { type ReactNode, Suspense, useEffect, useState } from 'react'
import { whenIdle } from './when-idle.ts'

/** Draws its children once the page is loaded and the browser is idle. */
export function AfterLoad({ children }: { readonly children: ReactNode }): ReactNode {
  const [isTime, setTime] = useState(false)
  useEffect(() => {
    let cancel = (): void => {}
    const wait = (): void => {
      cancel = whenIdle(() => setTime(true))
    }
    if (document.readyState === 'complete') wait()
    else addEventListener('load', wait, { once: true })
    return () => {
      removeEventListener('load', wait)
      cancel()
    }
  }, [])
  return isTime ? <Suspense>{children}</Suspense> : null
}
