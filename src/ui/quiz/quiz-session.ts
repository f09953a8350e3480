/** What the pages of the quiz share: which set is meant, what a mode needs. */
import { makeLexicon } from '../../search/text/lexicon.ts'
import type { StudyState } from '../../study/journal/fold.ts'
import type { SessionRecord } from '../../study/journal/record-session.ts'
import type { Words } from '../../study/quiz/quiz-source.ts'
import type { Content } from '../content/content.ts'

/** The set with an id, or the latest that anything was done in. */
export function findSession(state: StudyState, id: string | null): SessionRecord | null {
  const wanted = id === null ? undefined : state.sessions.get(id)
  return wanted ?? [...state.sessions.values()].findLast(({ actions }) => actions.length > 0) ?? null
}

/** A number that a set always gives again, for what a mode draws at random. */
export function seedOf(session: string): number {
  let seed = 0
  for (const letter of session) seed = (Math.imul(seed, 31) + letter.charCodeAt(0)) >>> 0
  return seed
}

const lexicons = new WeakMap<Content, Promise<Words>>()

/** The subject's words, from the author's glossary; worked out once. */
export function loadWords(content: Content): Promise<Words> {
  const known = lexicons.get(content)
  if (known !== undefined) return known
  const loading = content.glossary().then(makeLexicon)
  lexicons.set(content, loading)
  loading.catch(() => lexicons.delete(content))
  return loading
}
