/** The rows of the settings page: the name on the left, the control on the right, a hint below both. */
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { say, useSaid } from '../base/announcer.tsx'
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
  readonly hint?: string | undefined
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
        aria-describedby={hint === undefined ? undefined : id}
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

/** A wrong number is told once typing rests, in ms. */
const REST_MS = 700

/**
 * A whole number from `min` to `max`. It is taken over when the field is left or Enter is pressed, never half typed. Another input gets
 * a message at once; it stays in the field and is not taken.
 */
export function NumberSetting({ label, hint, unit, value, min, max, onChange }: NumberProps): ReactNode {
  const id = useId()
  const [draft, setDraft] = useState<string | null>(null)
  const afterPress = useAfterPress()
  const isWrong = draft !== null && !isWithin(draft, min, max)
  const take = (): void => {
    if (draft === null || isWrong) return
    setDraft(null)
    if (Number(draft) === value) return
    onChange(Number(draft))
    say(words.changed(label, `${Number(draft)}${unit}`))
  }
  // The page may be left from within the field.
  const latest = useRef(take)
  latest.current = take
  useEffect(() => {
    const takeNow = (): void => latest.current()
    addEventListener('pagehide', takeNow)
    return () => {
      removeEventListener('pagehide', takeNow)
      takeNow()
    }
  }, [])
  useSaid(isWrong ? words.between(min, max) : '', REST_MS, draft)
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
          onChange={(event) => setDraft(event.currentTarget.value.trim())}
          onBlur={() => afterPress(take)}
          onKeyDown={({ key }) => {
            if (key === 'Enter') take()
          }}
        />
        <span id={`${id}-unit`}>{unit}</span>
      </span>
      <p className="hint" id={`${id}-hint`} data-wrong={isWrong || undefined}>
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
