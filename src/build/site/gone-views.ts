/** Makes the pages of questions that moved or were removed. */
import { legacyId } from '../../notes/identity/legacy-ids.ts'
import type { Question } from '../../notes/model.ts'
import type { PageView, QuestionRef } from '../../site/site-data.ts'
import { refOf } from './cards.ts'
import { nearestFinder } from './nearest.ts'
import type { SitePast } from './site-source.ts'

/** Returns a function that makes the view for the id of a question that is not in the notes; null for an unknown id. */
export function goneViewer(
  questions: readonly Question[],
  past: SitePast,
): (id: string) => (PageView & { readonly kind: 'gone' }) | null {
  const indexOf = new Map<string, number>(questions.map(({ id }, index) => [id, index]))
  const lastText = new Map<string, string>(past.removed.map(({ id, text }) => [id, text]))
  const byLegacyId = groupByLegacyId(questions)
  const nearest = nearestFinder(questions)
  return (id) => {
    const target = past.aliases[id]
    const movedTo = target === undefined ? null : refOf(questions, indexOf.get(target) ?? -1)
    const text = lastText.get(id)
    if (movedTo !== null) {
      // The new page has the text. The older wording is in the learner's own journal only.
      const others = (byLegacyId.get(id) ?? []).filter((ref) => ref.id !== movedTo.id)
      return { kind: 'gone', id, text: null, movedTo, nearest: others }
    }
    if (text === undefined) return null
    return { kind: 'gone', id, text: past.showsText ? text : null, movedTo, nearest: nearest(text) }
  }
}

/** Groups questions by the id they had while signs did not count: an old address may mean any question of a group. */
function groupByLegacyId(questions: readonly Question[]): ReadonlyMap<string, readonly QuestionRef[]> {
  const groups = new Map<string, QuestionRef[]>()
  for (const { id, text } of questions) {
    const legacy = legacyId(text)
    if (legacy === id) continue
    const group = groups.get(legacy)
    if (group === undefined) groups.set(legacy, [{ id, text }])
    else group.push({ id, text })
  }
  return groups
}
