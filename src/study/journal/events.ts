/** What a learner did, as small immutable facts. Everything else in this room is computed from them. */

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
  /** Milliseconds since 1970, as the device's clock told them, right or wrong. */
  readonly time: number
  /** Minutes east of UTC where the device was at that moment. */
  readonly tz: number
  /**
   * Where the device had seen events of later times (from a clock that runs ahead): this one comes after that moment, so
   * that what a learner does always counts over what they saw before.
   */
  readonly after?: number
}

/** The question an event is about, with its wording at the time, so that it can be found again when reworded. */
export interface About {
  readonly question: QuestionId
  readonly text: string
  /** What tells it from another with the same wording: `answerMark` of its answer, if that was on the page, and its section's id. */
  readonly answer?: string
  readonly place?: string
  /** Where the answer was not on the page: the ids above and below, with a space between. */
  readonly near?: string
}

interface Graded extends About {
  readonly grade: Grade
  readonly session?: string
  readonly mode?: ModeId
}

/** What happened, before the journal stamps it. */
export type EventDraft =
  | ({ readonly kind: 'graded' } & Graded)
  /** Repeats inside a set and 벼락치기: seen by the wrong list and the statistics, never by the schedule. */
  | ({ readonly kind: 'practiced' } & Graded)
  | ({ readonly kind: 'skipped'; readonly session: string } & About)
  | ({ readonly kind: 'bookmarked' | 'unbookmarked' } & About)
  /** The whole memo each time; an empty one deletes it. */
  | ({ readonly kind: 'memo'; readonly memo: string } & About)
  /** Takes one event back. Taking back an `undone` event brings its target into force again. */
  | { readonly kind: 'undone'; readonly target: string }
  /** `question` is now asked as `to`. */
  | ({ readonly kind: 'relinked'; readonly to: QuestionId } & About)
  | {
      readonly kind: 'session-started'
      readonly session: string
      readonly questions: readonly QuestionId[]
      readonly mode: ModeId
      readonly scope: Scope
      /** 벼락치기: nothing in this set reaches the schedule. */
      readonly isCram: boolean
    }
  | { readonly kind: 'session-ended'; readonly session: string }
  /**
   * Hides, on every device it reaches, the events of its scope that this device had seen: per device, all up to a
   * sequence number. What another device did unseen stays.
   */
  | {
      readonly kind: 'reset'
      readonly scope: ResetScope
      readonly seen: readonly (readonly [string, number])[]
    }

export type StudyEvent = Stamp & EventDraft

/** An event as it is kept: one we understand, or of a newer version, which is kept and passed on untouched. */
export type StoredEvent = Stamp & { readonly kind: string }
