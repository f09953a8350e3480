/** The page of one question, with its neighbours. */
import type { ReactNode } from 'react'
import { useLocation } from 'react-router'
import type { QuestionId } from '../../notes/model.ts'
import { useRouteParams } from '../base/route-match.ts'
import { useShortcuts } from '../base/use-shortcuts.ts'
import { useTitle } from '../base/use-title.ts'
import { useContent } from '../content/content.ts'
import { LoadNotice } from '../content/load-notice.tsx'
import { useLoaded } from '../content/use-loaded.ts'
import { useScrollMemory } from '../study/scroll-restoration.ts'
import { GoneQuestion } from './gone-question.tsx'
import { HighlightContext } from './inline.tsx'
import { loadQuestion, type QuestionView, viewQuestion } from './load-question.ts'
import { Neighbours } from './neighbours.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { Question } from './question.tsx'
import { QuestionGhost } from './question-ghost.tsx'

/** What a list leaves in the history entry of a question opened from it: the ids of the list, and the strings to highlight. */
interface Handed {
  readonly from?: readonly QuestionId[]
  readonly forms?: readonly string[]
}

/** The page at `/q/…/`. */
export function QuestionPage(): ReactNode {
  const { id = '' } = useRouteParams()
  const content = useContent()
  const handed = readHanded(useLocation().state)
  const view = useLoaded(id, viewQuestion(content, id), () => loadQuestion(content, id))
  useScrollMemory(view.kind === 'ready')
  if (view.kind === 'loading') return <QuestionGhost id={id} isPage />
  if (view.kind === 'failed') {
    return (
      <div className="page">
        <LoadNotice state={view} />
      </div>
    )
  }
  if (view.value.kind === 'none') return <NotFoundPage />
  if (view.value.kind === 'gone') return <GoneQuestion view={view.value} />
  return (
    <HighlightContext value={handed.forms ?? NONE}>
      <WholeQuestion key={view.value.card.id} view={view.value} from={handed.from ?? null} />
    </HighlightContext>
  )
}

const NONE: readonly string[] = []

function WholeQuestion({
  view,
  from,
}: {
  readonly view: QuestionView
  readonly from: readonly QuestionId[] | null
}): ReactNode {
  useTitle(view.card.text)
  useShortcuts({ KeyB: () => document.getElementById('bookmark')?.click() })
  return (
    <Question view={view}>
      <Neighbours card={view.card} view={view} from={from} />
    </Question>
  )
}

function readHanded(state: unknown): Handed {
  if (typeof state !== 'object' || state === null) return {}
  const { from, forms } = state as Record<string, unknown>
  const strings = (value: unknown): readonly string[] | undefined =>
    Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : undefined
  // A list of this app put the ids into the history entry. An id that no longer exists finds nothing.
  const ids = strings(from) as readonly QuestionId[] | undefined
  const words = strings(forms)
  return { ...(ids === undefined ? {} : { from: ids }), ...(words === undefined ? {} : { forms: words }) }
}
