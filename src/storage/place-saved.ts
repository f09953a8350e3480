/** Brings what a learner saved to the questions as they are worded now. */

import type { QuestionId } from '../notes/question.ts'
import type { AliasFile } from '../notes/site.ts'
import type { Askable } from '../study/askable.ts'
import { carryOver } from '../study/carry.ts'
import type { QuestionRecord } from '../study/fold.ts'
import type { StudyStore } from './store.ts'

/**
 * Goes by the build's table of old ids, and looks for the rest by wording; what is found is written to the journal once.
 * Give all questions of the notes. Returns what could not be placed: 사라진 질문.
 */
export async function placeSaved(
  store: StudyStore,
  askables: readonly Askable[],
  { aliases, removed }: AliasFile,
): Promise<readonly QuestionRecord[]> {
  const current = new Set<QuestionId>(askables.map(({ id }) => id))
  await store.identify({ aliases, current })
  const gone = new Set(removed.map(({ id }) => id))
  const { relinks, lost } = carryOver(askables, store.getSnapshot().state, gone)
  for (const draft of relinks) await store.append(draft)
  return lost
}
