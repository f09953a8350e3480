/** The bookmark button of a question. It shows a bookmark only when it is on the disk, and until then that it is on its way. */
import { type ReactNode, useState } from 'react'
import type { Card } from '../../site/site-data.ts'
import { saving, question as words } from '../strings/reading.ko.ts'
import { bookmarkIcon } from './bookmark-icon.tsx'
import { titleId } from './card-dom.ts'
import { useRecord, useStudyGlance, useUndoToast } from './use-study.ts'

interface BookmarkButtonProps {
  readonly card: Pick<Card, 'id' | 'text'>
  /** Shows the button's name beside it: on a page of one question. */
  readonly isLabelled?: boolean
  /** Stands in a list, where the key that bookmarks finds the button of the row. */
  readonly isInList?: boolean
}

/** Toggles the bookmark of a question, with a message that offers to undo it. */
export function BookmarkButton({
  card,
  isLabelled = false,
  isInList = false,
}: BookmarkButtonProps): ReactNode {
  const record = useRecord()
  const tell = useUndoToast()
  const [isSaving, setSaving] = useState(false)
  const isOn = useStudyGlance()?.record(card.id)?.bookmarkedAt != null

  const toggle = async (): Promise<void> => {
    if (isSaving) return
    setSaving(true)
    const result = await record({
      kind: isOn ? 'unbookmarked' : 'bookmarked',
      question: card.id,
      text: card.text,
    })
    setSaving(false)
    if (result?.ok === true) tell(isOn ? saving.unbookmarked : saving.bookmarked, result.event.id)
  }

  return (
    <button
      type="button"
      id={isLabelled && !isInList ? 'bookmark' : undefined}
      className={isLabelled ? 'quiet-button' : 'icon-button'}
      aria-pressed={isOn}
      aria-busy={isSaving || undefined}
      aria-label={isLabelled ? undefined : words.bookmark}
      aria-describedby={titleId(card.id)}
      onClick={() => void toggle()}
    >
      {bookmarkIcon}
      {isLabelled && words.bookmark}
    </button>
  )
}
