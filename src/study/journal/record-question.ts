/** What a learner has with one question, from the events about it. */

import type { QuestionId } from '../../notes/model.ts'
import type { Placed } from './event-order.ts'
import type { Grade, ModeId, StudyEvent } from './events.ts'

/** A placed event as this version understands it. */
export interface Understood extends Placed {
  readonly event: StudyEvent
}

/** One answer of the learner to a question. */
export interface Review {
  readonly event: string
  readonly time: number
  readonly tz: number
  readonly grade: Grade
  /** False for repeats within a session and for 벼락치기: the schedule does not count those. */
  readonly counts: boolean
  readonly session: string | null
  readonly mode: ModeId | null
}

/** What a learner has with one question. A question without a bookmark, a memo, answers and 그만 묻기 has no record. */
export interface QuestionRecord {
  readonly id: QuestionId
  /** Its wording when the learner last did something with it. */
  readonly text: string
  /** When it was bookmarked, or null. */
  readonly bookmarkedAt: number | null
  readonly memo: string
  /** When its bookmark or memo was made, the later of the two: for sorting. By the journal's order and not by the clocks. */
  readonly keptAt: number | null
  /** 그만 묻기: since when it is not asked any more, or null. */
  readonly suspendedAt: number | null
  /** In the journal's order. */
  readonly reviews: readonly Review[]
}

/**
 * Returns the record of a question; null when the learner has nothing with it. `inForce` are the events about it that are not
 * taken back, in the journal's order.
 */
export function recordQuestion(id: QuestionId, inForce: readonly Understood[]): QuestionRecord | null {
  let text = ''
  let bookmarkedAt: number | null = null
  let memo = ''
  let markPlace: number | null = null
  let memoPlace: number | null = null
  let suspendedAt: number | null = null
  const reviews: Review[] = []
  const gradedSessions = new Set<string>()
  for (const { event, at } of inForce) {
    if ('text' in event) text = event.text
    if (event.kind === 'bookmarked') {
      bookmarkedAt = event.time
      markPlace = at
    } else if (event.kind === 'unbookmarked') {
      bookmarkedAt = null
      markPlace = null
    } else if (event.kind === 'suspended') suspendedAt = event.time
    else if (event.kind === 'unsuspended') suspendedAt = null
    else if (event.kind === 'memo') {
      memo = event.memo
      memoPlace = event.memo === '' ? null : at
    } else if (event.kind === 'graded' || event.kind === 'practiced') {
      const session = event.session ?? null
      const counts = event.kind === 'graded' && !(session !== null && gradedSessions.has(session))
      if (counts && session !== null) gradedSessions.add(session)
      reviews.push({
        event: event.id,
        time: event.time,
        tz: event.tz,
        grade: event.grade,
        counts,
        session,
        mode: event.mode ?? null,
      })
    }
  }
  if (bookmarkedAt === null && memo === '' && suspendedAt === null && reviews.length === 0) return null
  const keptAt =
    markPlace === null || memoPlace === null ? (markPlace ?? memoPlace) : Math.max(markPlace, memoPlace)
  return { id, text, bookmarkedAt, memo, keptAt, suspendedAt, reviews }
}
