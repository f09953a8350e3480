/** Notes with what is saved which of several questions with one wording it was saved for. Loaded with the journal. */
import { answerMark } from '../notes/ids.ts'
import type { EventDraft } from '../study/events.ts'
import type { Content } from './content.ts'

/** Adds to an event about a question what this page knows of it: its section, and its answer where that is here. */
export function withEvidence(content: Content, draft: EventDraft): EventDraft {
  if (!('question' in draft) || draft.kind === 'relinked') return draft
  const section = content.knownCard(draft.question)?.section ?? -1
  const place = content.site.sections[section]?.id
  const body = content.loadedBody(draft.question)
  const answer =
    body &&
    answerMark(
      body.answerText,
      body.codeBlocks.map((code) => code.text),
    )
  return { ...draft, ...(place !== undefined && { place }), ...(answer && { answer }) }
}
