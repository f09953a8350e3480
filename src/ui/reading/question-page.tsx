/** One question with its answer open, its sources, what belongs to it, and its neighbours. */
import { Pencil, Share2 } from 'lucide-react'
import { type ReactNode, useEffect, useState } from 'react'
import { useLocation, useNavigate, useParams } from 'react-router'
import { awaitsAnswer } from '../../notes/awaiting.ts'
import type { QuestionId } from '../../notes/model.ts'
import { findAbove } from '../../site/above.ts'
import { pathTo } from '../../site/section-path.ts'
import type { Body, Card, PageView, QuestionRef } from '../../site/site-data.ts'
import { savedWording } from '../../study/journal/saved-wording.ts'
import { copyText } from '../base/copy-text.ts'
import { Link } from '../base/link.tsx'
import { listPath, questionPath } from '../base/paths.ts'
import { useToast } from '../base/toast.tsx'
import { useShortcuts } from '../base/use-shortcuts.ts'
import { useTitle } from '../base/use-title.ts'
import { type Content, findCard, numberOf, refOf, useContent } from '../content/content.ts'
import { useLoaded } from '../content/use-loaded.ts'
import { app, gone as goneWords, list, question as words } from '../strings/reading.ko.ts'
import { BookmarkButton } from '../study/bookmark-button.tsx'
import { CardState } from '../study/card-badges.tsx'
import { titleId } from '../study/card-dom.ts'
import { MemoField } from '../study/memo.tsx'
import { useScrollMemory } from '../study/scroll-restoration.ts'
import { useStudyGlance } from '../study/use-study.ts'
import { noteRead } from '../study/visit-history.ts'
import { Answer } from './answer.tsx'
import { AnswerSummary } from './answer-toggle.tsx'
import { Inlines, MarksContext } from './inline.tsx'
import { NotFoundPage } from './not-found-page.tsx'

type QuestionView = Extract<PageView, { kind: 'question' }>
type GoneView = Extract<PageView, { kind: 'gone' }>

/** What the list that a question was opened from hands over. */
interface Handed {
  readonly from?: readonly QuestionId[]
  readonly forms?: readonly string[]
}

export function QuestionPage(): ReactNode {
  const { id = '' } = useParams()
  const content = useContent()
  const handed = readHanded(useLocation().state)
  const view = useLoaded(id, viewNow(content, id), () => loadView(content, id))
  useScrollMemory(view.kind === 'ready')
  if (view.kind === 'loading') {
    return (
      <div className="page notice waiting" aria-busy>
        {app.loading}
      </div>
    )
  }
  if (view.kind === 'failed') {
    return (
      <div className="page empty">
        <p>{app.loadFailed}</p>
        <button type="button" className="button" onClick={view.retry}>
          {app.retry}
        </button>
      </div>
    )
  }
  if (view.value.kind === 'none') return <NotFoundPage />
  if (view.value.kind === 'gone') return <Gone view={view.value} />
  return (
    <MarksContext value={handed.forms ?? NONE}>
      <Question key={view.value.card.id} view={view.value} from={handed.from ?? null} />
    </MarksContext>
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
        {above !== null && <Above above={above} />}
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
          <a className="quiet-button" href={body.source.editUrl} rel="noopener noreferrer" target="_blank">
            <Pencil aria-hidden size={16} />
            {words.edit}
          </a>
        )}
        <span className="source">{words.source(body.source.file, body.source.line)}</span>
      </div>
      <Sources links={body.links} />
      {body.related.length > 0 && <Refs title={words.related} refs={body.related} />}
      <Neighbours card={card} view={view} from={from} />
    </article>
  )
}

/** The question that this one leans on: whole, its answer folded so that it does not stand before the question asked. */
function Above({ above }: { readonly above: NonNullable<QuestionView['above']> }): ReactNode {
  const { card, body } = above
  return (
    <aside className="above">
      <p>{words.above}</p>
      <p id={titleId(card.id)} className="above-question">
        <Inlines nodes={card.question} pictures={body.images} caption={card.text} />
      </p>
      <div className="card-row">
        {awaitsAnswer(card) && <span className="state">{list.pending}</span>}
        {!card.pending && (
          <details className="fold">
            <AnswerSummary describedBy={titleId(card.id)} />
            <Answer body={body} caption={card.text} />
          </details>
        )}
        <Link className="quiet-button" to={questionPath(card.id)} aria-describedby={titleId(card.id)}>
          {list.open}
        </Link>
      </div>
    </aside>
  )
}

