/** 모의시험: a number of questions in a time, answers only at the end, graded by topic. It does not touch the schedule by itself. */

import type { QuestionId } from '../../notes/model.ts'
import type { Askable } from '../askable.ts'
import type { EventDraft, Grade, ModeId, Scope } from '../journal/events.ts'
import type { SessionRecord } from '../journal/record-session.ts'

export interface MockView {
  /** `asking`: no answer is shown yet. `grading`: the answers are shown, some have no grade yet. */
  readonly phase: 'asking' | 'grading' | 'done'
  /** While asking: the question to answer now, and all that are still to come with it. */
  readonly current: QuestionId | null
  readonly queue: readonly QuestionId[]
  readonly answered: number
  readonly total: number
  /** When its time is over, in milliseconds since 1970; null without a limit. */
  readonly endsAt: number | null
  /** Answered, but not graded yet. */
  readonly toGrade: readonly QuestionId[]
  readonly right: readonly QuestionId[]
  readonly wrong: readonly QuestionId[]
  /** Not reached before it was over. They count as wrong. */
  readonly unanswered: readonly QuestionId[]
}

/** Returns the event that starts a mock exam. `session` is a new unique id. */
export function startMockDraft(
  session: string,
  questions: readonly QuestionId[],
  options: { readonly mode: ModeId; readonly scope: Scope; readonly minutes: number | null },
): EventDraft {
  const { minutes, ...rest } = options
  return { kind: 'session-started', session, questions, ...rest, isCram: true, mock: { minutes } }
}

/**
 * Returns where a mock exam stands; null for any other session. A question is answered when it was passed (skipped: it is graded at
 * the end) or graded. It is over when all are answered, when it is handed in (ended), or when its time is over. `now` is in
 * milliseconds since 1970.
 */
export function viewMock(
  record: SessionRecord,
  now: number,
  canAsk: (id: QuestionId) => boolean = () => true,
): MockView | null {
  const { mock } = record
  if (mock === null) return null
  const questions = record.questions.filter(canAsk)
  const grades = new Map<QuestionId, Grade | null>()
  for (const { question, grade } of record.actions) grades.set(question, grades.get(question) ?? grade)
  const endsAt = mock.minutes === null ? null : record.startedAt + mock.minutes * 60_000
  const open = questions.filter((id) => !grades.has(id))
  const isOver = mock.isHandedIn || open.length === 0 || (endsAt !== null && now >= endsAt)
  const those = (fits: (grade: Grade | null | undefined) => boolean) =>
    questions.filter((id) => grades.has(id) && fits(grades.get(id)))
  const toGrade = those((grade) => grade === null)
  return {
    phase: !isOver ? 'asking' : toGrade.length > 0 ? 'grading' : 'done',
    current: isOver ? null : (open[0] ?? null),
    queue: isOver ? [] : open,
    answered: questions.length - open.length,
    total: questions.length,
    endsAt,
    toGrade,
    right: those((grade) => grade !== null && grade !== 'again'),
    wrong: those((grade) => grade === 'again'),
    unanswered: isOver ? open : [],
  }
}

interface TopicGrade {
  /** The id of the innermost section. */
  readonly section: string
  readonly right: number
  readonly total: number
}

/** Returns the result of a mock exam for each topic, in the order of the notes. What was not reached counts as wrong. */
export function gradeByTopic(
  { right, wrong, unanswered }: Pick<MockView, 'right' | 'wrong' | 'unanswered'>,
  askables: readonly Pick<Askable, 'id' | 'sections'>[],
): readonly TopicGrade[] {
  const [known, asked] = [new Set(right), new Set([...right, ...wrong, ...unanswered])]
  const topics = new Map<string, { right: number; total: number }>()
  for (const { id, sections } of askables) {
    if (!asked.has(id)) continue
    const section = sections[0] ?? ''
    const topic = topics.get(section) ?? { right: 0, total: 0 }
    topics.set(section, topic)
    topic.total += 1
    if (known.has(id)) topic.right += 1
  }
  return [...topics].map(([section, counts]) => ({ section, ...counts }))
}

/**
 * Returns the events that let a graded mock exam move the schedule, to be written in this order: each grade is taken back and given
 * again so that it counts. `textOf` returns a question's wording. What was not reached stays out.
 */
export function countMockDrafts(
  record: SessionRecord,
  textOf: (id: QuestionId) => string,
): readonly EventDraft[] {
  const given = new Set<QuestionId>()
  return record.actions.flatMap(({ event, question, grade }): readonly EventDraft[] => {
    if (grade === null || given.has(question)) return []
    given.add(question)
    const again = { question, text: textOf(question), grade, session: record.id, mode: record.mode }
    return [
      { kind: 'undone', target: event },
      { kind: 'graded', ...again },
    ]
  })
}
