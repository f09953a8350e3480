/** Questions that are not asked as others are: hard ones, and those that the learner has taken out of the asking. */
import { ChevronRight } from 'lucide-react'
import type { ReactNode } from 'react'
import type { QuestionId } from '../../notes/model.ts'
import type { Card } from '../../site/site-data.ts'
import type { StudyState } from '../../study/journal/fold.ts'
import { listHard, listSuspended } from '../../study/schedule/resting.ts'
import { Link } from '../base/link.tsx'
import { useContent } from '../content/content.ts'
import { Inlines } from '../reading/inline.tsx'
import { FoldedAnswer } from '../reading/lazy-answer.tsx'
import { today as words } from '../strings/daily.ko.ts'
import { titleId } from '../study/card-dom.ts'
import { MemoLater } from '../study/memo.tsx'
import { SuspendToggle } from '../study/suspend-toggle.tsx'

interface SetAsideProps {
  readonly cards: readonly Card[]
  readonly state: StudyState
  readonly now: number
}

/** Draws both lists, each where it has entries. */
export function SetAside({ cards, state, now }: SetAsideProps): ReactNode {
  const byId = new Map(cards.map((card) => [card.id, card]))
  const cardsOf = (ids: readonly QuestionId[]) => ids.flatMap((id) => byId.get(id) ?? [])
  const hard = listHard(state, now)
  const lapses = new Map(hard.map((each) => [each.id, each.lapses]))
  return (
    <>
      <FoldedList
        title={words.hard}
        about={words.hardAbout}
        cards={cardsOf(hard.map(({ id }) => id))}
        note={(id) => words.forgotten(lapses.get(id) ?? 0)}
        state={state}
      />
      <FoldedList
        title={words.stopped}
        about={words.stoppedAbout}
        cards={cardsOf(listSuspended(state).map(({ id }) => id))}
        state={state}
      />
    </>
  )
}

interface FoldedListProps {
  readonly title: (count: number) => string
  readonly about: string
  readonly cards: readonly Card[]
  readonly note?: (id: QuestionId) => string
  readonly state: StudyState
}

function FoldedList({ title, about, cards, note, state }: FoldedListProps): ReactNode {
  const { questionPath } = useContent()
  if (cards.length === 0) return null
  return (
    <details className="section-fold result-list">
      <summary>
        <ChevronRight aria-hidden size={18} />
        <h2>{title(cards.length)}</h2>
      </summary>
      <p className="notice">{about}</p>
      <ul>
        {cards.map((card) => (
          <li key={card.id}>
            <Link id={titleId(card.id)} to={questionPath(card.id)}>
              <Inlines nodes={card.question} />
            </Link>
            {note !== undefined && <p className="card-meta">{note(card.id)}</p>}
            <FoldedAnswer card={card} />
            <MemoLater card={card} hasMemo={(state.questions.get(card.id)?.memo ?? '') !== ''} />
            <SuspendToggle card={card} />
          </li>
        ))}
      </ul>
    </details>
  )
}
