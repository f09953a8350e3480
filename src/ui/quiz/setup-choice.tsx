/** A group of options beside each other, of which one is chosen. */
import { type ReactNode, type RefObject, useEffect, useRef } from 'react'

interface ChoiceProps {
  readonly legend: string
  /** A sentence below the options. */
  readonly about?: string
  /** Options with long names stand two and two. */
  readonly hasLongNames?: boolean
  readonly children: ReactNode
}

/** Draws a group of options under a name. */
export function Choice({ legend, about, hasLongNames, children }: ChoiceProps): ReactNode {
  return (
    <fieldset className="choice">
      <legend>{legend}</legend>
      <div className="segments" data-long={hasLongNames}>
        {children}
      </div>
      {about !== undefined && <p className="choice-about">{about}</p>}
    </fieldset>
  )
}

interface OptionProps {
  readonly name: string
  readonly isOn: boolean
  readonly onChoose: () => void
  readonly label: string
}

/** Draws one option of a group. */
export function Option({ name, isOn, onChoose, label }: OptionProps): ReactNode {
  return (
    <label className="segment" data-on={isOn || undefined}>
      <input type="radio" className="visually-hidden" name={name} checked={isOn} onChange={onChoose} />
      <span>{label}</span>
    </label>
  )
}

/** Returns the ref of a form in a window. A window opens with the focus on its first field; this moves it to the first option that is on. */
export function useFocusOnChosen(): RefObject<HTMLFormElement | null> {
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    form.current?.querySelector<HTMLElement>(':checked')?.focus()
  }, [])
  return form
}
