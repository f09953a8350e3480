/** The page of the 오답노트: all its entries. Apart from wrong-list.ts, because every card asks that about one question. */

import type { StudyState } from '../journal/fold.ts'
import { findWrong, type WrongEntry } from './wrong-list.ts'

/** Lists every question that was ever answered wrong, the most often wrong first. Graduated questions are marked, not left out. */
export function listWrong(state: StudyState): readonly WrongEntry[] {
  const entries = [...state.questions.values()].flatMap((record) => findWrong(record) ?? [])
  return entries.sort(
    (a, b) => b.wrongCount - a.wrongCount || b.lastSeen - a.lastSeen || (a.id < b.id ? -1 : 1),
  )
}
