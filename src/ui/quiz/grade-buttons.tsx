/** The buttons with which learners grade themselves. Each says when the question will come back. */
import { Check, X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Grade } from '../../study/journal/events.ts'
import { study as studyWords } from '../strings/reading.ko.ts'
import { quiz as words } from '../strings/study.ko.ts'

export interface GradeButtonsProps {
  readonly buttons: 2 | 4
  /** In how many days the question comes back after each grade; null when the schedule stays as it is. */
  readonly days: Readonly<Record<Grade, number>> | null
  readonly isRepeat: boolean
  /** The grade that the mode suggests; it is only marked. */
  readonly suggests: Grade | null
  /** False until the answer is on the screen. */
  readonly isReady: boolean
  readonly onGrade: (grade: Grade) => void
}

const two: readonly Grade[] = ['again', 'good']
const four: readonly Grade[] = ['again', 'hard', 'good', 'easy']

/** Returns the grades for two or four buttons, in the order of the buttons and of the keys 1, 2, 3, 4. */
export function gradesOf(buttons: 2 | 4): readonly Grade[] {
  return buttons === 2 ? two : four
}

/** Draws two or four buttons. */
export function GradeButtons({
  buttons,
  days,
  isRepeat,
  suggests,
  isReady,
  onGrade,
}: GradeButtonsProps): ReactNode {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would not take part in the bar's layout
    <div className="run-buttons" data-count={buttons} role="group" aria-label={words.gradeGroup}>
      {gradesOf(buttons).map((grade, index) => (
        <button
          key={grade}
          type="button"
          className="button grade"
          data-grade={grade}
          data-suggested={suggests === grade || undefined}
          disabled={!isReady}
          onClick={() => onGrade(grade)}
        >
          {grade === 'again' ? <X aria-hidden size={18} /> : <Check aria-hidden size={18} />}
          <span className="grade-name">{words.grades[grade]}</span>
          <span className="grade-next">
            {sayNext(grade, days, isRepeat)}
            {suggests === grade && ` · ${words.suggested}`}
          </span>
          <kbd aria-hidden>{index + 1}</kbd>
        </button>
      ))}
    </div>
  )
}

function sayNext(grade: Grade, days: GradeButtonsProps['days'], isRepeat: boolean): string {
  if (days !== null) {
    const later = studyWords.inDays(days[grade])
    // A question missed for the first time also comes again in this session.
    return grade === 'again' && !isRepeat ? words.soonAnd(later) : later
  }
  return grade === 'again' ? words.soonAgain : words.noSchedule
}
