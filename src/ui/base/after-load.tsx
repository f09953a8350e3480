/** Parts of a page that are drawn late, so that they do not delay what is read first. */
import { type ReactNode, Suspense, useEffect, useState } from 'react'
import { afterLoad } from './when-idle.ts'

/** Draws its children once the page is loaded and the browser is idle. */
export function AfterLoad({ children }: { readonly children: ReactNode }): ReactNode {
  const [isTime, setTime] = useState(false)
  useEffect(() => afterLoad(() => setTime(true)), [])
  return isTime ? <Suspense>{children}</Suspense> : null
}
