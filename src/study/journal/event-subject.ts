/** Which question and which session an event is about, and whether a reset hides it. */

import type { QuestionId } from '../../notes/model.ts'
import type { ResetScope, StudyEvent } from './events.ts'
import type { Resolve } from './id-resolver.ts'

/** What an event is about. */
export interface Subject {
  readonly question: QuestionId | null
  readonly session: string | null
}

/**
 * Returns the question and the session that an event is about. An `undone` event has neither: it is about what its target is
 * about. A skip belongs to its session alone, because it changes nothing of the question.
 */
export function subjectOf(event: StudyEvent, resolve: Resolve): Subject {
  switch (event.kind) {
    case 'graded':
    case 'practiced':
      return { question: resolve(event.question, event), session: event.session ?? null }
    case 'skipped':
      return { question: null, session: event.session }
    case 'bookmarked':
    case 'unbookmarked':
    case 'suspended':
    case 'unsuspended':
    case 'memo':
      return { question: resolve(event.question, event), session: null }
    case 'session-started':
    case 'session-ended':
      return { question: null, session: event.session }
    case 'undone':
    case 'relinked':
    case 'reset':
    case 'exam-set':
    case 'exam-dropped':
      return { question: null, session: null }
    default:
      return event satisfies never
  }
}

const bookmarks = ['bookmarked', 'unbookmarked'] as const
const memos = ['memo'] as const
const history = [
  'graded',
  'practiced',
  'skipped',
  'session-started',
  'session-ended',
  'suspended',
  'unsuspended',
  'exam-set',
  'exam-dropped',
] as const

const resetKinds: Readonly<Record<ResetScope, readonly StudyEvent['kind'][]>> = {
  bookmarks,
  memos,
  history,
  all: [...bookmarks, ...memos, ...history],
}

/** Returns the test whether an event is hidden by one of these resets: by its kind, and up to a number for each device. */
export function makeResetTest(
  resets: readonly (StudyEvent & { kind: 'reset' })[],
): (event: StudyEvent) => boolean {
  const upTo = new Map<string, number>()
  for (const { scope, seen } of resets) {
    for (const kind of resetKinds[scope]) {
      for (const [device, seq] of seen) {
        const key = `${kind} ${device}`
        upTo.set(key, Math.max(seq, upTo.get(key) ?? 0))
      }
    }
  }
  return (event) => upTo.size > 0 && event.seq <= (upTo.get(`${event.kind} ${event.device}`) ?? -1)
}
