/** Brings what a learner saved before the notes were edited to where its questions are now. Loaded when the page is idle. */
import { normalise } from '../../notes/identity/question-id.ts'
import type { QuestionId } from '../../notes/model.ts'
import type { StudyStore } from '../../storage/study-store.ts'
import { carryOver } from '../../study/journal/relink-records.ts'
import { makeSense } from '../../study/journal/senses.ts'
import type { Content } from '../content/content.ts'

/**
 * Follows the build's table of old ids, then looks for reworded questions, now and whenever a tab or an import brings more.
 * Where each went is written into the journal, so that it is found once. Returns the way to stop.
 */
export async function carryStudy(store: StudyStore, content: Content): Promise<() => void> {
  const [cards, table] = await Promise.all([content.catalogue(), content.aliases()])
  const current: ReadonlySet<QuestionId> = new Set(cards.map(({ id }) => id))
  const gone: ReadonlySet<QuestionId> = new Set(table.removed.map(({ id }) => id))
  const askables = cards.map(({ id, text, question }) => ({ id, text, wording: normalise(question) }))
  const sense = makeSense(cards, content.site.sections, table)
  const judged = new Set<QuestionId>()

  const look = (): void => {
    const { state, status } = store.getSnapshot()
    // Without a disk there is nowhere to note where a question went; what is saved then is from this page anyway.
    if (status.kind !== 'disk') return
    const strangers = [...state.questions.keys()].filter((id) => !current.has(id) && !judged.has(id))
    if (strangers.length === 0) return
    for (const id of strangers) judged.add(id)
    for (const draft of carryOver(askables, state, gone).relinks) void store.append(draft)
  }

  await store.identify({ aliases: table.aliases, current, sense })
  look()
  return store.subscribe(look)
}
