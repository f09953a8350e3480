/** 빈칸: a line with a gap. A field before the answer is shown, the missing word afterwards. */
import { type ReactNode, useId } from 'react'
import type { Cloze, Judgement, Prompt } from '../../../study/quiz/mode.ts'
import { moveFocus } from '../../base/move-focus.ts'
import { quiz as words } from '../../strings/study.ko.ts'
import type { AskProps, Face, FeedbackProps } from './face.ts'
import { Verdict } from './verdict.tsx'

export const clozeFace: Face = {
  isTyped: true,
  Ask,
  Feedback,
  sayVerdict,
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
  const id = useId()
  const gap = isRevealed ? (
    <ins>{cloze.hidden}</ins>
  ) : (
    <input
      className="gap"
      value={input}
      aria-label={words.blankLabel}
      // Its own sentence says what is missing, the question what it is about.
      aria-describedby={`${id} ${describedBy}`}
      autoComplete="off"
      autoCapitalize="off"
      autoCorrect="off"
      spellCheck={false}
      enterKeyHint="done"
      onChange={(event) => onInput(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing || event.keyCode === 229) return
        if (event.key === 'Escape') moveFocus(document.getElementById(describedBy))
        else if (event.key === 'Enter') onDone(event.repeat)
        else return
        event.preventDefault()
        event.stopPropagation()
      }}
    />
  )
  const sentence = isRevealed ? null : (
    <span id={id} hidden>
      {`${cloze.before} ${words.gap} ${cloze.after}`}
    </span>
  )
  if (cloze.shape === 'term') {
    return (
      <p className="blank">
        {sentence}
        {cloze.before}
        {gap}
        {cloze.after}
      </p>
    )
  }
  return (
    <div className="code blank" data-kind="transcript">
      {sentence}
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

function sayVerdict(prompt: Prompt, judgement: Judgement): string {
  if (prompt.kind !== 'blank' || judgement.kind !== 'blank') return ''
  return `${words.nearness[judgement.nearness]}. ${words.hidden}: ${prompt.blank.hidden}.`
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
