/** The bar at the foot of a running quiz: what is done now and then, and below it to show the answer or choose, and to grade. */
import type { ReactNode } from 'react'
import type { Choice, Face } from './faces/face.ts'
import { GradeButtons, type GradeButtonsProps } from './grade-buttons.tsx'
import './run-bar.css'

interface RunBarProps {
  readonly tools: ReactNode
  readonly choices: readonly Choice[]
  /** The button that shows the answer. */
  readonly revealing: Face['reveal']
  /** What the choices are about is still being fetched. */
  readonly isPreparing: boolean
  /** Shows the answer, after a choice where there are choices. */
  readonly onReveal: (choice?: string) => void
  /** Null until the answer is revealed. */
  readonly grading: GradeButtonsProps | null
}

/** Draws the bar. */
export function RunBar({
  tools,
  choices,
  revealing,
  isPreparing,
  onReveal,
  grading,
}: RunBarProps): ReactNode {
  return (
    <div className="run-bar">
      {tools}
      {grading !== null ? (
        <GradeButtons {...grading} />
      ) : choices.length > 0 ? (
        <div className="run-buttons">
          {choices.map(({ input, label }, index) => (
            <button
              key={input}
              type="button"
              className="button"
              disabled={isPreparing}
              onClick={() => onReveal(input)}
            >
              {label}
              <kbd aria-hidden>{index + 1}</kbd>
            </button>
          ))}
        </div>
      ) : (
        <div className="run-buttons">
          <button type="button" className="button" data-primary onClick={() => onReveal()}>
            {revealing.label}
            <kbd aria-hidden>{revealing.key}</kbd>
          </button>
        </div>
      )}
    </div>
  )
}
