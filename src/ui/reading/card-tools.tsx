/** What can be done with a question inside its opened answer: a memo, its text to copy, a bookmark, taking it out of the asking. */
import { Copy } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { Body, Card } from '../../site/site-data.ts'
import { copyText } from '../base/copy-text.ts'
import { linkTo } from '../base/paths.ts'
import { useToast } from '../base/toast.tsx'
import { useContent } from '../content/content.ts'
import { useLoaded } from '../content/use-loaded.ts'
import { tools as words } from '../strings/lists.ko.ts'
import { BookmarkButton } from '../study/bookmark-button.tsx'
import { titleId } from '../study/card-dom.ts'
import { MemoLater } from '../study/memo.tsx'
import { SuspendLater } from '../study/suspend-later.tsx'
import { useStudyGlance } from '../study/use-study.ts'
import { Terms } from './term-list.tsx'
import './card-tools.css'

interface CardToolsProps {
  readonly card: Card
  /** The memo stands somewhere else. */
  readonly showsMemo: boolean
}

/** Draws the tools. */
export function CardTools({ card, showsMemo }: CardToolsProps): ReactNode {
  const content = useContent()
  const memo = useStudyGlance()?.record(card.id)?.memo ?? ''
  const body = useLoaded(card.id, content.loadedBody(card.id), () => content.body(card))
  return (
    <>
      {!showsMemo && <MemoLater card={card} hasMemo={memo !== ''} />}
      <CopyButton card={card} />
      <BookmarkButton card={card} isLabelled isInList />
      <span className="tools-break" />
      <SuspendLater card={card} />
      {body.kind === 'ready' && <Terms card={card} terms={body.value.terms} />}
    </>
  )
}

/** Copies question, answer and address, as one sends them to somebody. */
function CopyButton({ card }: { readonly card: Card }): ReactNode {
  const content = useContent()
  const toast = useToast()
  const [isManual, setManual] = useState<string | null>(null)
  const copy = async (): Promise<void> => {
    // The answer is open, so it is here, and the browser still counts this as a press.
    const body = content.loadedBody(card.id) ?? (await content.body(card).catch(() => null))
    const text =
      body === null
        ? null
        : toText(card, body, new URL(linkTo(content.questionPath(card.id)), location.href).href)
    if (text !== null && (await copyText(text))) toast({ text: words.copied })
    else if (text === null) toast({ text: words.notCopied })
    else setManual(text)
  }
  return (
    <>
      <button
        type="button"
        className="quiet-button"
        aria-describedby={titleId(card.id)}
        onClick={() => void copy()}
      >
        <Copy aria-hidden size={16} />
        {words.copy}
      </button>
      {isManual !== null && (
        <label className="copy-by-hand">
          {words.byHand}
          <textarea readOnly rows={3} value={isManual} onFocus={(event) => event.currentTarget.select()} />
        </label>
      )}
    </>
  )
}

/** Returns a question as plain text: what is asked, the answer with its code, and the address. */
export function toText(
  card: Pick<Card, 'text'>,
  body: Pick<Body, 'answerText' | 'codeBlocks'>,
  address: string,
): string {
  const parts = [`Q. ${card.text}`, body.answerText, ...body.codeBlocks.map(({ text }) => text), address]
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .join('\n\n')
}
