/**
 * A small value in localStorage that all tabs of the browser share. Each change starts from what is stored at that moment, so that
 * tabs do not overwrite each other's changes. Each tab hears of the others' changes.
 */

import { createEmitter } from './emitter.ts'

export interface SharedValue<Value> {
  /** Returns the value as it is stored now; the same object until it is changed. */
  readonly read: () => Value
  /**
   * Replaces the value by what `change` returns for the stored one. The same value changes nothing. Returns false when the browser
   * could not store it: then it lasts as long as the page.
   */
  readonly change: (change: (now: Value) => Value) => boolean
  /** Adds a listener for changes, also those of other tabs; returns a function that removes it. */
  readonly subscribe: (listener: () => void) => () => void
}

/**
 * Opens the value under a key. `parse` makes a value from any stored JSON (null where nothing is stored or it is no JSON) and must not
 * throw. Nothing here throws, also where storage is forbidden.
 */
export function openSharedValue<Value>(key: string, parse: (stored: unknown) => Value): SharedValue<Value> {
  let known: { readonly text: string | null; readonly value: Value } | null = null
  /** The value that the browser could not store. */
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
