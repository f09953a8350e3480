/** Whether the browser is laying the page out for paper. */
import { createContext, createElement, type ReactNode, useContext, useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'
import { createEmitter } from '../../storage/emitter.ts'

let isPrinting = false

const changes = createEmitter(() => {
  addEventListener('beforeprint', begin)
  addEventListener('afterprint', end)
  return () => {
    removeEventListener('beforeprint', begin)
    removeEventListener('afterprint', end)
  }
})

function begin(): void {
  isPrinting = true
  // The browser takes the page as it is at the end of this event.
  flushSync(() => changes.emit())
}

function end(): void {
  isPrinting = false
  // What was unfolded for the paper is folded again before the page hears of the end.
  flushSync(() => changes.emit())
}

const PrintingContext = createContext(false)

/** Provides the flag through context; every card needs it, so the browser's events are listened to once. */
export function PrintingProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const value = useSyncExternalStore(
    changes.subscribe,
    () => isPrinting,
    () => false,
  )
  return createElement(PrintingContext, { value }, children)
}

/** True while the page is printed. */
export function usePrinting(): boolean {
  return useContext(PrintingContext)
}
