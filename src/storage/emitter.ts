/** Tells listeners that something kept outside React has changed. The page's stores and the journal use it. */

export interface Emitter<Change = void> {
  /** Adds a listener; returns a function that removes it. */
  readonly subscribe: (listener: (change: Change) => void) => () => void
  /** Calls every listener that is subscribed now. */
  readonly emit: (change: Change) => void
  /** Removes every listener. */
  readonly clear: () => void
}

/**
 * Makes an emitter without listeners. `watch`, where given, is called when the first listener comes, and what it returns when
 * the last one has gone: so that nothing in the browser is listened to for nobody. A listener that throws does not keep the
 * others from being called: its error is thrown again in a task of its own.
 */
export function createEmitter<Change = void>(watch?: () => () => void): Emitter<Change> {
  const listeners = new Set<(change: Change) => void>()
  let unwatch: (() => void) | undefined

  function rest(): void {
    if (listeners.size > 0) return
    unwatch?.()
    unwatch = undefined
  }

  return {
    subscribe(listener) {
      if (listeners.size === 0) unwatch = watch?.()
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        rest()
      }
    },
    emit(change) {
      for (const listener of [...listeners]) {
        try {
          listener(change)
        } catch (error) {
          setTimeout(() => {
            throw error
          })
        }
      }
    },
    clear() {
      listeners.clear()
      rest()
    },
  }
}
