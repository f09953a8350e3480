/** Notes with what is saved which of several questions with one wording it was saved for. Loaded with the journal. */
import { answerMark } from '../../notes/identity/question-id.ts'
import type { EventDraft } from '../../study/journal/events.ts'
import type { Content } from '../content/content.ts'

/** Adds to an event about a question what this page knows of it: its section, and its answer, or else its neighbours. */
export function withEvidence(content: Content, draft: EventDraft): EventDraft {
  if (!('question' in draft) || draft.kind === 'relinked') return draft
  const known = content.knownCard(draft.question)
  const place = content.site.sections[known?.card.section ?? -1]?.id
  const body = content.loadedBody(draft.question)
  const code = body?.codeBlocks.map((block) => block.text) ?? []
  const answer = body === null ? '' : answerMark(body.answerText, code)
  const near = known === null || answer !== '' ? '' : `${known.above?.id ?? ''} ${known.below?.id ?? ''}`
  return {
    ...draft,
    ...(place !== undefined && { place }),
    ...(answer !== '' && { answer }),
    ...(near.trim() !== '' && { near }),
  }
}