function Sources({ links }: { readonly links: readonly string[] }): ReactNode {
  if (links.length === 0) return null
  return (
    <section className="side-links">
      <h2>{words.sources}</h2>
      <ul>
        {links.map((link) => (
          <li key={link}>
            <a href={link} rel="noopener noreferrer" target="_blank">
              {readableUrl(link)}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** An address as people read it: host and path, percent signs undone. */
function readableUrl(link: string): string {
  try {
    const { host, pathname } = new URL(link)
    return `${host}${decodeURI(pathname).replace(/\/$/, '')}`
  } catch {
    return link
  }
}

function Refs({ title, refs }: { readonly title: string; readonly refs: readonly QuestionRef[] }): ReactNode {
  return (
    <section className="side-links">
      <h2>{title}</h2>
      <ul>
        {refs.map((ref) => (
          <li key={ref.id}>
            <Link to={questionPath(ref.id)}>{ref.text}</Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Before and after: in the list the question was opened from, or in the notes. */
function Neighbours({
  card,
  view,
  from,
}: {
  readonly card: Card
  readonly view: QuestionView
  readonly from: readonly QuestionId[] | null
}): ReactNode {
  const content = useContent()
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

function ShareButton({ title }: { readonly title: string }): ReactNode {
  const toast = useToast()
  const [isManual, setManual] = useState(false)
  const share = async (): Promise<void> => {
    const url = location.href
    if ('share' in navigator) {
      try {
        await navigator.share({ title, url })
        return
      } catch (error) {
        if (error instanceof DOMException && error.name === 'AbortError') return
      }
    }
    if (await copyText(url)) toast({ text: words.shared })
    else setManual(true)
  }
  return (
    <>
      <button type="button" className="quiet-button" onClick={() => void share()}>
        <Share2 aria-hidden size={16} />
        {words.share}
      </button>
      {isManual && (
        <label className="copy-by-hand">
          {words.copyByHand}
          <input readOnly value={location.href} onFocus={(event) => event.currentTarget.select()} />
        </label>
      )}
    </>
  )
}

function Gone({ view }: { readonly view: GoneView }): ReactNode {
  useTitle(view.movedTo === null ? goneWords.title : goneWords.moved)
  const state = useStudyGlance()?.state ?? null
  // The wording that this learner saved, which may differ from what is asked now; nothing else knows it.
  const was = (state === null ? null : savedWording(state, view.id)) ?? view.text
  return (
    <div className="page">
      <header>
        <h1>{view.movedTo === null ? goneWords.title : goneWords.moved}</h1>
      </header>
      {view.movedTo !== null && (
        <Link className="button" data-primary to={questionPath(view.movedTo.id)}>
          {goneWords.goTo}
        </Link>
      )}
      {was !== null && was !== view.movedTo?.text && (
        <p className="notice">
          {view.movedTo === null ? goneWords.was : goneWords.wasMoved}: {was}
        </p>
      )}
      {view.nearest.length > 0 && <Refs title={goneWords.nearest} refs={view.nearest} />}
    </div>
  )
}

type Loading = QuestionView | GoneView | { readonly kind: 'none' }

function viewNow(content: Content, id: string): Loading | null {
  const view = content.viewAt(`/q/${id}/`)
  if (view?.kind === 'question' || view?.kind === 'gone') return view
  const cards = content.loadedCatalogue()
  const card = cards?.find((one) => one.id === id)
  const body = card === undefined ? null : content.loadedBody(card.id)
  if (cards === null || card === undefined || body === null) return null
  const aboveCard = findAbove(cards, card.index, content.site.sections)
  if (aboveCard === null) return viewOf(cards, card, body, null)
  const aboveBody = content.loadedBody(aboveCard.id)
  return aboveBody === null ? null : viewOf(cards, card, body, { card: aboveCard, body: aboveBody })
}

async function loadView(content: Content, id: string): Promise<Loading> {
  const cards = await content.catalogue()
  const card = await findCard(content, id)
  if (card === null) return loadGone(content, id)
  const above = findAbove(cards, card.index, content.site.sections)
  return viewOf(
    cards,
    card,
    await content.body(card),
    above === null ? null : { card: above, body: await content.body(above) },
  )
}

async function loadGone(content: Content, id: string): Promise<Loading> {
  const { aliases, removed } = await content.aliases()
  const target = aliases[id]
  const movedTo = target === undefined ? null : refOf((await findCard(content, target)) ?? undefined)
  const gone = removed.find((question) => question.id === id)
  if (movedTo === null && gone === undefined) return { kind: 'none' }
  return { kind: 'gone', id, text: movedTo === null ? (gone?.text ?? null) : null, movedTo, nearest: [] }
}

function viewOf(cards: readonly Card[], card: Card, body: Body, above: QuestionView['above']): QuestionView {
  return {
    kind: 'question',
    card,
    body,
    previous: refOf(cards[card.index - 1]),
    next: refOf(cards[card.index + 1]),
    above,
  }
}

function readHanded(state: unknown): Handed {
  if (typeof state !== 'object' || state === null) return {}
  const { from, forms } = state as Record<string, unknown>
  const strings = (value: unknown): readonly string[] | undefined =>
    Array.isArray(value) && value.every((one) => typeof one === 'string') ? value : undefined
  // Ids in the history entry were put there by a list of this app; an id that is not one any more finds nothing.
  const ids = strings(from) as readonly QuestionId[] | undefined
  const words = strings(forms)
  return { ...(ids === undefined ? {} : { from: ids }), ...(words === undefined ? {} : { forms: words }) }
}
