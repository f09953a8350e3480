/**
 * A small value in localStorage that all tabs of the browser share: each change is made to what is stored at that moment, so that
 * tabs do not write over each other, and each tab hears of the others' changes.
 */

import { createEmitter } from './emitter.ts'

export interface SharedValue<Value> {
  /** The value as it is stored now; the same object as long as nobody changes it. */
  readonly read: () => Value
  /**
   * Replaces the value by what `change` makes of the stored one; giving the same back changes nothing. False when the browser
   * would not keep it: then it lasts as long as the page.
   */
  readonly change: (change: (now: Value) => Value) => boolean
  /** Calls after each change, also one of another tab; returns the way to stop. */
  readonly subscribe: (listener: () => void) => () => void
}

/**
 * Opens the value under a key. `parse` makes a value of whatever JSON is stored there (null where there is none, or what is there is
 * no JSON), and never throws. Nothing here throws either, also where storage is forbidden.
 */
export function openSharedValue<Value>(key: string, parse: (stored: unknown) => Value): SharedValue<Value> {
  let known: { readonly text: string | null; readonly value: Value } | null = null
  /** What the browser would not keep. */
  let unkept: { readonly value: Value } | null = null

  function read(): Value {
    if (unkept !== null) return unkept.value
    const text = readText(key)
    if (known === null || known.text !== text) known = { text, value: parse(readJson(text)) }
    return known.value
  }

  const { subscribe, emit } = createEmitter(() => {
    // A key of null means that everything was cleared.
    const onStorage = (event: StorageEvent): void => {
      if (event.key === null || event.key === key) emit()
    }
    addEventListener('storage', onStorage)
    return () => removeEventListener('storage', onStorage)
  })

  return {
    read,
    change(change) {
      const now = read()
      const value = change(now)
      if (value === now) return unkept === null
      const text = JSON.stringify(value)
      try {
        localStorage.setItem(key, text)
        known = { text, value }
        unkept = null
      } catch {
        unkept = { value }
      }
      emit()
      return unkept === null
    },
    subscribe,
  }
}

function readText(key: string): string | null {
  try {
    return localStorage.getItem(key)
  } catch {
    // Forbidden in this window.
    return null
  }
}

function readJson(text: string | null): unknown {
  try {
    return JSON.parse(text ?? 'null')
  } catch {
    return null
  }
}
