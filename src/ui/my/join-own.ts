/** Where the content of the loaded page takes the learner's own notes from. Their code is loaded only where there are any. */
import type { Content } from '../content/content.ts'
import { shelfMark } from '../content/shelf-mark.ts'

/** Resolves to the published notes together with the learner's own. Rejects when the own ones cannot be opened. */
export async function joinOwn(published: Content): Promise<Content> {
  return shelfMark.read() === 0 ? published : (await import('./open-both.ts')).withOwnNotes(published)
}
