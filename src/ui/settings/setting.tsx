/** One setting: its name beside the control, a word of explanation below. */
import { type ReactNode, useId, useState } from 'react'
import { useAfterPress } from '../base/press.ts'
import { settings as words } from '../strings/settings.ko.ts'

interface ChoiceProps<Value> {
  readonly label: string
  readonly hint?: string
  readonly value: Value
  readonly options: readonly (readonly [Value, string])[]
  readonly onChange: (value: Value) => void
}

/** One of a few. */
export function ChoiceSetting<Value extends string | number>({
  label,
  hint,
  value,
  options,
  onChange,
}: ChoiceProps<Value>): ReactNode {
  const name = useId()
  return (
    <fieldset className="setting" aria-describedby={hint === undefined ? undefined : `${name}-hint`}>
      <legend>{label}</legend>
      <div className="setting-control">
        <div className="options">
          {options.map(([each, text]) => (
            <label key={each} className="option">
              <input type="radio" name={name} checked={each === value} onChange={() => onChange(each)} />
              <span>{text}</span>
            </label>
          ))}
        </div>
        {hint !== undefined && (
          <p className="hint" id={`${name}-hint`}>
            {hint}
          </p>
        )}
      </div>
    </fieldset>
  )
}

interface SwitchProps {
  readonly label: string
  readonly hint: string
  /** What being on means, beside the box. */
  readonly on: string
  readonly value: boolean
  readonly onChange: (value: boolean) => void
}

/** On or off. */
export function SwitchSetting({ label, hint, on, value, onChange }: SwitchProps): ReactNode {
  const id = useId()
  return (
    <fieldset className="setting" aria-describedby={`${id}-hint`}>
      <legend>{label}</legend>
      <div className="setting-control">
        <div className="options">
          <label className="option">
            <input
              type="checkbox"
              checked={value}
              aria-label={`${label} ${on}`}
              onChange={(event) => onChange(event.currentTarget.checked)}
            />
            <span>{on}</span>
          </label>
        </div>
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      </div>
    </fieldset>
  )
}

interface NumberProps {
  readonly label: string
  readonly hint?: string
  readonly unit: string
  readonly value: number
  readonly least: number
  readonly most: number
  readonly onChange: (value: number) => void
}

/** A whole number. What makes no sense is said at once and never taken over. */
export function NumberSetting({ label, hint, unit, value, least, most, onChange }: NumberProps): ReactNode {
  const id = useId()
  const [draft, setDraft] = useState<string | null>(null)
  const afterPress = useAfterPress()
  const isWrong = draft !== null && !isWithin(draft, least, most)
  const take = (text: string): void => {
    setDraft(text)
    if (isWithin(text, least, most)) onChange(Number(text))
  }
  return (
    <div className="setting">
      <label htmlFor={id}>{label}</label>
      <div className="setting-control">
        <div className="options">
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
        </div>
        <p className="hint" id={`${id}-hint`} data-wrong={isWrong || undefined} aria-live="polite">
          {isWrong ? words.between(least, most) : hint}
        </p>
      </div>
    </div>
  )
}

function isWithin(text: string, least: number, most: number): boolean {
  return /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most
}
