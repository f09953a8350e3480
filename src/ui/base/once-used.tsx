/** Parts of a page that only its reader's next step needs. */
import { type ReactNode, Suspense, useEffect, useState } from 'react'

const SIGNS = ['scroll', 'pointermove', 'pointerdown', 'keydown', 'focusin']

/** Draws its children once the page is used: scrolled, pointed at, or reached by the keyboard. */
export function OnceUsed({ children }: { readonly children: ReactNode }): ReactNode {
  const [isUsed, setUsed] = useState(false)
  useEffect(() => {
    const use = (): void => setUsed(true)
    for (const sign of SIGNS) addEventListener(sign, use, true)
    return () => {
      for (const sign of SIGNS) removeEventListener(sign, use, true)
    }
  }, [])
  return isUsed ? <Suspense>{children}</Suspense> : null
}
