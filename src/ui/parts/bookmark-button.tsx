/** The bookmark of a question: shown as kept only once it is on the disk. */
import { Bookmark } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { Card } from '../../notes/site.ts'
import { saving, question as words } from '../strings.ko.ts'
import { useRecord, useStudy } from '../study.ts'
import { useToast } from './toast.tsx'

export function BookmarkButton({ card }: { readonly card: Pick<Card, 'id' | 'text'> }): ReactNode {
  const study = useStudy()
  const record = useRecord()
  const toast = useToast()
  const [isSaving, setSaving] = useState(false)
  const isOn = study?.state.questions.get(card.id)?.bookmarkedAt != null

  const toggle = async (): Promise<void> => {
    if (isSaving) return
    setSaving(true)
    const result = await record({
      kind: isOn ? 'unbookmarked' : 'bookmarked',
      question: card.id,
      text: card.text,
    })
    setSaving(false)
    if (!result.ok) return
    toast({
      text: isOn ? saving.unbookmarked : saving.bookmarked,
      action: { label: saving.undo, run: () => void record({ kind: 'undone', target: result.event.id }) },
    })
  }

  return (
    <button
      type="button"
      id={`b-${card.id}`}
      className="icon-button"
      aria-pressed={isOn}
      aria-label={words.bookmark}
      aria-describedby={`t-${card.id}`}
      onClick={() => void toggle()}
    >
      <Bookmark aria-hidden size={20} fill={isOn ? 'currentColor' : 'none'} />
    </button>
  )
}
