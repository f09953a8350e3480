/** What the pages of the quiz share: which session is meant. */
import type { StudyState } from '../../study/journal/fold.ts'
import type { SessionRecord } from '../../study/journal/record-session.ts'

/** Returns the session with an id, or else the latest one with at least one action; null when there is none. */
export function findSession(state: StudyState, id: string | null): SessionRecord | null {
  const wanted = id === null ? undefined : state.sessions.get(id)
  return wanted ?? [...state.sessions.values()].findLast(({ actions }) => actions.length > 0) ?? null
}

/** Turns the id of a session into a number, always the same one, which decides what a mode draws at random. */
export function seedOf(session: string): number {
  let seed = 0
  for (const letter of session) seed = (Math.imul(seed, 31) + letter.charCodeAt(0)) >>> 0
  return seed
}
