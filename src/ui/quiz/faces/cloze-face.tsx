/** 빈칸: a line with a gap. A field before the answer is shown, the missing word afterwards. */
import type { ReactNode } from 'react'
import type { Cloze } from '../../../study/quiz/mode.ts'
import { quiz as words } from '../../strings/study.ko.ts'
import type { AskProps, Face, FeedbackProps } from './face.ts'
import { Verdict } from './verdict.tsx'

export const clozeFace: Face = {
  needsPrompt: true,
  needsWords: true,
  isTyped: true,
  Ask,
  Feedback,
  choices: [],
  reveal: { label: words.check, key: 'Enter' },
}

function Ask({ prompt, ...rest }: AskProps): ReactNode {
  return prompt?.kind === 'blank' ? <ClozeLine {...rest} cloze={prompt.blank} /> : null
}

interface ClozeLineProps extends Omit<AskProps, 'prompt'> {
  readonly cloze: Cloze
}

function ClozeLine({ cloze, input, isRevealed, describedBy, onInput, onDone }: ClozeLineProps): ReactNode {
  const gap = isRevealed ? (
    <ins>{cloze.hidden}</ins>
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
  if (cloze.shape === 'term') {
    return (
      <p className="blank">
        {cloze.before}
        {gap}
        {cloze.after}
      </p>
    )
  }
  return (
    <div className="code blank" data-kind="transcript">
      <pre lang="en">
        <span className="t-command">
          {cloze.before}
          {gap}
          {cloze.after}
        </span>
        {cloze.output !== '' && `\n${cloze.output}`}
      </pre>
    </div>
  )
}

function Feedback({ prompt, judgement, input }: FeedbackProps): ReactNode {
  if (prompt.kind !== 'blank' || judgement.kind !== 'blank') return null
  const isRight = judgement.nearness !== 'different'
  return (
    <div className="feedback">
      <Verdict className="verdict" isRight={isRight} text={words.nearness[judgement.nearness]} />
      {judgement.nearness !== 'right' && (
        <dl className="compare">
          <dt>{words.mine}</dt>
          <dd>{input}</dd>
          <dt>{words.hidden}</dt>
          <dd>{prompt.blank.hidden}</dd>
        </dl>
      )}
      {!isRight && <p className="run-undone">{words.decide}</p>}
    </div>
  )
}
