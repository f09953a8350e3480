/** The page of one question: its answer open, the learner's memo, its sources, related questions and its neighbours. */
import { FileText, Pencil } from 'lucide-react'
import { type ReactNode, useEffect } from 'react'
import { useLocation } from 'react-router'
import { awaitsAnswer } from '../../notes/awaiting.ts'
import type { QuestionId } from '../../notes/model.ts'
import { pathTo } from '../../site/section-path.ts'
import { Link } from '../base/link.tsx'
import { listPath } from '../base/paths.ts'
import { useRouteParams } from '../base/route-match.ts'
import { useShortcuts } from '../base/use-shortcuts.ts'
import { useTitle } from '../base/use-title.ts'
import { numberOf, useContent } from '../content/content.ts'
import { LoadNotice } from '../content/load-notice.tsx'
import { useLoaded } from '../content/use-loaded.ts'
import { list, question as words } from '../strings/reading.ko.ts'
import { BookmarkButton } from '../study/bookmark-button.tsx'
import { CardState } from '../study/card-badges.tsx'
import { titleId } from '../study/card-dom.ts'
import { MemoField } from '../study/memo.tsx'
import { useScrollMemory } from '../study/scroll-restoration.ts'
import { SuspendLater } from '../study/suspend-later.tsx'
import { noteRead } from '../study/visit-history.ts'
import { Answer } from './answer.tsx'
import { GoneQuestion } from './gone-question.tsx'
import { HighlightContext, Inlines } from './inline.tsx'
import { loadQuestion, type QuestionView, viewQuestion } from './load-question.ts'
import { Neighbours } from './neighbours.tsx'
import { NotFoundPage } from './not-found-page.tsx'
import { QuestionAbove } from './question-above.tsx'
import { ShareButton } from './share-button.tsx'
import { QuestionRefs, Sources } from './side-links.tsx'
import { sourceAddress } from './source-address.ts'

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
  if (view.kind !== 'ready') {
    return (
      <div className="page" aria-busy={view.kind === 'loading'}>
        <LoadNotice state={view} />
      </div>
    )
  }
  if (view.value.kind === 'none') return <NotFoundPage />
  if (view.value.kind === 'gone') return <GoneQuestion view={view.value} />
  return (
    <HighlightContext value={handed.forms ?? NONE}>
      <Question key={view.value.card.id} view={view.value} from={handed.from ?? null} />
    </HighlightContext>
  )
}

const NONE: readonly string[] = []

function Question({
  view,
  from,
}: {
  readonly view: QuestionView
  readonly from: readonly QuestionId[] | null
}): ReactNode {
  const { card, body, above } = view
  const { site } = useContent()
  useTitle(card.text)
  useEffect(() => noteRead(card.id), [card])
  useShortcuts({ KeyB: () => document.getElementById('bookmark')?.click() })
  return (
    <article className="page question">
      <header>
        <nav className="crumbs" aria-label={words.place}>
          {pathTo(site, card.section).map((section) => (
            <Link key={section.id} to={listPath(section.id)}>
              {section.title}
            </Link>
          ))}
          <span>{list.number(numberOf(site, card))}</span>
        </nav>
        {above !== null && <QuestionAbove above={above} />}
        <h1 id={titleId(card.id)}>
          <Inlines nodes={card.question} pictures={body.images} caption={card.text} />
        </h1>
        <p className="states">
          {awaitsAnswer(card) && <span className="state">{list.pending}</span>}
          <CardState id={card.id} showsMemo />
        </p>
      </header>
      {(!card.pending || awaitsAnswer(card)) && <h2 className="answer-mark">{words.answer}</h2>}
      {awaitsAnswer(card) && <p className="notice">{words.noAnswer}</p>}
      {!card.pending && <Answer body={body} caption={card.text} />}
      <MemoField card={card} />
      <div className="actions">
        <BookmarkButton card={card} isLabelled />
        <ShareButton title={card.text} />
        {body.source.editUrl !== null && (
          <>
            <a className="quiet-button" href={body.source.editUrl} rel="noopener noreferrer" target="_blank">
              <Pencil aria-hidden size={16} />
              {words.edit}
            </a>
            <a
              className="quiet-button"
              href={sourceAddress(body.source.editUrl)}
              rel="noopener noreferrer"
              target="_blank"
            >
              <FileText aria-hidden size={16} />
              {words.source}
            </a>
          </>
        )}
      </div>
      <SuspendLater card={card} />
      <Sources links={body.links} />
      {body.related.length > 0 && <QuestionRefs title={words.related} refs={body.related} />}
      <Neighbours card={card} view={view} from={from} />
    </article>
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
