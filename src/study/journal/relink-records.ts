/** Moves what a learner saved to where its questions are now, after the notes were edited. */

import { normalise } from '../../notes/identity/question-id.ts'
import { relink } from '../../notes/identity/relink.ts'
import type { QuestionId } from '../../notes/model.ts'
import type { Card, SiteSection } from '../../site/site-data.ts'
import type { AliasFile } from '../../site/site-files.ts'
import type { Askable } from '../askable.ts'
import type { EventDraft } from './events.ts'
import type { StudyState } from './fold.ts'
import type { Identity } from './id-resolver.ts'
import type { QuestionRecord } from './record-question.ts'
import { makeSense } from './senses.ts'

/** Relinks records for one version of the notes. */
export interface Relinker {
  /** What the notes say of old ids, for folding the journal. */
  readonly identity: Identity
  /**
   * Returns the `relinked` events for records whose question is no longer in the notes. `state` must be folded with `identity`.
   * Each record is looked at once, so that calling it again after a change gives only what is new.
   */
  readonly findNew: (state: StudyState) => readonly EventDraft[]
}

/** Makes the relinker of all questions, the sections by number, and the build's table of old ids. */
export function makeRelinker(
  cards: readonly Pick<Card, 'id' | 'text' | 'question' | 'section'>[],
  sections: readonly Pick<SiteSection, 'id'>[],
  table: AliasFile,
): Relinker {
  const current: ReadonlySet<QuestionId> = new Set(cards.map(({ id }) => id))
  const removed: ReadonlySet<QuestionId> = new Set(table.removed.map(({ id }) => id))
  const askables = cards.map(({ id, text, question }) => ({ id, text, wording: normalise(question) }))
  const seen = new Set<QuestionId>()
  return {
    identity: { aliases: table.aliases, current, sense: makeSense(cards, sections, table) },
    findNew(state) {
      const missing = new Set([...state.questions.keys()].filter((id) => !current.has(id) && !seen.has(id)))
      if (missing.size === 0) return []
      for (const id of missing) seen.add(id)
      const { relinks } = relinkRecords(askables, state, removed)
      return relinks.filter((draft) => 'question' in draft && missing.has(draft.question))
    },
  }
}

export interface RelinkPlan {
  /** Events that move records to reworded questions. They are written once and travel with the journal. */
  readonly relinks: readonly EventDraft[]
  /** Records whose question was not found, with the wording the learner knew: 사라진 질문. */
  readonly lost: readonly QuestionRecord[]
}

/**
 * Looks for every saved question that is no longer in the notes. `state` is folded with the build's aliases and the current
 * ids: only what those could not place is compared by wording, and never guessed. `askables` are all questions of the notes;
 * `wording` is `normalise` of a question as it is written, for one with code, which `text` does not show. `removed` are the ids
 * that the build knows to be removed rather than reworded: those are not looked for.
 */
export function relinkRecords(
  askables: readonly (Pick<Askable, 'id' | 'text'> & { readonly wording?: string })[],
  state: StudyState,
  removed: ReadonlySet<QuestionId> = new Set(),
): RelinkPlan {
  const current = new Set(askables.map(({ id }) => id))
  const missing = [...state.questions.values()].filter(({ id }) => !current.has(id))
  const sought = missing.filter(({ id }) => !removed.has(id))
  if (sought.length === 0) return { relinks: [], lost: missing }

  // A question that the learner has a history with already is not a new wording of another.
  const older = sought.map(({ id, text }) => ({ id, text }))
  const known = askables.filter(({ id }) => state.questions.has(id)).map(({ id, text }) => ({ id, text }))
  // The journal does not say where a question stood, so the places of the current ones are left out too.
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
