/** One of a few short values, beside each other. They are radio buttons: the arrow keys move between them. */
import { type ReactNode, useId } from 'react'
import './controls.css'

interface SegmentedProps<Value> {
  readonly value: Value
  /** The values and what they are called, in the order they are offered. */
  readonly options: readonly (readonly [Value, string])[]
  readonly onChange: (value: Value) => void
}

/** Draws the values; the fieldset around them has their name. */
export function Segmented<Value extends string | number | null>({
  value,
  options,
  onChange,
}: SegmentedProps<Value>): ReactNode {
  const name = useId()
  return (
    <div className="segmented">
      {options.map(([each, text]) => (
        <label key={each} data-on={each === value || undefined}>
          <input
            type="radio"
            className="visually-hidden"
            name={name}
            checked={each === value}
            onChange={() => onChange(each)}
          />
          <span>{text}</span>
        </label>
      ))}
    </div>
  )
}
