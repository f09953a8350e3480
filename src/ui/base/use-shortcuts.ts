/** Single-key shortcuts: by the key's place, so that they work with a Korean layout; never while typing or composing. */
import { useEffect, useRef } from 'react'
import { readPreferences } from './use-preferences.ts'

/** From `KeyboardEvent.code` (with `Shift+` before it where Shift is held) to what it does. */
export type Shortcuts = Readonly<Record<string, () => void>>

/** Listens for single keys while the component is there, unless the learner has switched them off (WCAG 2.1.4). */
export function useShortcuts(shortcuts: Shortcuts): void {
  const current = useRef(shortcuts)
  current.current = shortcuts
  const hasAny = Object.keys(shortcuts).length > 0
  useEffect(() => {
    if (!hasAny) return
    const onKey = (event: KeyboardEvent): void => {
      if (event.isComposing || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey)
        return
      if (isTyping(event.target) || !readPreferences().shortcuts) return
      const run = current.current[event.shiftKey ? `Shift+${event.code}` : event.code]
      if (run === undefined) return
      event.preventDefault()
      run()
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [hasAny])
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    target.closest('input, textarea, select, dialog, [contenteditable]') !== null
  )
}
