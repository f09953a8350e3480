/** The pane beside a list in a wide window: the question that was chosen, or what the list opens with. */
import type { ReactNode } from 'react'
import { useSaid } from '../base/announcer.tsx'
import { Link } from '../base/link.tsx'
import { useContent } from '../content/content.ts'
import { LoadNotice } from '../content/load-notice.tsx'
import { useLoaded } from '../content/use-loaded.ts'
import { pane as words } from '../strings/lists.ko.ts'
import { list } from '../strings/reading.ko.ts'
import { HighlightContext } from './inline.tsx'
import { loadQuestion, viewQuestion } from './load-question.ts'
import { Question } from './question.tsx'
import { QuestionGhost } from './question-ghost.tsx'
import './pane.css'

interface PaneProps extends BesideProps {
  /** Index of the list's section; null for all notes. */
  readonly section: number | null
}

/** Draws the question that was chosen; without one what the list opens with: `children`, or else what its section is. */
export function Pane({ section, children, ...question }: PaneProps): ReactNode {
  const opening = children ?? <ListOpening section={section} />
  return question.id === '' ? opening : <QuestionBeside {...question}>{opening}</QuestionBeside>
}

interface BesideProps {
  /** Empty when none was chosen. */
  readonly id: string
  /** Strings to highlight. */
  readonly forms: readonly string[]
  /** What stands here when there is no such question. */
  readonly children: ReactNode
}

/** Draws the question. While its answer is fetched, the question itself stands where it will stay. */
function QuestionBeside({ id, forms, children }: BesideProps): ReactNode {
  const content = useContent()
  const view = useLoaded(id, viewQuestion(content, id), () => loadQuestion(content, id))
  const isThere = view.kind === 'ready' && view.value.kind === 'question'
  useSaid(isThere ? sayShown() : '', REST_MS, id)
  if (view.kind === 'loading') return <QuestionGhost id={id} isPage={false} />
  if (view.kind === 'failed') return <LoadNotice state={view} />
  if (view.value.kind !== 'question') return children
  return (
    <HighlightContext value={forms}>
      <Question key={id} view={view.value} isBeside />
    </HighlightContext>
  )
}

/** Stepping through the list comes to rest before anything is said, in ms. */
const REST_MS = 700

/** On a card of the list whose answer is folded, the next Enter leads here (see card.tsx). */
function sayShown(): string {
  const isOnCard = document.activeElement?.matches('.card details:not([open]) > summary') === true
  return isOnCard ? `${words.shown} ${words.byEnter}` : words.shown
}

/** Draws what stands beside the list of a section (null: all notes) before a question is chosen. */
function ListOpening({ section }: { readonly section: number | null }): ReactNode {
  const content = useContent()
  const { site } = content
  const here = section === null ? null : site.sections[section]
  if (here == null) return null
  const view = content.viewAt(content.listPath(here.id))
  const description = view?.kind === 'list' ? view.description : undefined
  return (
    <div className="opening">
      <h2>{here.title}</h2>
      {description !== undefined && <p className="lede">{description}</p>}
      <p className="lede">{list.count(here.count)}</p>
      <Link className="button" data-primary to={`/quiz/?scope=section&section=${here.id}`}>
        {list.quiz(here.count)}
      </Link>
    </div>
  )
}
