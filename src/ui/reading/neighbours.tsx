/** Links to the questions before and after one. */
import type { ReactNode } from 'react'
import { useNavigate } from 'react-router'
import type { QuestionId } from '../../notes/model.ts'
import type { Card, PageView, QuestionRef } from '../../site/site-data.ts'
import { Link } from '../base/link.tsx'
import { useShortcuts } from '../base/use-shortcuts.ts'
import { refOf, useContent } from '../content/content.ts'
import { question as words } from '../strings/reading.ko.ts'

interface NeighboursProps {
  readonly card: Card
  /** The neighbours in the notes. */
  readonly view: Pick<Extract<PageView, { kind: 'question' }>, 'previous' | 'next'>
  /** The questions of the list that this one was opened from, in its order; null when it was opened otherwise. */
  readonly from: readonly QuestionId[] | null
}

/** Draws the neighbours in the list that the question was opened from, or else in the notes. J and K lead to them. */
export function Neighbours({ card, view, from }: NeighboursProps): ReactNode {
  const content = useContent()
  const { questionPath } = content
  const navigate = useNavigate()
  const at = from?.indexOf(card.id) ?? -1
  const ids = at < 0 ? null : { previous: from?.[at - 1], next: from?.[at + 1] }
  const cards = content.loadedCatalogue()
  const find = (id: QuestionId | undefined): QuestionRef | null =>
    id === undefined ? null : refOf(cards?.find((one) => one.id === id))
  const previous = ids === null || cards === null ? view.previous : find(ids.previous)
  const next = ids === null || cards === null ? view.next : find(ids.next)
  const state = ids === null ? undefined : { from }
  const go = (ref: QuestionRef | null): void => {
    if (ref !== null) navigate(questionPath(ref.id), { state })
  }
  useShortcuts({ KeyJ: () => go(next), KeyK: () => go(previous) })
  if (previous === null && next === null) return null
  return (
    <nav className="neighbours" aria-label={`${words.previous}, ${words.next}`}>
      {previous !== null && (
        <Link to={questionPath(previous.id)} state={state} rel="prev">
          <span>{words.previous}</span>
          {previous.text}
        </Link>
      )}
      {next !== null && (
        <Link to={questionPath(next.id)} state={state} rel="next">
          <span>{words.next}</span>
          {next.text}
        </Link>
      )}
    </nav>
  )
}
