/** The learner's memo on a question. The draft is stored at every key; the memo is saved when typing pauses, and shown as saved only then. */
import { type ReactNode, useEffect, useId, useRef, useState } from 'react'
import type { Card } from '../../site/site-data.ts'
import { joinMemos } from '../../study/journal/join-memos.ts'
import { say } from '../base/announcer.tsx'
import { moveFocus } from '../base/move-focus.ts'
import { useAfterPress } from '../base/press.ts'
import { study as words } from '../strings/reading.ko.ts'
import { titleId } from './card-dom.ts'
import { dropMemoDraft, hasMemoDraft, keepMemoDraft } from './memo-drafts.ts'
import { useRecord, useStudyGlance } from './use-study.ts'
import './memo.css'

/** The pause in typing after which the memo is saved. Each save writes the whole memo into the journal. */
const REST_MS = 5_000
/** The same where the draft would be lost with the tab. */
const HASTY_MS = 300

interface MemoFieldProps {
  readonly card: Pick<Card, 'id' | 'text'>
  /** The field's element id, so that a key can focus it. */
  readonly id?: string
  /** There are others on the page: its name says the question. */
  readonly isOneOfMany?: boolean
}

type State = 'idle' | 'typing' | 'saved' | 'failed'

/** The field of a memo. It cannot be edited before the journal is known. */
export function MemoField({ card, id, isOneOfMany = false }: MemoFieldProps): ReactNode {
  const ownId = useId()
  const study = useStudyGlance()
  const record = useRecord()
  const saved = study?.record(card.id)?.memo ?? ''
  const [draft, setDraft] = useState<string | null>(null)
  const [state, setState] = useState<State>('idle')
  const text = draft ?? saved
  const afterPress = useAfterPress()
  /** The memo that the draft started from. */
  const began = useRef('')
  const isKept = useRef(false)
  /** The draft that is being saved. */
  const saving = useRef<string | null>(null)

  const tell = (next: 'saved' | 'failed'): void => {
    setState(next)
    say(next === 'saved' ? words.saidMemoSaved : words.saidMemoFailed)
  }
  const type = (next: string): void => {
    if (draft === null) began.current = saved
    // Another page has saved the draft meanwhile: typing goes on from there.
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
        tell('failed')
        return
      }
      isOnDisk = result.ok
    }
    began.current = memo
    // Text that was typed meanwhile waits for the next save.
    if (isOnDisk) dropMemoDraft(card.id, draft)
    const other = memo.endsWith(draft) ? memo.slice(0, memo.length - draft.length) : ''
    setDraft((now) => (now === null || now === draft ? null : other + now))
    tell(isOnDisk ? 'saved' : 'failed')
  }
  const latest = useRef({ draft, save })
  latest.current = { draft, save }

  useEffect(() => {
    if (draft === null) return
    const timer = setTimeout(() => void latest.current.save(), isKept.current ? REST_MS : HASTY_MS)
    return () => clearTimeout(timer)
  }, [draft])
  // Leaving the question or the page saves the memo, if there is time. If not, its draft is saved by the next page.
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
      <label htmlFor={id ?? ownId}>
        {words.memo}
        {isOneOfMany && <span className="visually-hidden">: {card.text}</span>}
      </label>
      <textarea
        id={id ?? ownId}
        rows={rowsOf(text)}
        value={text}
        placeholder={words.memoHint}
        disabled={study === null}
        onChange={(event) => type(event.currentTarget.value)}
        onBlur={() => afterPress(() => void latest.current.save())}
        onKeyDown={(event) => {
          // The keys of the page work again, and Tab goes on from here.
          if (event.key === 'Escape' && !event.nativeEvent.isComposing)
            moveFocus(event.currentTarget.labels[0] ?? null)
        }}
      />
      <span>{stateText[state]}</span>
    </div>
  )
}

/** For long lists: the memo where there is one, otherwise a button to write it. */
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
  if (isWriting) return <MemoField card={card} id={id} isOneOfMany />
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

/** Estimates the lines of a text, for browsers that do not size a field by its content. */
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
