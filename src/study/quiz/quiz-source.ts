/** What quiz modes get: a question with its answer, and the subject's words. */

import type { SubjectLexicon } from '../../search/text/lexicon.ts'
import type { Body, Card } from '../../site/site-data.ts'

export interface Material {
  readonly card: Pick<Card, 'id' | 'text' | 'pending' | 'askable' | 'leans'>
  readonly body: Pick<Body, 'blocks' | 'codeBlocks' | 'answerText' | 'oxExcluded'>
}

/** Tells whether a question has an answer to be asked for. A bare link has none. */
export function hasAnswer({ card }: Material): boolean {
  return !card.pending && card.askable
}

/** What is known of the subject's words: which mean the same, in which language. */
export type Words = Pick<SubjectLexicon, 'keyOf' | 'relatives' | 'isWord'>
