/** The shelf of own notes as a page follows it. */
import { useEffect, useState } from 'react'
import { mayHaveDatabase } from '../../storage/journal-exists.ts'
import { keptNotesName } from '../../storage/kept-notes.ts'
import type { SaveFailure } from '../../storage/save-failure.ts'
import { base } from '../base/paths.ts'
import { useContent } from '../content/content.ts'
import { markOf, shelfMark, useShelfMark } from '../content/shelf-mark.ts'
import { shelfMaker } from './read-in-worker.ts'
import { openShelf, type Shelf, ShelfError } from './shelf.ts'

export type ShelfState =
  | { readonly kind: 'loading' }
  | {
      readonly kind: 'ready'
      readonly shelf: Shelf
      /** There were notes, and the browser has deleted them. */
      readonly isGone: boolean
    }
  | { readonly kind: 'failed'; readonly reason: SaveFailure }

const EMPTY: Shelf = { revision: 0, entries: [], content: null, site: null }

/** Opens the shelf, and opens it again whenever a tab has changed it. Where there never was one, no database is made. */
export function useShelf(): ShelfState {
  const published = useContent()
  const mark = useShelfMark()
  const [state, setState] = useState<ShelfState>({ kind: 'loading' })
  useEffect(() => {
    let isCurrent = true
    const open = async (): Promise<ShelfState> => {
      if (mark === 0 && !(await mayHaveDatabase(keptNotesName(base))))
        return { kind: 'ready', shelf: EMPTY, isGone: false }
      const shelf = await openShelf(published, shelfMaker())
      // The mark may be gone without the notes.
      const now = markOf(shelf.revision, shelf.entries.length)
      if (now !== mark && shelf.revision > 0) shelfMark.change(() => now)
      return { kind: 'ready', shelf, isGone: mark > 0 && shelf.revision === 0 }
    }
    open().then(
      (next) => isCurrent && setState(next),
      (error: unknown) =>
        isCurrent &&
        setState({ kind: 'failed', reason: error instanceof ShelfError ? error.reason : 'failed' }),
    )
    return () => {
      isCurrent = false
    }
  }, [published, mark])
  return state
}
