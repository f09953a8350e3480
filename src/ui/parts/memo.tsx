/** The learner's memo on a question: saved while it is written, and said to be saved only once it is. */
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import type { Card } from '../../notes/site.ts'
import { titleId } from '../card-places.ts'
import { study as words } from '../strings/reading.ko.ts'
import { useRecord, useStudyGlance } from '../study.ts'
import './memo.css'

/** How long typing rests before the memo is saved. */
const REST_MS = 1200

interface MemoFieldProps {
  readonly card: Pick<Card, 'id' | 'text'>
  /** For putting the focus here by a key. */
  readonly id?: string
}

type State = 'idle' | 'typing' | 'saved' | 'failed'

export function MemoField({ card, id }: MemoFieldProps): ReactNode {
  const ownId = useId()
  const study = useStudyGlance()
  const record = useRecord()
  const saved = study?.record(card.id)?.memo ?? ''
  const [draft, setDraft] = useState<string | null>(null)
  const [state, setState] = useState<State>('idle')
  const text = draft ?? saved

  const save = async (): Promise<void> => {
    if (draft === null || draft === saved) return
    const result = await record({ kind: 'memo', question: card.id, text: card.text, memo: draft })
    if (result === null) {
      setState('failed')
      return
    }
    // What was typed meanwhile waits for the next save.
    setDraft((now) => (now === draft ? null : now))
    setState(result.ok ? 'saved' : 'failed')
  }
  const latest = useRef(save)
  latest.current = save

  useEffect(() => {
    if (draft === null) return
    const timer = setTimeout(() => void latest.current(), REST_MS)
    return () => clearTimeout(timer)
  }, [draft])
  // Leaving the question or the page in the middle of a sentence loses nothing.
  useEffect(() => {
    const saveNow = (): void => void latest.current()
    addEventListener('pagehide', saveNow)
    return () => {
      removeEventListener('pagehide', saveNow)
      saveNow()
    }
  }, [])

  return (
    <div className="memo">
      <label htmlFor={id ?? ownId}>{words.memo}</label>
      <textarea
        id={id ?? ownId}
        rows={rowsOf(text)}
        value={text}
        placeholder={words.memoHint}
        disabled={study === null}
        onChange={(event) => {
          setDraft(event.currentTarget.value)
          setState('typing')
        }}
        onBlur={() => void save()}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && !event.nativeEvent.isComposing) event.currentTarget.blur()
        }}
      />
      <span role="status">{stateText[state]}</span>
    </div>
  )
}

/** In long lists: the memo where there is one, otherwise a way to write it. */
export function MemoLater({
  card,
  hasMemo,
}: {
  readonly card: Pick<Card, 'id' | 'text'>
  readonly hasMemo: boolean
}): ReactNode {
  const [isWriting, setWriting] = useState(hasMemo)
  const id = `m-${card.id}`
  useEffect(() => {
    if (hasMemo) setWriting(true)
  }, [hasMemo])
  if (isWriting) return <MemoField card={card} id={id} />
  return (
    <button
      type="button"
      className="quiet-button memo-later"
      aria-describedby={titleId(card.id)}
      onClick={() => {
        setWriting(true)
        requestAnimationFrame(() => document.getElementById(id)?.focus())
      }}
    >
      {words.writeMemo}
    </button>
  )
}

/** About as many lines as the text takes, for browsers that do not size a field by what it holds. */
function rowsOf(text: string): number {
  const lines = text.split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / 40), 0)
  return Math.min(lines, 8)
}

const stateText: Readonly<Record<State, string>> = {
  idle: '',
  typing: words.memoSaving,
  saved: words.memoSaved,
  failed: words.memoFailed,
}
