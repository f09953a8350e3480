/** A group of options on the set-up page, of which one is chosen. */
import type { ReactNode } from 'react'

interface ChoiceProps {
  readonly legend: string
  /** A sentence below the options. */
  readonly about?: string
  /** Few and short options: on one line with the name. */
  readonly isRow?: boolean
  readonly children: ReactNode
}

/** Draws a group of options under a name. */
export function Choice({ legend, about, isRow, children }: ChoiceProps): ReactNode {
  return (
    <fieldset className="choice" data-row={isRow}>
      <legend>{legend}</legend>
      <div className="choice-options">{children}</div>
      {about !== undefined && <p className="choice-about">{about}</p>}
    </fieldset>
  )
}

interface OptionProps {
  readonly name: string
  readonly isOn: boolean
  readonly onChoose: () => void
  readonly label: string
  readonly count?: number
}

/** Draws one option of a group; `count` says how many questions it holds. */
export function Option({ name, isOn, onChoose, label, count }: OptionProps): ReactNode {
  return (
    <label className="option">
      <input type="radio" name={name} checked={isOn} onChange={onChoose} />
      <span>{label}</span>
      {count !== undefined && <span className="count">{count}</span>}
    </label>
  )
}
