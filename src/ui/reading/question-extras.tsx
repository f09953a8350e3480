/** What a question page offers once it is used: copying as Markdown, asking the author, and the questions with the same tag. */
import { ClipboardCopy, MessageCircleQuestionMark } from 'lucide-react'
import { type ReactNode, useRef } from 'react'
import type { Body, Card } from '../../site/site-data.ts'
import { askAddress } from '../../study/carry/ask-address.ts'
import { copyText } from '../base/copy-text.ts'
import { Link, OuterLink } from '../base/link.tsx'
import { base } from '../base/paths.ts'
import { useToast } from '../base/toast.tsx'
import { useContent } from '../content/content.ts'
import { extras as words } from '../strings/reading.ko.ts'
import { rangeHolds } from '../study/filters.ts'
import { Terms } from './term-list.tsx'

const loadWriter = async () => (await import('../../site/question-markdown.ts')).questionMarkdown

/** Draws the buttons. */
export function QuestionExtras({ card, body }: { readonly card: Card; readonly body: Body }): ReactNode {
  const toast = useToast()
  const { ask, tags = [] } = useContent().site
  const names = new Set(tags.filter((tag) => rangeHolds(tag, card)).map(({ title }) => title))
  const writer = useRef<Awaited<ReturnType<typeof loadWriter>>>(null)
  // Loaded before the press ends: some browsers let nothing be copied after a wait.
  const prepare = (): void =>
    void loadWriter().then(
      (loaded) => {
        writer.current = loaded
      },
      () => {},
    )
  const copy = async (): Promise<void> => {
    const write = writer.current ?? (await loadWriter().catch(() => null))
    const root = new URL(base, location.href).href
    const isCopied = write !== null && (await copyText(write(card, body, root)))
    toast({ text: isCopied ? words.copied : words.notCopied })
  }
  return (
    <>
      <Terms card={card} terms={body.terms} />
      <button
        type="button"
        className="quiet-button"
        onPointerDown={prepare}
        onFocus={prepare}
        onClick={() => void copy()}
      >
        <ClipboardCopy aria-hidden size={16} />
        {words.copy}
      </button>
      {ask !== undefined && (
        <OuterLink
          className="quiet-button"
          href={askAddress(ask, card.text, location.origin + location.pathname)}
        >
          <MessageCircleQuestionMark aria-hidden size={16} />
          {words.ask}
        </OuterLink>
      )}
      {[...names].map((name) => (
        <Link key={name} className="quiet-button" to={`/?q=${encodeURIComponent(`#${name}`)}`}>
          #{name}
        </Link>
      ))}
    </>
  )
}
