/** One question with everything that belongs to it: its answer open, the learner's memo, its sources, related questions. */
import { FileText, Pencil } from 'lucide-react'
import { type ReactNode, useEffect } from 'react'
import { awaitsAnswer } from '../../notes/awaiting.ts'
import { pathTo } from '../../site/section-path.ts'
import { lazyPart } from '../base/lazy-part.ts'
import { Link, OuterLink } from '../base/link.tsx'
import { OnceUsed } from '../base/once-used.tsx'
import { numberOf, useContent } from '../content/content.ts'
import { changes } from '../strings/lists.ko.ts'
import { list, question as words } from '../strings/reading.ko.ts'
import { BookmarkButton } from '../study/bookmark-button.tsx'
import { CardState } from '../study/card-badges.tsx'
import { titleId } from '../study/card-dom.ts'
import { MemoField } from '../study/memo.tsx'
import { SuspendLater } from '../study/suspend-later.tsx'
import { noteRead } from '../study/visit-history.ts'
import { Answer } from './answer.tsx'
import { Inlines } from './inline.tsx'
import type { QuestionView } from './load-question.ts'
import { QuestionAbove } from './question-above.tsx'
import { ShareButton } from './share-button.tsx'
import { QuestionRefs, Sources } from './side-links.tsx'
import { sourceAddress } from './source-address.ts'

const QuestionExtras = lazyPart(async () => (await import('./question-extras.tsx')).QuestionExtras)

interface QuestionProps {
  readonly view: QuestionView
  /** Beside a list, whose card has the heading's id. */
  readonly isBeside?: boolean
  /** What leads on from here, at the end. */
  readonly children?: ReactNode
}

/** Draws the question, and notes that it was read. */
export function Question({ view, isBeside = false, children }: QuestionProps): ReactNode {
  const { card, body, above } = view
  const { site, listPath } = useContent()
  useEffect(() => noteRead(card.id), [card])
  const title = <Inlines nodes={card.question} pictures={body.images} caption={card.text} />
  // Beside a list the articles are its cards.
  const Box = isBeside ? 'div' : 'article'
  return (
    <Box className={isBeside ? 'question' : 'page question'}>
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
        {isBeside ? <h2 className="question-title">{title}</h2> : <h1 id={titleId(card.id)}>{title}</h1>}
        <p className="states">
          {awaitsAnswer(card) && <span className="state">{list.pending}</span>}
          <CardState card={card} showsMemo />
        </p>
      </header>
      {body.given && <Answer body={body} to={body.given} caption={card.text} level={3} />}
      {(!card.pending || awaitsAnswer(card)) && <h2 className="answer-mark">{words.answer}</h2>}
      {awaitsAnswer(card) && <p className="notice">{words.noAnswer}</p>}
      {!card.pending && <Answer body={body} from={body.given} caption={card.text} level={3} />}
      <MemoField card={card} />
      <div className="actions">
        <BookmarkButton card={card} isLabelled />
        <ShareButton title={card.text} id={card.id} />
        {body.source.editUrl !== null && (
          <>
            <OuterLink className="quiet-button" href={body.source.editUrl}>
              <Pencil aria-hidden size={16} />
              {words.edit}
            </OuterLink>
            <OuterLink className="quiet-button" href={sourceAddress(body.source.editUrl)}>
              <FileText aria-hidden size={16} />
              {words.source}
            </OuterLink>
          </>
        )}
        {card.changed !== undefined && <span className="changed">{monthOf(card.changed)}</span>}
      </div>
      <SuspendLater card={card}>
        <OnceUsed>
          <QuestionExtras card={card} body={body} />
        </OnceUsed>
      </SuspendLater>
      <Sources links={body.links} />
      {body.related.length > 0 && <QuestionRefs title={words.related} refs={body.related} />}
      {children}
    </Box>
  )
}

/** Says in which month something was changed, by the clock of Korea: the page is drawn where the notes are built. */
function monthOf(seconds: number): string {
  const seoul = new Date((seconds + 9 * 3600) * 1000)
  return changes.changedAt(seoul.getUTCFullYear(), seoul.getUTCMonth() + 1)
}
