/** The bookmark of a running quiz. */
import type { ReactNode } from 'react'
import type { Card } from '../../site/site-data.ts'
import { say } from '../base/announcer.tsx'
import { saving, question as words } from '../strings/reading.ko.ts'
import { bookmarkIcon } from '../study/bookmark-icon.tsx'
import { useAppend } from '../study/use-study.ts'
import { keyHint } from './key-hint.ts'

/** Draws the button. Unlike the bookmark of a card it shows no message at the foot of the window, where the thumb is. */
export function BookmarkToggle({ card, isOn }: { readonly card: Card; readonly isOn: boolean }): ReactNode {
  const append = useAppend()
  const toggle = async (): Promise<void> => {
    const kind = isOn ? 'unbookmarked' : 'bookmarked'
    const result = await append({ kind, question: card.id, text: card.text })
    if (result !== null) say(isOn ? saving.unbookmarked : saving.bookmarked)
  }
  return (
    <button
      type="button"
      id="bookmark"
      className="tool"
      aria-pressed={isOn}
      title={keyHint('B')}
      onClick={() => void toggle()}
    >
      {bookmarkIcon}
      {words.bookmark}
    </button>
  )
}
