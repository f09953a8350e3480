/** The notes that the tests build: their own, so that a site with other notes in `content/` keeps all of its tests. */
import { join } from 'node:path'

/**
 * The folder of the tests' notes: one note of 18 questions with links, two pictures, a transcript and an empty bullet. Its words
 * are looked for in many tests. It brings no glossary, so the program's own is used.
 */
export const fixtureNotes = join(import.meta.dirname, 'fixture-notes')
