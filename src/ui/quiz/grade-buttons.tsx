/** The buttons with which learners grade themselves. Each says when the question will come back. */
import { Check, X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Grade } from '../../study/journal/events.ts'
import { overruledGrade } from '../../study/quiz/verdict-grade.ts'
import { study as studyWords } from '../strings/reading.ko.ts'
import { quiz as words } from '../strings/study.ko.ts'

export interface GradeButtonsProps {
  readonly buttons: 2 | 4
  /** In how many days the question comes back after each grade; null when the schedule stays as it is. */
  readonly days: Readonly<Record<Grade, number>> | null
  readonly isRepeat: boolean
  /** The grade that the learner's input was worth: one press goes on with it, another one overrules it. Null where nothing judges. */
  readonly verdict: Grade | null
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

/** Draws two or four buttons; after a verdict the one that goes on, and beside it the one that overrules. */
export function GradeButtons({
  buttons,
  days,
  isRepeat,
  verdict,
  isReady,
  onGrade,
}: GradeButtonsProps): ReactNode {
  const shown = verdict === null ? gradesOf(buttons) : ([overruledGrade(verdict), verdict] as const)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would not take part in the bar's layout
    <div
      className="run-buttons"
      data-count={shown.length}
      data-judged={verdict !== null || undefined}
      role="group"
      aria-label={words.gradeGroup}
    >
      {shown.map((grade) => (
        <button
          key={grade}
          type="button"
          className="button grade"
          data-grade={grade}
          data-meant={grade === verdict || undefined}
          disabled={!isReady}
          onClick={() => onGrade(grade)}
        >
          {grade === 'again' ? <X aria-hidden size={18} /> : <Check aria-hidden size={18} />}
          <span className="grade-name">{nameOf(grade, verdict)}</span>
          <span className="grade-next">{sayNext(grade, days, isRepeat)}</span>
          <kbd aria-hidden>{grade === verdict ? 'Space' : gradesOf(buttons).indexOf(grade) + 1}</kbd>
        </button>
      ))}
    </div>
  )
}

function nameOf(grade: Grade, verdict: Grade | null): string {
  if (verdict === null) return words.grades[grade]
  return grade === verdict ? words.goNext(words.grades[grade]) : words.overrule(words.grades[grade])
}

function sayNext(grade: Grade, days: GradeButtonsProps['days'], isRepeat: boolean): string {
  if (days !== null) {
    const later = studyWords.inDays(days[grade])
    // A question missed for the first time also comes again in this session.
    return grade === 'again' && !isRepeat ? words.soonAnd(later) : later
  }
  return grade === 'again' ? words.soonAgain : words.noSchedule
}
