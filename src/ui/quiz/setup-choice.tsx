/** A choice on a sheet: its name, the values beside each other, and a sentence about the chosen one. */
import { type ReactNode, type RefObject, useEffect, useRef } from 'react'
import { Segmented } from '../base/segmented.tsx'

interface ChoiceProps<Value> {
  readonly legend: string
  /** A sentence below the values. */
  readonly about?: string
  /** Values with long names stand two and two. */
  readonly hasLongNames?: boolean
  readonly value: Value
  /** The values and what they are called, in the order they are offered. */
  readonly options: readonly (readonly [Value, string])[]
  readonly onChange: (value: Value) => void
}

/** Draws the choice. */
export function Choice<Value extends string | number | null>({
  legend,
  about,
  hasLongNames,
  ...choice
}: ChoiceProps<Value>): ReactNode {
  return (
    <fieldset className="choice" data-long={hasLongNames}>
      <legend>{legend}</legend>
      <Segmented {...choice} />
      {about !== undefined && <p className="choice-about">{about}</p>}
    </fieldset>
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
