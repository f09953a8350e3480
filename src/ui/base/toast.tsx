/** Short messages at the bottom of the window, which screen readers read out. A new one replaces the one before, and they end with the page. */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react'
import { useLocation } from 'react-router'
import { afterPress } from './press.ts'

export interface ToastMessage {
  readonly text: string
  readonly action?: { readonly label: string; readonly run: () => void }
  /** Stays until something else is said: for what must not be missed. */
  readonly stays?: boolean
}

const SHOWN_MS = 6000

const ToastContext = createContext<(message: ToastMessage) => void>(() => {})

export function useToast(): (message: ToastMessage) => void {
  return useContext(ToastContext)
}

export function ToastProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [message, setMessage] = useState<ToastMessage | null>(null)
  const show = useCallback((next: ToastMessage) => void afterPress(() => setMessage(next)), [])
  useEffect(() => {
    if (message === null || message.stays === true) return
    let callOff = (): void => {}
    const timer = setTimeout(() => {
      callOff = afterPress(() => setMessage(null))
    }, SHOWN_MS)
    return () => {
      clearTimeout(timer)
      callOff()
    }
  }, [message])
  // What was said of a page does not follow to the next one.
  const { pathname } = useLocation()
  const [saidAt, setSaidAt] = useState(pathname)
  if (saidAt !== pathname) {
    setSaidAt(pathname)
    if (message?.stays !== true) setMessage(null)
  }
  return (
    <ToastContext value={show}>
      {children}
      <output>
        {message !== null && (
          <span className="toast">
            <span>{message.text}</span>
            {message.action !== undefined && (
              <button
                type="button"
                onClick={() => {
                  setMessage(null)
                  message.action?.run()
                }}
              >
                {message.action.label}
              </button>
            )}
          </span>
        )}
      </output>
    </ToastContext>
  )
}
