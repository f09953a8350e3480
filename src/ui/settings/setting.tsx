/** The rows of the settings page: the name on the left, the control on the right, a hint below both. */
import { type ReactNode, useId, useState } from 'react'
import { useAfterPress } from '../base/press.ts'
import { Segmented } from '../base/segmented.tsx'
import { settings as words } from '../strings/settings.ko.ts'

interface ChoiceProps<Value> {
  readonly label: string
  readonly hint?: string | undefined
  readonly value: Value
  readonly options: readonly (readonly [Value, string])[]
  readonly onChange: (value: Value) => void
}

/** One of a few values with short names, beside each other. */
export function ChoiceSetting<Value extends string | number>({
  label,
  hint,
  value,
  options,
  onChange,
}: ChoiceProps<Value>): ReactNode {
  const id = useId()
  return (
    <fieldset className="setting" aria-describedby={hint === undefined ? undefined : id}>
      <legend>{label}</legend>
      <Segmented value={value} options={options} onChange={onChange} />
      <Hint id={id} text={hint} />
    </fieldset>
  )
}

/** One of many values, in a list that opens. */
export function ListSetting<Value extends string | number>({
  label,
  hint,
  value,
  options,
  onChange,
}: ChoiceProps<Value>): ReactNode {
  const id = useId()
  return (
    <div className="setting">
      <label htmlFor={`${id}-list`}>{label}</label>
      <select
        id={`${id}-list`}
        className="select"
        value={value}
        aria-describedby={hint === undefined ? undefined : id}
        onChange={({ currentTarget }) => {
          const chosen = options[currentTarget.selectedIndex]
          if (chosen !== undefined) onChange(chosen[0])
        }}
      >
        {options.map(([each, text]) => (
          <option key={each} value={each}>
            {text}
          </option>
        ))}
      </select>
      <Hint id={id} text={hint} />
    </div>
  )
}

interface SwitchProps {
  readonly label: string
  readonly hint: string
  readonly value: boolean
  readonly onChange: (value: boolean) => void
}

/** On or off. */
export function SwitchSetting({ label, hint, value, onChange }: SwitchProps): ReactNode {
  const id = useId()
  return (
    <div className="setting">
      <label htmlFor={`${id}-switch`}>{label}</label>
      <input
        id={`${id}-switch`}
        type="checkbox"
        // biome-ignore lint/a11y/useAriaPropsForRole: a box to tick says by itself whether it is on
        role="switch"
        checked={value}
        aria-describedby={id}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <Hint id={id} text={hint} />
    </div>
  )
}

interface NumberProps {
  readonly label: string
  readonly hint?: string | undefined
  readonly unit: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly onChange: (value: number) => void
}

/** A whole number from `min` to `max`. Another input gets a message at once and is not taken. */
export function NumberSetting({ label, hint, unit, value, min, max, onChange }: NumberProps): ReactNode {
  const id = useId()
  const [draft, setDraft] = useState<string | null>(null)
  const afterPress = useAfterPress()
  const isWrong = draft !== null && !isWithin(draft, min, max)
  const take = (text: string): void => {
    setDraft(text)
    if (isWithin(text, min, max)) onChange(Number(text))
  }
  return (
    <div className="setting">
      <label htmlFor={id}>{label}</label>
      <span className="with-unit">
        <input
          id={id}
          className="field number-field"
          inputMode="numeric"
          autoComplete="off"
          value={draft ?? value}
          aria-invalid={isWrong}
          aria-describedby={`${id}-unit ${id}-hint`}
          onChange={(event) => take(event.currentTarget.value.trim())}
          onBlur={() => afterPress(() => setDraft(null))}
        />
        <span id={`${id}-unit`}>{unit}</span>
      </span>
      <p className="hint" id={`${id}-hint`} data-wrong={isWrong || undefined} aria-live="polite">
        {isWrong ? words.between(min, max) : hint}
      </p>
    </div>
  )
}

function Hint({ id, text }: { readonly id: string; readonly text: string | undefined }): ReactNode {
  return (
    text !== undefined && (
      <p className="hint" id={id}>
        {text}
      </p>
    )
  )
}

function isWithin(text: string, min: number, max: number): boolean {
  return /^\d+$/.test(text) && Number(text) >= min && Number(text) <= max
}
