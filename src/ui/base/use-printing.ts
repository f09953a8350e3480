/** Whether the page is being laid out for paper. */
import { createContext, createElement, type ReactNode, useContext, useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'

let isPrinting = false
const listeners = new Set<() => void>()

function set(next: boolean): void {
  isPrinting = next
  for (const listener of listeners) listener()
}

// The paper is drawn as soon as the event is over.
const begin = (): void => flushSync(() => set(true))
// What is unfolded only for the paper is folded again before the page hears of it.
const end = (): void => flushSync(() => set(false))

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) {
    addEventListener('beforeprint', begin)
    addEventListener('afterprint', end)
  }
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    removeEventListener('beforeprint', begin)
    removeEventListener('afterprint', end)
  }
}

const PrintingContext = createContext(false)

/** Tells everything below when the page is printed. */
export function PrintingProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const value = useSyncExternalStore(
    subscribe,
    () => isPrinting,
    () => false,
  )
  return createElement(PrintingContext, { value }, children)
}

/** True while the browser lays the page out for paper. */
export function usePrinting(): boolean {
  return useContext(PrintingContext)
}
