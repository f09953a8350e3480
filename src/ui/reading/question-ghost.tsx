/** A question whose answer is still being fetched: what is known stands where it will stay. */
import type { ReactNode } from 'react'
import type { QuestionId } from '../../notes/model.ts'
import { useContent } from '../content/content.ts'
import { Ghost } from '../content/load-notice.tsx'
import { question as words } from '../strings/reading.ko.ts'
import { Inlines } from './inline.tsx'

interface QuestionGhostProps {
  readonly id: string
  /** On the question's own page its heading is the page's. */
  readonly isPage: boolean
}

/** Draws the wording, where a list has brought it already, and room for the answer. */
export function QuestionGhost({ id, isPage }: QuestionGhostProps): ReactNode {
  // The id comes from an address; one that no question has finds nothing.
  const card = useContent().knownCard(id as QuestionId)?.card
  const title = card === undefined ? null : <Inlines nodes={card.question} />
  return (
    <div className={isPage ? 'page question' : 'question'} aria-busy>
      {title !== null && (
        <>
          <header>{isPage ? <h1>{title}</h1> : <h2 className="question-title">{title}</h2>}</header>
          <h2 className="answer-mark">{words.answer}</h2>
        </>
      )}
      <Ghost />
    </div>
  )
}
