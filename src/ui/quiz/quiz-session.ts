/** What the pages of the quiz share: which session is meant, and what a mode needs. */
import { makeLexicon } from '../../search/text/lexicon.ts'
import type { StudyState } from '../../study/journal/fold.ts'
import type { SessionRecord } from '../../study/journal/record-session.ts'
import type { Words } from '../../study/quiz/quiz-source.ts'
import type { Content } from '../content/content.ts'

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

const lexicons = new WeakMap<Content, Promise<Words>>()

/** Loads the author's glossary and makes the lexicon of the subject's words, once for each site. Rejects when it cannot be fetched. */
export function loadWords(content: Content): Promise<Words> {
  const known = lexicons.get(content)
  if (known !== undefined) return known
  const loading = content.glossary().then(makeLexicon)
  lexicons.set(content, loading)
  loading.catch(() => lexicons.delete(content))
  return loading
}
