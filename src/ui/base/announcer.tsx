/** The live region of the app: it tells screen readers what an action did. They read out each sentence once. */
import { type ReactNode, useEffect, useState } from 'react'

/** A sentence is removed after this many ms, because it may no longer be true. */
const KEPT_MS = 7_000

const voices: ((text: string) => void)[] = []

/**
 * Says a sentence, also when it is the same as the one before. While a dialog is open its own voice speaks: a modal dialog hides
 * the rest of the page from screen readers. Before the page is alive nothing is said.
 */
export function say(text: string): void {
  voices.at(-1)?.(text)
}

/** Says what stands on the page behind an open dialog, which hides it; without a dialog it was said by its own place. */
export function sayInDialog(text: string): void {
  if (voices.length > 1) say(text)
}

/** Says a text when it changes and has stayed the same for `restMs`, and when `action` changes. An empty text is silence. */
export function useSaid(text: string, restMs = 0, action: unknown = null): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new action is told, even if its outcome is the same
  useEffect(() => {
    if (text === '') return
    const timer = setTimeout(() => say(text), restMs)
    return () => clearTimeout(timer)
  }, [text, restMs, action])
}

/** The place of the sentences: once in the page, and once in every modal dialog. It must be there before anything is said. */
export function Announcer(): ReactNode {
  const [said, setSaid] = useState<readonly { readonly at: number; readonly text: string }[]>([])
  useEffect(() => {
    let count = 0
    const timers = new Set<ReturnType<typeof setTimeout>>()
    const speak = (text: string): void => {
      count += 1
      const at = count
      setSaid((before) => [...before, { at, text }])
      const timer = setTimeout(() => {
        timers.delete(timer)
        setSaid((now) => now.filter((one) => one.at !== at))
      }, KEPT_MS)
      timers.add(timer)
    }
    voices.push(speak)
    return () => {
      voices.splice(voices.indexOf(speak), 1)
      for (const timer of timers) clearTimeout(timer)
    }
  }, [])
  return (
    <div className="visually-hidden" role="log">
      {said.map(({ at, text }) => (
        <p key={at}>{text}</p>
      ))}
    </div>
  )
}
