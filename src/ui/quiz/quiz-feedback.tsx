/** What can be said of what the learner put in: a hint beside the answer, never the grade. */
import { Check, Circle, X } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Judgement, Prompt } from '../../study/quiz/mode.ts'
import { quiz as words } from '../strings/study.ko.ts'

interface QuizFeedbackProps {
  readonly prompt: Prompt
  readonly judgement: Judgement
  readonly input: string
}

export function QuizFeedback({ prompt, judgement, input }: QuizFeedbackProps): ReactNode {
  switch (judgement.kind) {
    case 'none':
      return null
    case 'terms': {
      const terms = prompt.kind === 'recall' ? prompt.terms : []
      if (terms.length === 0) return null
      return (
        <div className="feedback">
          <p>{words.terms(judgement.named.length, terms.length)}</p>
          <ul className="terms">
            {terms.map((term) => {
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
    case 'verdict':
      return (
        <p className="feedback verdict" data-right={judgement.isRight}>
          {judgement.isRight ? <Check aria-hidden size={20} /> : <X aria-hidden size={20} />}
          <strong>{judgement.isRight ? words.verdictRight : words.verdictWrong}</strong>
          {prompt.kind === 'ox' && <span>{words.verdict[prompt.verdict]}</span>}
        </p>
      )
    case 'blank': {
      const isRight = judgement.nearness !== 'different'
      return (
        <div className="feedback">
          <p className="verdict" data-right={isRight}>
            {isRight ? <Check aria-hidden size={20} /> : <X aria-hidden size={20} />}
            <strong>{words.nearness[judgement.nearness]}</strong>
          </p>
          {judgement.nearness !== 'right' && prompt.kind === 'blank' && (
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
    default:
      return judgement satisfies never
  }
}
