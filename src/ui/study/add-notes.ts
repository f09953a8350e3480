/** Adds the notes of a backup to those that this browser keeps. */
import type { KeptNote } from '../../storage/kept-note-rows.ts'
import { openKeptNotes } from '../../storage/kept-notes.ts'
import { base } from '../base/paths.ts'
import { shelfMark } from '../content/shelf-mark.ts'

/**
 * Adds notes that are not here, and newer editions of those that are. What is made of them is made when they are opened the next time, and
 * records are relinked then. Resolves to the number of notes that were added; to null when the browser did not take them. Never rejects.
 */
export async function addNotes(incoming: readonly KeptNote[]): Promise<number | null> {
  const opened = await openKeptNotes(base, () => {})
  if (!opened.ok) return null
  const notes = opened.value
  try {
    for (;;) {
      const { revision, entries, taken } = await notes.readShelf()
      const here = new Map(entries.map(({ file, keptAt }) => [file, keptAt]))
      const put = incoming.filter(({ file, keptAt }) => keptAt > (here.get(file) ?? Number.NEGATIVE_INFINITY))
      if (put.length === 0) return 0
      const made = { maker: '', site: null, files: new Map<string, string>() }
      const changed = await notes.change(revision, { put, remove: [], made, taken })
      if (!changed.ok) return null
      const { value } = changed
      // Another tab was faster: what it left is looked at again.
      if (value === null) continue
      shelfMark.change(() => value)
      return put.length
    }
  } catch {
    return null
  } finally {
    notes.close()
  }
}
