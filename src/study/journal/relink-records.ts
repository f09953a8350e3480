/** Finds what a learner saved again after the notes were edited. */

import { relink } from '../../notes/identity/relink.ts'
import type { QuestionId } from '../../notes/model.ts'
import type { Askable } from '../askable.ts'
import type { EventDraft } from './events.ts'
import type { QuestionRecord, StudyState } from './fold.ts'

export interface Carried {
  /** Events that move saved things to reworded questions. Written once, they travel with the journal. */
  readonly relinks: readonly EventDraft[]
  /** What could not be placed, with the wording the learner knew: 사라진 질문. */
  readonly lost: readonly QuestionRecord[]
}

/**
 * Looks for every saved question that the notes no longer have. `state` is folded with the build's aliases and the current
 * ids, so only what those could not place is compared by wording, and never guessed. Give all questions of the notes, and
 * the ids that the build knows to be removed rather than reworded: those are not looked for. `wording` is `normalise` of a
 * question as it is written, whose code its text does not show.
 */
export function carryOver(
  askables: readonly (Pick<Askable, 'id' | 'text'> & { readonly wording?: string })[],
  state: StudyState,
  removed: ReadonlySet<QuestionId> = new Set(),
): Carried {
  const current = new Set(askables.map(({ id }) => id))
  const missing = [...state.questions.values()].filter(({ id }) => !current.has(id))
  const sought = missing.filter(({ id }) => !removed.has(id))
  if (sought.length === 0) return { relinks: [], lost: missing }

  // A question that the learner has a history with already is not a new wording of another.
  const older = sought.map(({ id, text }) => ({ id, text }))
  const known = askables.filter(({ id }) => state.questions.has(id)).map(({ id, text }) => ({ id, text }))
  // Nothing is known of where the saved ones stood, so that places are left out on this side too.
  const newer = askables.map(({ id, text, wording }) => ({
    id,
    text,
    ...(wording !== undefined && { wording }),
  }))
  const { reworded } = relink([...older, ...known], newer)
  const targets = new Map<QuestionId, QuestionId>(reworded.map((pair) => [pair.old.id, pair.new.id]))
  return {
    relinks: sought.flatMap(({ id, text }): readonly EventDraft[] => {
      const to = targets.get(id)
      return to === undefined ? [] : [{ kind: 'relinked', question: id, text, to }]
    }),
    lost: missing.filter(({ id }) => !targets.has(id)),
  }
}
