/** Short messages at the bottom of the window, which screen readers read out. A new one replaces the one before, and they end with the page. */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useRef, useState } from 'react'
import { useLocation } from 'react-router'
import { saving as words } from '../strings/reading.ko.ts'
import { sayInDialog } from './announcer.tsx'
import { isTyping } from './is-typing.ts'
import { moveFocus } from './move-focus.ts'
import { afterPress } from './press.ts'
import { readPreferences } from './use-preferences.ts'

export interface ToastMessage {
  readonly text: string
  /** What the message offers. It also has a place that stays, because the message goes. */
  readonly action?: { readonly label: string; readonly run: () => void }
  /** Stays until something else is said: for what must not be missed. */
  readonly stays?: boolean
}

/** A message on the screen: the same text again is a new one. */
interface Shown extends ToastMessage {
  readonly at: number
}

const SHOWN_MS = 6000

const ToastContext = createContext<(message: ToastMessage) => void>(() => {})

export function useToast(): (message: ToastMessage) => void {
  return useContext(ToastContext)
}

export function ToastProvider({ children }: { readonly children: ReactNode }): ReactNode {
  const [message, setMessage] = useState<Shown | null>(null)
  /** The pointer is over it, or it has the focus: then it stays. */
  const [isHeld, setHeld] = useState(false)
  /** What had the focus before the message took it. */
  const before = useRef<EventTarget | null>(null)
  const count = useRef(0)
  const show = useCallback((next: ToastMessage): void => {
    sayInDialog(next.text)
    count.current += 1
    const at = count.current
    afterPress(() => setMessage({ ...next, at }))
  }, [])
  useEffect(() => {
    if (message === null || message.stays === true || isHeld) return
    let callOff = (): void => {}
    const timer = setTimeout(() => {
      callOff = afterPress(() => setMessage(null))
    }, SHOWN_MS)
    return () => {
      clearTimeout(timer)
      callOff()
    }
  }, [message, isHeld])
  // What was said of a page does not follow to the next one.
  const { pathname } = useLocation()
  const [saidAt, setSaidAt] = useState(pathname)
  if (saidAt !== pathname) {
    setSaidAt(pathname)
    if (message?.stays !== true) setMessage(null)
  }

  const action = message?.action
  const hide = useCallback((): void => {
    setHeld(false)
    setMessage(null)
  }, [])
  useEffect(() => {
    if (action === undefined) return
    const onKey = (event: KeyboardEvent): void => {
      if (event.code !== 'KeyU' || event.isComposing || event.ctrlKey || event.metaKey || event.shiftKey)
        return
      if (!event.altKey && (isTyping(event.target) || !readPreferences().shortcuts)) return
      event.preventDefault()
      hide()
      action.run()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [action, hide])

  return (
    <ToastContext value={show}>
      {children}
      {/* What is added to a log is read out once. */}
      <div role="log">
        {message !== null && (
          // biome-ignore lint/a11y/noStaticElementInteractions: the pointer over it only keeps it
          <div
            key={message.at}
            className="toast"
            onMouseEnter={() => setHeld(true)}
            onMouseLeave={() => setHeld(false)}
            onFocus={({ relatedTarget }) => {
              before.current = relatedTarget
              setHeld(true)
            }}
            onBlur={() => setHeld(false)}
          >
            <span>{message.text}</span>
            {action !== undefined && (
              <>
                <span className="visually-hidden">{words.byKey(action.label, toastKey())}</span>
                <button
                  type="button"
                  aria-keyshortcuts="U Alt+U"
                  onClick={() => {
                    hide()
                    moveFocus(before.current)
                    action.run()
                  }}
                >
                  {action.label}
                  <kbd aria-hidden>{toastKey()}</kbd>
                </button>
              </>
            )}
          </div>
        )}
      </div>
    </ToastContext>
  )
}

/** The key that does what the message offers. It works with Alt, too, also while typing and where single keys are switched off. */
function toastKey(): string {
  return readPreferences().shortcuts ? 'U' : 'Alt U'
}
