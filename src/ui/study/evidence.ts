/** Saves with an event what tells its question from others with the same wording. Loaded with the journal. */
import { answerMark } from '../../notes/identity/question-id.ts'
import type { EventDraft } from '../../study/journal/events.ts'
import type { Content } from '../content/content.ts'

/** Returns the draft with what this page knows of its question: its section and its answer's mark, or else its neighbours. */
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
