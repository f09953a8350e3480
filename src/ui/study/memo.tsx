/** The learner's memo on a question: kept at every key, saved when typing rests, and said to be saved only once it is. */
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import type { Card } from '../../site/site-data.ts'
import { joinMemos } from '../../study/journal/join-memos.ts'
import { useAfterPress } from '../base/press.ts'
import { study as words } from '../strings/reading.ko.ts'
import { titleId } from './card-dom.ts'
import { dropMemoDraft, hasMemoDraft, keepMemoDraft } from './memo-drafts.ts'
import { useRecord, useStudyGlance } from './use-study.ts'
import './memo.css'

/** How long typing rests before the memo is saved: each pause writes the whole memo into the journal. */
const REST_MS = 5_000
/** The same where what is typed is kept nowhere else beyond this tab. */
const HASTY_MS = 300

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
  const afterPress = useAfterPress()
  /** The memo that the draft goes on from. */
  const began = useRef('')
  const isKept = useRef(false)
  /** The draft that is on its way into the journal. */
  const saving = useRef<string | null>(null)

  const type = (next: string): void => {
    if (draft === null) began.current = saved
    // Another page has taken it up meanwhile: what follows goes on from there.
    else if (isKept.current && !hasMemoDraft(card.id)) began.current = draft
    isKept.current = keepMemoDraft({ question: card.id, text: card.text, began: began.current, memo: next })
    setDraft(next)
    setState('typing')
  }

  const save = async (): Promise<void> => {
    if (draft === null || draft === saving.current) return
    const memo = joinMemos(began.current, draft, saved)
    let isOnDisk = true
    if (memo !== saved) {
      saving.current = draft
      const result = await record({ kind: 'memo', question: card.id, text: card.text, memo })
      saving.current = null
      if (result === null) {
        setState('failed')
        return
      }
      isOnDisk = result.ok
    }
    began.current = memo
    // What was typed meanwhile waits for the next save.
    if (isOnDisk) dropMemoDraft(card.id, draft)
    const other = memo.endsWith(draft) ? memo.slice(0, memo.length - draft.length) : ''
    setDraft((now) => (now === null || now === draft ? null : other + now))
    setState(isOnDisk ? 'saved' : 'failed')
  }
  const latest = useRef({ draft, save })
  latest.current = { draft, save }

  useEffect(() => {
    if (draft === null) return
    const timer = setTimeout(() => void latest.current.save(), isKept.current ? REST_MS : HASTY_MS)
    return () => clearTimeout(timer)
  }, [draft])
  // Leaving the question or the page in the middle of a sentence saves it, if there is time; what is kept of it waits if not.
  useEffect(() => {
    const saveNow = (): void => void latest.current.save()
    addEventListener('pagehide', saveNow)
    document.addEventListener('visibilitychange', saveNow)
    return () => {
      removeEventListener('pagehide', saveNow)
      document.removeEventListener('visibilitychange', saveNow)
      saveNow()
    }
  }, [])

  return (
    <div className="memo" data-empty={text === '' || undefined}>
      <label htmlFor={id ?? ownId}>{words.memo}</label>
      <textarea
        id={id ?? ownId}
        rows={rowsOf(text)}
        value={text}
        placeholder={words.memoHint}
        disabled={study === null}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={() => afterPress(() => void latest.current.save())}
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
