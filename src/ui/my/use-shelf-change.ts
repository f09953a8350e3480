/** Changes to the shelf: how far they are, how they are stopped, and why one failed. */
import { useEffect, useRef, useState } from 'react'
import { askToPersist } from '../../storage/persistence.ts'
import { useContent } from '../content/content.ts'
import { keptFailures, kept as words } from '../strings/my.ko.ts'
import { shelfMaker } from './read-in-worker.ts'
import { changeShelf, type ShelfEdit, ShelfError } from './shelf.ts'
import type { Step } from './worker/notes-messages.ts'

export type ShelfChangeState =
  | { readonly kind: 'idle' }
  | { readonly kind: 'working'; readonly step: Step | null }
  /** `text` says why nothing was changed. */
  | { readonly kind: 'failed'; readonly text: string }

export interface ShelfChanger {
  readonly state: ShelfChangeState
  /** Makes a change. Resolves to whether it was made; never rejects. */
  readonly change: (edit: () => Promise<ShelfEdit>) => Promise<boolean>
  readonly stop: () => void
}

/** Returns what changes the shelf. Leaving the page stops a change that is being made. */
export function useShelfChange(): ShelfChanger {
  const published = useContent()
  const [state, setState] = useState<ShelfChangeState>({ kind: 'idle' })
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])
  return {
    state,
    change: async (edit) => {
      running.current?.abort()
      const own = new AbortController()
      running.current = own
      const onStep = (step: Step): void => setState({ kind: 'working', step })
      setState({ kind: 'working', step: null })
      try {
        const made = await edit()
        own.signal.throwIfAborted()
        await changeShelf(made, published, shelfMaker(onStep, own.signal))
        if (made.put.length > 0) void askToPersist()
        setState({ kind: 'idle' })
        return true
      } catch (error) {
        if (!own.signal.aborted)
          setState({
            kind: 'failed',
            text: error instanceof ShelfError ? keptFailures[error.reason] : words.failed,
          })
        return false
      }
    },
    stop: () => {
      running.current?.abort()
      setState({ kind: 'failed', text: words.stopped })
    },
  }
}
