/** The keys of a running quiz, by their place on the keyboard. They do nothing while the learner types or a dialog is open. */
import { useLayoutEffect, useRef } from 'react'
import { isTyping } from '../base/is-typing.ts'
import { readPreferences } from '../base/use-preferences.ts'

/** A press of a key or button. */
export interface KeyPress {
  /** In milliseconds, as `performance.now()`. */
  readonly at: number
  readonly isKeyRepeat: boolean
}

/** What each key does, by `KeyboardEvent.code`. `Undo` and `Redo` are Z and Shift+Z, also with Ctrl or Cmd. */
export type QuizKeys = Readonly<Record<string, ((press: KeyPress) => void) | undefined>>

/** Listens for the keys while the component is mounted. Learners can switch single keys off (WCAG 2.1.4). */
export function useQuizKeys(keys: QuizKeys): void {
  const current = useRef(keys)
  current.current = keys
  // Before the paint, so that a question can be answered as soon as it is on the screen.
  useLayoutEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      // With a Korean input mode on, keys outside text fields say nothing but their place: they have the code 229 and compose nothing.
      if (event.isComposing || event.defaultPrevented) return
      if (isTyping(event.target)) return
      if (document.querySelector('dialog[open]') !== null) return
      const run = current.current[nameOf(event)]
      if (run === undefined) return
      event.preventDefault()
      run({ at: performance.now(), isKeyRepeat: event.repeat })
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])
}

function nameOf(event: KeyboardEvent): string {
  const isCommand = event.ctrlKey || event.metaKey
  if (isCommand) return event.code === 'KeyZ' && !event.altKey ? (event.shiftKey ? 'Redo' : 'Undo') : ''
  if (event.altKey || (event.code !== 'Escape' && !readPreferences().shortcuts)) return ''
  // A focused link or button uses Space and Enter itself.
  const isPress = event.code === 'Space' || event.code === 'Enter' || event.code === 'NumpadEnter'
  if (isPress && isWithin(event.target, 'a, button, summary, input')) return ''
  switch (event.code) {
    case 'KeyZ':
      return event.shiftKey ? 'Redo' : 'Undo'
    case 'NumpadEnter':
      return 'Enter'
    default:
      return event.shiftKey ? '' : event.code.replace('Numpad', 'Digit')
  }
}

function isWithin(target: EventTarget | null, selector: string): boolean {
  return target instanceof Element && target.closest(selector) !== null
}
