/** A field for what comes to mind before the answer is shown; afterwards what was written in it. */
import type { ReactNode } from 'react'
import { moveFocus } from '../../base/move-focus.ts'
import { quiz as words } from '../../strings/study.ko.ts'
import type { AskProps } from './face.ts'

interface ScratchProps extends Pick<AskProps, 'input' | 'isRevealed' | 'describedBy' | 'onInput' | 'onDone'> {
  readonly hint: string
  /** Room for several lines. */
  readonly isLong?: boolean
}

/** Draws the field. Ctrl or Cmd with Enter shows the answer, Escape leaves the field. */
export function Scratch(props: ScratchProps): ReactNode {
  const { input, isRevealed, describedBy, onInput, onDone, hint, isLong = false } = props
  return (
    <div
      className="scratch"
      data-long={(isLong && !isRevealed) || undefined}
      data-written={(isRevealed && input !== '') || undefined}
    >
      {isRevealed ? (
        input !== '' && (
          <>
            <h2>{words.mine}</h2>
            <p>{input}</p>
          </>
        )
      ) : (
        <textarea
          rows={1}
          aria-describedby={describedBy}
          value={input}
          aria-label={words.scratch}
          placeholder={hint}
          onChange={(event) => onInput(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing || event.keyCode === 229) return
            if (event.key === 'Escape') moveFocus(document.getElementById(describedBy))
            else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onDone(event.repeat)
            else return
            event.preventDefault()
            event.stopPropagation()
          }}
        />
      )}
    </div>
  )
}
