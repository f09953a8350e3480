/** What can be done with a question of a running quiz besides answering it: small buttons above the grades, within the thumb's reach. */
import { ArrowRight, StickyNote, Undo2 } from 'lucide-react'
import type { ReactNode } from 'react'
import type { Card } from '../../site/site-data.ts'
import { study as studyWords } from '../strings/reading.ko.ts'
import { quiz as words } from '../strings/study.ko.ts'
import { SuspendToggle } from '../study/suspend-toggle.tsx'
import { BookmarkToggle } from './bookmark-toggle.tsx'
import { keyHint } from './key-hint.ts'
import './run-tools.css'

interface RunToolsProps {
  readonly card: Card
  readonly isBookmarked: boolean
  /** Null when there is nothing to take back. */
  readonly onUndo: (() => void) | null
  readonly onSkip: () => void
  /** Null until the answer is shown: a memo may tell it. */
  readonly memo: { readonly isOpen: boolean; readonly onToggle: () => void } | null
}

/** Draws the buttons, each with its name below its sign. */
export function RunTools({ card, isBookmarked, onUndo, onSkip, memo }: RunToolsProps): ReactNode {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset would not take part in the bar's layout
    <div className="run-tools" role="group" aria-label={words.tools}>
      <button
        type="button"
        className="tool"
        title={keyHint('Z')}
        disabled={onUndo === null}
        onClick={() => onUndo?.()}
      >
        <Undo2 aria-hidden size={20} />
        {words.undo}
      </button>
      <BookmarkToggle card={card} isOn={isBookmarked} />
      <button
        type="button"
        className="tool"
        title={keyHint('M')}
        aria-expanded={memo?.isOpen ?? false}
        disabled={memo === null}
        onClick={memo?.onToggle}
      >
        <StickyNote aria-hidden size={20} />
        {studyWords.memo}
      </button>
      <SuspendToggle card={card} look="tool" />
      <button type="button" className="tool" title={keyHint('S')} onClick={onSkip}>
        <ArrowRight aria-hidden size={20} />
        {words.skip}
      </button>
    </div>
  )
}
