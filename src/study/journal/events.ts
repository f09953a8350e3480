/** The events of the journal: what a learner did, as small facts that never change. All else is computed from them. */

import type { QuestionId } from '../../notes/model.ts'

export type Grade = 'again' | 'hard' | 'good' | 'easy'
export type ResetScope = 'bookmarks' | 'memos' | 'history' | 'all'

/**
 * The stored names of the quiz modes, in the order they are offered. The one list of them: events and settings are checked
 * against it, and `study/quiz/modes.ts` has a mode for each. RENAMING ONE LOSES WHAT LEARNERS CHOSE.
 */
export const modeIds = ['card', 'recall', 'ox', 'blank'] as const
export type ModeId = (typeof modeIds)[number]

/** Which questions a quiz session was drawn from. */
export type Scope =
  | { readonly kind: 'today' | 'bookmarks' | 'wrong' | 'new' | 'all' }
  | { readonly kind: 'section'; readonly sections: readonly string[] }
  | { readonly kind: 'these'; readonly questions: readonly QuestionId[] }

/** What every event carries. */
interface Stamp {
  readonly id: string
  readonly device: string
  /** Counts a device's events from 1; all tabs of a browser share one device. */
  readonly seq: number
  /** Milliseconds since 1970 by the device's clock, which may be wrong. */
  readonly time: number
  /** Minutes east of UTC at the device's place and time. */
  readonly tz: number
  /**
   * Set when the device had seen events of a later time, from a clock that runs ahead. This event counts after that moment, so
   * that what a learner does overrules what they saw.
   */
  readonly after?: number
}

/** The question an event is about. Its wording at the time is kept, so that it can be found again after a rewording. */
export interface About {
  readonly question: QuestionId
  readonly text: string
  /** These tell it from another question with the same wording: `answerMark` of its answer if that was on the page, and its section's id. */
  readonly answer?: string
  readonly place?: string
  /** Set when the answer was not on the page: the ids of the questions above and below, with a space between. */
  readonly near?: string
}

interface Graded extends About {
  readonly grade: Grade
  readonly session?: string
  readonly mode?: ModeId
}

/** What a learner sets for an exam. */
export interface ExamTerms {
  /** Ids of the sections that it is about. */
  readonly sections: readonly string[]
  /** The number of its day, see `study/schedule/study-day.ts`. */
  readonly day: number
  /** The most answers a day for it; null for as many as it needs. */
  readonly perDay: number | null
}

/** What happened, before the journal stamps it. */
export type EventDraft =
  | ({ readonly kind: 'graded' } & Graded)
  /** Repeats inside a session, and 벼락치기: the wrong list and the statistics count them, the schedule does not. */
  | ({ readonly kind: 'practiced' } & Graded)
  | ({ readonly kind: 'skipped'; readonly session: string } & About)
  | ({ readonly kind: 'bookmarked' | 'unbookmarked' } & About)
  /** 그만 묻기: the question is not asked any more, until it is brought back. */
  | ({ readonly kind: 'suspended' | 'unsuspended' } & About)
  /** Has the whole memo each time. An empty one deletes it. */
  | ({ readonly kind: 'memo'; readonly memo: string } & About)
  /** Takes one event back. Taking back an `undone` event makes its target count again. */
  | { readonly kind: 'undone'; readonly target: string }
  /** The question was reworded: `question` is `to` now. */
  | ({ readonly kind: 'relinked'; readonly to: QuestionId } & About)
  | {
      readonly kind: 'session-started'
      readonly session: string
      readonly questions: readonly QuestionId[]
      readonly mode: ModeId
      readonly scope: Scope
      /** 벼락치기: no answer in this session changes the schedule. */
      readonly isCram: boolean
      /** 모의시험: answers are only shown at the end; `minutes` is its time, null for no limit. Earlier versions see a 벼락치기. */
      readonly mock?: { readonly minutes: number | null }
    }
  /** Leaves a session; a mock exam is handed in. */
  | { readonly kind: 'session-ended'; readonly session: string }
  /** An exam to learn for. The same id again replaces what was set before. */
  | ({ readonly kind: 'exam-set'; readonly exam: string } & ExamTerms)
  | { readonly kind: 'exam-dropped'; readonly exam: string }
  /**
   * Hides the events of its scope that this device had seen: per device, all up to a sequence number. It does so on every device
   * it reaches. Events that this device had not seen stay.
   */
  | {
      readonly kind: 'reset'
      readonly scope: ResetScope
      readonly seen: readonly (readonly [string, number])[]
    }

export type StudyEvent = Stamp & EventDraft

/** An event as it is stored. It may be of a newer version: then it is kept and passed on unchanged. */
export type StoredEvent = Stamp & { readonly kind: string }
