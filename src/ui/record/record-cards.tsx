/** The questions of a page of the learner's record, each with its memo below. */
import type { ReactNode } from 'react'
import type { Card } from '../../site/site-data.ts'
import { useContent } from '../content/content.ts'
import { QuestionCard } from '../reading/card.tsx'
import { useOpenAnswers } from '../reading/open-answers.ts'
import { useFollow } from '../reading/question-link.ts'
import { MemoLater } from '../study/memo.tsx'

export interface RecordCard {
  readonly card: Card
  readonly hasMemo: boolean
  /** What the record says of the question, on its line. */
  readonly states?: ReactNode
}

export function RecordCards({ items }: { readonly items: readonly RecordCard[] }): ReactNode {
  const { site } = useContent()
  const { open, toggle } = useOpenAnswers()
  const follow = useFollow(items.map(({ card }) => card.id))
  return (
    <ul className="cards">
      {items.map(({ card, hasMemo, states }) => (
        <li key={card.id}>
          <QuestionCard
            card={card}
            pathWithin={site.sections.length > 2 ? null : undefined}
            isOpen={open.has(card.id)}
            showsMemo
            onToggle={toggle}
            onFollow={follow}
          >
            {states}
          </QuestionCard>
          <MemoLater card={card} hasMemo={hasMemo} />
        </li>
      ))}
    </ul>
  )
}
