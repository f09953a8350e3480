/** The exams a learner has set, from the events about them. */

import type { ExamTerms, StudyEvent } from './events.ts'

/** An exam that is set. It stays on the record after its day. */
export interface ExamRecord extends ExamTerms {
  readonly id: string
  /** When it was set first, by the event's own clock, and where: milliseconds since 1970 and minutes east of UTC. */
  readonly setAt: number
  readonly setTz: number
}

/**
 * Returns the exams, the nearest day first. `inForce` are the events in force and in the journal's order; those of other kinds are
 * passed over. Of several settings of one exam the last one counts.
 */
export function recordExams(inForce: readonly StudyEvent[]): readonly ExamRecord[] {
  const exams = new Map<string, ExamRecord>()
  for (const event of inForce) {
    if (event.kind === 'exam-dropped') exams.delete(event.exam)
    if (event.kind !== 'exam-set') continue
    const { exam: id, sections, day, perDay, time, tz } = event
    const before = exams.get(id)
    exams.set(id, {
      id,
      sections: [...new Set(sections)],
      day,
      perDay,
      setAt: before?.setAt ?? time,
      setTz: before?.setTz ?? tz,
    })
  }
  return [...exams.values()].sort((a, b) => a.day - b.day || (a.id < b.id ? -1 : 1))
}
