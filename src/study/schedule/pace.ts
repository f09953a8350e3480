/** How long a question takes this learner, so that a day's work can be told in minutes. */

import type { StudyState } from '../journal/fold.ts'

/** Without sets of the learner's own: seconds for a question with its answer. */
const usualSeconds = 25
/** A longer pause is no work on the question: the learner was away. */
const longestMs = 120_000
/** The latest sets that count, and the least questions of one. */
const latestSets = 10
const leastQuestions = 3

/**
 * Returns the seconds that this learner takes for a question, its repeats included: the median of their latest sets. Each set counts
 * from its start to its last answer, without long pauses.
 */
export function measurePace(state: Pick<StudyState, 'questions' | 'sessions'>): number {
  const answers = new Map<string, { readonly time: number; readonly question: string }[]>()
  for (const [question, { reviews }] of state.questions) {
    for (const { session, time } of reviews) {
      if (session === null) continue
      const own = answers.get(session) ?? []
      answers.set(session, own)
      own.push({ time, question })
    }
  }
  const paces: number[] = []
  for (const { id, startedAt } of [...state.sessions.values()].reverse()) {
    const own = (answers.get(id) ?? []).sort((a, b) => a.time - b.time)
    const questions = new Set(own.map(({ question }) => question)).size
    if (questions < leastQuestions) continue
    let spent = 0
    let before = startedAt
    for (const { time } of own) {
      spent += Math.min(Math.max(0, time - before), longestMs)
      before = Math.max(before, time)
    }
    paces.push(spent / questions / 1_000)
    if (paces.length === latestSets) break
  }
  paces.sort((a, b) => a - b)
  return paces[Math.floor(paces.length / 2)] ?? usualSeconds
}

/** Returns the minutes for a number of questions at a pace in seconds; at least one where there is something to do. */
export function estimateMinutes(count: number, pace: number): number {
  return count === 0 ? 0 : Math.max(1, Math.round((count * pace) / 60))
}
