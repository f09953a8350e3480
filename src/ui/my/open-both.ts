/** What the content of the loaded page takes the learner's own notes from. Loaded only where there are any. */
import type { Content } from '../content/content.ts'
import { shelfMaker } from './read-in-worker.ts'
import { openBoth } from './shelf.ts'

/** Resolves to the published notes and the learner's own together. Rejects when the own ones cannot be opened. */
export function withOwnNotes(published: Content): Promise<Content> {
  return openBoth(published, shelfMaker())
}
