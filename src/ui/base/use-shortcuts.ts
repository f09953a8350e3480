/** Single-key shortcuts. Keys are known by their place, so that they also work with a Korean keyboard layout. */
import { useEffect, useRef } from 'react'
import { isTyping } from './is-typing.ts'
import { readPreferences } from './use-preferences.ts'

/** What each key does, by `KeyboardEvent.code`, with `Shift+` before it when Shift is held. */
export type Shortcuts = Readonly<Record<string, () => void>>

/**
 * Listens for the keys while the component is mounted, but not while the learner types or composes a syllable. Learners can
 * switch single keys off (WCAG 2.1.4).
 */
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
