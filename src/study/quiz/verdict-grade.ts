/** What a verdict means for the grade: the learner is not asked again what they have answered already. */

import type { Grade } from '../journal/events.ts'
import type { Judgement } from './mode.ts'

/** Returns the grade that a judgement gives; null when the learner grades. */
export function verdictGrade(judgement: Judgement): Grade | null {
  return judgement.kind === 'verdict' || judgement.kind === 'blank' ? judgement.suggests : null
}

/** Returns the grade that one tap makes of the verdict's: the learner knows what they meant, or that they only guessed. */
export function overruledGrade(grade: Grade): Grade {
  return grade === 'again' ? 'good' : 'again'
}
