/** What quiz modes are made from: a question with its answer. */

import type { Body, Card } from '../notes/site.ts'
import type { SubjectLexicon } from '../search/lexicon.ts'

export interface Material {
  readonly card: Pick<Card, 'id' | 'text' | 'pending' | 'askable' | 'leans'>
  readonly body: Pick<Body, 'blocks' | 'codeBlocks' | 'answerText' | 'oxExcluded'>
}

/** What is known of the subject's words: which mean the same, in which language. */
export type Words = Pick<SubjectLexicon, 'keyOf' | 'relatives' | 'isWord'>
