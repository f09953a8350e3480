/** What is due for the learner, in a few numbers for the line above the list. */
import type { Card, SiteSection } from '../../site/site-data.ts'
import type { Preferences } from '../../storage/preferences.ts'
import { toAskables } from '../../study/askable.ts'
import type { StudyState } from '../../study/journal/fold.ts'
import { findResumable, viewSession } from '../../study/quiz/session.ts'
import { type Clock, followDay, readClock } from '../base/clock.ts'
import { askableIn } from '../study/askable-cards.ts'
import { readToday } from '../study/today.ts'

export interface Waiting {
  /** A session to go on with: at which question of how many. Null when there is none. */
  readonly open: { readonly at: number; readonly total: number } | null
  readonly reviews: number
  readonly fresh: number
  /** The learner has answered something at some time. */
  readonly hasStarted: boolean
}

/** Calls `show` with what is due today, and again when a new day begins. Returns a function that stops it. */
export function followWaiting(
  cards: readonly Card[],
  sections: readonly SiteSection[],
  state: StudyState,
  preferences: () => Preferences,
  show: (waiting: Waiting) => void,
): () => void {
  return followDay((day) => show(readWaiting(cards, sections, state, preferences(), readClock(day))))
}

function readWaiting(
  cards: readonly Card[],
  sections: readonly SiteSection[],
  state: StudyState,
  preferences: Preferences,
  clock: Clock,
): Waiting {
  const canAsk = askableIn(cards)
  const record = findResumable(state, clock.now, canAsk)
  const view = record && viewSession(record, canAsk)
  const today = readToday(toAskables(cards, sections), state, preferences, clock)
  return {
    open: view && { at: Math.min(view.done + 1, view.total), total: view.total },
    reviews: today.reviews.length,
    fresh: today.fresh.length,
    hasStarted: [...state.questions.values()].some(({ reviews }) => reviews.length > 0),
  }
}
