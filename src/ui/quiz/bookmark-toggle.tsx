/** The bookmark of a running quiz. */
import type { ReactNode } from 'react'
import type { Card } from '../../site/site-data.ts'
import { question as words } from '../strings/reading.ko.ts'
import { bookmarkIcon } from '../study/bookmark-icon.tsx'
import { useAppend } from '../study/use-study.ts'

/** Draws the button. Unlike the bookmark of a card it shows no message at the foot of the window, where the thumb is. */
export function BookmarkToggle({ card, isOn }: { readonly card: Card; readonly isOn: boolean }): ReactNode {
  const append = useAppend()
  return (
    <button
      type="button"
      id="bookmark"
      className="tool"
      aria-pressed={isOn}
      title={`${words.bookmark} (B)`}
      onClick={() =>
        void append({ kind: isOn ? 'unbookmarked' : 'bookmarked', question: card.id, text: card.text })
      }
    >
      {bookmarkIcon}
      {words.bookmark}
    </button>
  )
}
