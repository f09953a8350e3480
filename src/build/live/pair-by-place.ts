/** Pairs questions that one save replaced in their place, for the pages that show them. */
import type { QuestionId } from '../../notes/model.ts'

/**
 * Takes the ids before and after a save, in the order of the notes, and where ids went by their wording (`known`; a question that
 * stayed leads to itself). Returns that and more: between two neighbours that are known, questions that nothing is known of are paired
 * in order, where there are as many as before. Right for somebody who watches one edit, not for records that must be sure.
 */
export function pairByPlace(
  before: readonly QuestionId[],
  after: readonly QuestionId[],
  known: ReadonlyMap<QuestionId, QuestionId>,
): ReadonlyMap<QuestionId, QuestionId> {
  const pairs = new Map(known)
  const places = new Map(after.map((id, place) => [id, place]))
  let [left, from]: [QuestionId[], number] = [[], 0]
  const close = (to: number): void => {
    if (to - from === left.length) {
      for (const [at, old] of left.entries()) {
        const now = after[from + at]
        if (now !== undefined) pairs.set(old, now)
      }
    }
    left = []
    from = to + 1
  }
  for (const old of before) {
    const place = places.get(known.get(old) ?? old)
    if (place === undefined) left.push(old)
    // A question that was moved to the front is no neighbour.
    else if (place >= from) close(place)
  }
  close(after.length)
  return pairs
}
