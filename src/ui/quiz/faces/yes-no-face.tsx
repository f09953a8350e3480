/** 네 · 아니요: the learner chooses with which of the two the answer begins. */
import type { ReactNode } from 'react'
import type { Judgement, Prompt } from '../../../study/quiz/mode.ts'
import { quiz as words } from '../../strings/study.ko.ts'
import type { AskProps, Face, FeedbackProps } from './face.ts'
import { Verdict } from './verdict.tsx'

export const yesNoFace: Face = {
  isTyped: false,
  Ask,
  Feedback,
  sayVerdict,
  choices: [
    { input: 'yes', label: words.yes, code: 'KeyO' },
    { input: 'no', label: words.no, code: 'KeyX' },
  ],
  reveal: { label: words.reveal, key: 'Space' },
}

function Ask({ isRevealed }: AskProps): ReactNode {
  return isRevealed ? null : <p className="run-ask">{words.oxAsk}</p>
}

function sayVerdict(prompt: Prompt, judgement: Judgement): string {
  if (prompt.kind !== 'ox' || judgement.kind !== 'verdict') return ''
  return `${judgement.isRight ? words.verdictRight : words.verdictWrong}. ${words.verdict[prompt.verdict]}`
}

function Feedback({ prompt, judgement }: FeedbackProps): ReactNode {
  if (prompt.kind !== 'ox' || judgement.kind !== 'verdict') return null
  return (
    <Verdict
      className="feedback verdict"
      isRight={judgement.isRight}
      text={judgement.isRight ? words.verdictRight : words.verdictWrong}
    >
      <span>{words.verdict[prompt.verdict]}</span>
    </Verdict>
  )
}
