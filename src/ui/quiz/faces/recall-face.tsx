/** 떠올려 쓰기: the learner writes what comes to mind; afterwards the answer's key terms are ticked off. */
import { Check, Circle } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Judgement, Prompt } from '../../../study/quiz/mode.ts'
import { quiz as words } from '../../strings/study.ko.ts'
import type { AskProps, Face, FeedbackProps } from './face.ts'
import { Scratch } from './scratch.tsx'

export const recallFace: Face = {
  isTyped: true,
  Ask,
  Feedback,
  sayVerdict,
  choices: [],
  reveal: { label: words.reveal, key: 'Ctrl Enter' },
}

function Ask(props: AskProps): ReactNode {
  return <Scratch {...props} hint={words.recallHint} isLong />
}

function sayVerdict(prompt: Prompt, judgement: Judgement): string {
  if (prompt.kind !== 'recall' || judgement.kind !== 'terms' || prompt.terms.length === 0) return ''
  return `${words.terms(judgement.named.length, prompt.terms.length)}.`
}

function Feedback({ prompt, judgement }: FeedbackProps): ReactNode {
  if (prompt.kind !== 'recall' || judgement.kind !== 'terms' || prompt.terms.length === 0) return null
  return (
    <div className="feedback">
      <p>{words.terms(judgement.named.length, prompt.terms.length)}</p>
      <ul className="terms">
        {prompt.terms.map((term) => {
          const isNamed = judgement.named.includes(term)
          return (
            <li key={term.name} data-right={isNamed}>
              {isNamed ? <Check aria-hidden size={16} /> : <Circle aria-hidden size={12} />}
              {term.name}
              <span className="visually-hidden">{isNamed ? words.named : words.missed}</span>
            </li>
          )
        })}
      </ul>
    </div>
  )
}
