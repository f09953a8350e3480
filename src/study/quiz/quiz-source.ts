/** What quiz modes are made from: a question with its answer. */

import type { SubjectLexicon } from '../../search/text/lexicon.ts'
import type { Body, Card } from '../../site/site-data.ts'

export interface Material {
  readonly card: Pick<Card, 'id' | 'text' | 'pending' | 'askable' | 'leans'>
  readonly body: Pick<Body, 'blocks' | 'codeBlocks' | 'answerText' | 'oxExcluded'>
}

/** What is known of the subject's words: which mean the same, in which language. */
export type Words = Pick<SubjectLexicon, 'keyOf' | 'relatives' | 'isWord'>
