/** A line with a gap in it: a field before the answer is shown, the missing word afterwards. */
import type { ReactNode } from 'react'
import type { Cloze } from '../../study/quiz/mode.ts'
import { quiz as words } from '../strings/study.ko.ts'

interface BlankLineProps {
  readonly blank: Cloze
  readonly input: string
  readonly isRevealed: boolean
  /** The id of the question. */
  readonly describedBy: string
  readonly onInput: (input: string) => void
  readonly onDone: (isKeyRepeat: boolean) => void
}

export function BlankLine({
  blank,
  input,
  isRevealed,
  describedBy,
  onInput,
  onDone,
}: BlankLineProps): ReactNode {
  const gap = isRevealed ? (
    <ins>{blank.hidden}</ins>
  ) : (
    <input
      className="gap"
      value={input}
      aria-label={words.blankLabel}
      aria-describedby={describedBy}
      autoComplete="off"
      autoCapitalize="off"
      autoCorrect="off"
      spellCheck={false}
      enterKeyHint="done"
      onChange={(event) => onInput(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || event.keyCode === 229) return
        if (event.key === 'Escape') event.currentTarget.blur()
        else if (event.key === 'Enter') onDone(event.repeat)
        else return
        event.preventDefault()
        event.stopPropagation()
      }}
    />
  )
  if (blank.shape === 'term') {
    return (
      <p className="blank">
        {blank.before}
        {gap}
        {blank.after}
      </p>
    )
  }
  return (
    <div className="code blank" data-kind="transcript">
      <pre lang="en">
        <span className="t-command">
          {blank.before}
          {gap}
          {blank.after}
        </span>
        {blank.output !== '' && `\n${blank.output}`}
      </pre>
    </div>
  )
}
