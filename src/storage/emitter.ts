/** Who wants to know of changes to something that the page keeps outside React: for `useSyncExternalStore`. */
interface Listeners {
  /** Listens from now on; returns the way to stop. */
  readonly subscribe: (listener: () => void) => () => void
  /** Calls all who listen now. */
  readonly tell: () => void
}

export function makeListeners(): Listeners {
  const all = new Set<() => void>()
  return {
    subscribe(listener) {
      all.add(listener)
      return () => all.delete(listener)
    },
    tell() {
      for (const listener of [...all]) listener()
    },
  }
}
