/** A quiz session as the journal tells it, from the events in it. */

import type { QuestionId } from '../../notes/model.ts'
import type { About, Grade, ModeId, Scope, StudyEvent } from './events.ts'
import type { Resolve } from './id-resolver.ts'

interface SessionAction {
  readonly event: string
  readonly question: QuestionId
  /** Null: skipped. */
  readonly grade: Grade | null
}

/** A quiz session as the journal has it. `quiz/session.ts` works out what comes next in it. */
export interface SessionRecord {
  readonly id: string
  /** By the clock of the device it was started on. `place` tells which session came first. */
  readonly startedAt: number
  /** How many events of the journal count before the one that started it. */
  readonly place: number
  readonly questions: readonly QuestionId[]
  readonly mode: ModeId
  readonly scope: Scope
  readonly isCram: boolean
  /** Null unless it is a mock exam. `isHandedIn`: the learner has ended it at some time. */
  readonly mock: { readonly minutes: number | null; readonly isHandedIn: boolean } | null
  readonly actions: readonly SessionAction[]
  /** True when the learner left it and has done nothing in it since. */
  readonly isEnded: boolean
  /** The event to take back for 되돌리기, and the one that takes that back again. */
  readonly undoTarget: string | null
  readonly redoTarget: string | null
}

interface SessionContext {
  readonly inForce: (event: StudyEvent) => boolean
  readonly resolve: Resolve
  readonly starts: ReadonlyMap<string, number>
}

/**
 * Returns the record of a session; null when no event in force starts it. `own` are all events in the session, taken back or
 * not, in the journal's order.
 */
export function recordSession(
  id: string,
  own: readonly StudyEvent[],
  { inForce, resolve, starts }: SessionContext,
): SessionRecord | null {
  const start = own.find((event) => event.kind === 'session-started' && inForce(event))
  if (start?.kind !== 'session-started') return null
  const actions: SessionAction[] = []
  const actionIds = new Set<string>()
  // A session lists ids only. The events in it have the wording, which tells what an old id means.
  const told = new Map<QuestionId, StudyEvent & About>()
  let isEnded = false
  let isHandedIn = false
  let redoTarget: string | null = null
  for (const event of own) {
    if (event.kind === 'graded' || event.kind === 'practiced' || event.kind === 'skipped') {
      actionIds.add(event.id)
      told.set(event.question, event)
      isEnded = false
      redoTarget = null
      if (inForce(event)) {
        const grade = event.kind === 'skipped' ? null : event.grade
        actions.push({ event: event.id, question: resolve(event.question, event), grade })
      }
    } else if (event.kind === 'undone') {
      isEnded = false
      if (inForce(event) && actionIds.has(event.target)) redoTarget = event.id
    } else if (event.kind === 'session-ended' && inForce(event)) {
      isEnded = true
      isHandedIn = true
    }
  }
  return {
    id,
    startedAt: start.time,
    place: starts.get(start.id) ?? 0,
    questions: [...new Set(start.questions.map((question) => resolve(question, told.get(question))))],
    mode: start.mode,
    scope: start.scope,
    isCram: start.isCram,
    mock: start.mock === undefined ? null : { minutes: start.mock.minutes, isHandedIn },
    actions,
    isEnded,
    undoTarget: actions.at(-1)?.event ?? null,
    redoTarget,
  }
}
