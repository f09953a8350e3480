/** The terms of the glossary in an answer, for whoever asks: other names of each, and the questions about it. */
import { Library } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { compact } from '../../search/text/compact.ts'
import type { Card, QuestionRef } from '../../site/site-data.ts'
import { useSaid } from '../base/announcer.tsx'
import { Dialog } from '../base/dialog.tsx'
import { Link } from '../base/link.tsx'
import { usePreferences } from '../base/use-preferences.ts'
import { useContent } from '../content/content.ts'
import { Ghost, LoadFailed } from '../content/load-notice.tsx'
import { useLoaded } from '../content/use-loaded.ts'
import { startSearch } from '../search/use-search.ts'
import { terms as words } from '../strings/terms.ko.ts'
import { titleId } from '../study/card-dom.ts'
import './term-list.css'

/** Questions shown of a term. The search has the others. */
const MOST = 5

interface TermsProps {
  /** Whose answer it is. */
  readonly card: Card
  readonly terms: readonly string[] | undefined
}

/** Draws the button that opens the terms. Draws nothing when the answer has no terms or the learner has turned them off. */
export function Terms({ card, terms }: TermsProps): ReactNode {
  const { showsTerms } = usePreferences()
  const [isOpen, setOpen] = useState(false)
  if (!showsTerms || terms === undefined) return null
  return (
    <>
      <button
        type="button"
        className="quiet-button terms-button"
        aria-haspopup="dialog"
        aria-describedby={titleId(card.id)}
        onClick={() => setOpen(true)}
      >
        <Library aria-hidden size={16} />
        {words.open}
      </button>
      {isOpen && <TermList card={card} terms={terms} onClose={() => setOpen(false)} />}
    </>
  )
}

interface TermListProps {
  readonly card: Card
  readonly terms: readonly string[]
  readonly onClose: () => void
}

function TermList({ card, terms, onClose }: TermListProps): ReactNode {
  const content = useContent()
  const glossary = useLoaded('glossary', null, content.glossary)
  const groups = glossary.kind === 'ready' ? glossary.value.same : []
  return (
    <Dialog title={words.title} onClose={onClose} isSheet isPopover>
      <div className="terms">
        {terms.map((term) => (
          <Term key={term} term={term} others={othersOf(term, groups)} card={card} onLeave={onClose} />
        ))}
      </div>
      <button type="button" className="button" onClick={onClose}>
        {words.close}
      </button>
    </Dialog>
  )
}

/** The other names of a term, in the group that has it. */
function othersOf(term: string, groups: readonly (readonly string[])[]): readonly string[] {
  const isIt = (name: string): boolean => compact(name) === compact(term)
  return groups.find((group) => group.some(isIt))?.filter((name) => !isIt(name)) ?? []
}

interface TermProps {
  readonly term: string
  readonly others: readonly string[]
  readonly card: Card
  readonly onLeave: () => void
}

/** A term with its other names; its questions are looked for when it is opened. */
function Term({ term, others, card, onLeave }: TermProps): ReactNode {
  const [isOpen, setOpen] = useState(false)
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>
        <b>{term}</b>
        {others.length > 0 && (
          <span>
            <span className="visually-hidden">{words.others([])}</span>
            {others.join(', ')}
          </span>
        )}
      </summary>
      {isOpen && <About term={term} card={card} onLeave={onLeave} />}
    </details>
  )
}

function About({ term, card, onLeave }: Omit<TermProps, 'others'>): ReactNode {
  const content = useContent()
  const found = useLoaded(term, null, async (): Promise<readonly QuestionRef[]> => {
    // Each term asks for itself: a later one does not replace it.
    const result = await startSearch(content).search(term, MOST + 1, null, `term ${term}`)
    const sure = result?.hits.filter(({ confidence, isRelated }) => confidence === 'high' && !isRelated) ?? []
    return sure
      .filter(({ id }) => id !== card.id)
      .slice(0, MOST)
      .map(({ id, question }) => ({ id, text: question }))
  })
  const count = found.kind === 'ready' ? found.value.length : 0
  useSaid(found.kind !== 'ready' ? '' : count === 0 ? words.none : words.found(count))
  if (found.kind === 'loading') return <Ghost />
  if (found.kind === 'failed') return <LoadFailed onRetry={found.retry} />
  if (count === 0) return <p className="hint">{words.none}</p>
  return (
    <ul aria-label={words.about(term)}>
      {found.value.map(({ id, text }) => (
        <li key={id}>
          <Link to={content.questionPath(id)} onClick={onLeave}>
            {text}
          </Link>
        </li>
      ))}
      <li>
        <Link to={`/?q=${encodeURIComponent(term)}`} onClick={onLeave}>
          {words.all}
        </Link>
      </li>
    </ul>
  )
}
