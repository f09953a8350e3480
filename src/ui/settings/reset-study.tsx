/** 기록 지우기: choose a scope, see its effect in numbers, confirm by typing a word; it can be taken back. */
import { ChevronRight } from 'lucide-react'
import { type ReactNode, useId, useState } from 'react'
import type { ResetScope, StoredEvent } from '../../study/journal/events.ts'
import { countReset, type ResetCount, resetDraft } from '../../study/journal/reset.ts'
import { say } from '../base/announcer.tsx'
import { Dialog } from '../base/dialog.tsx'
import { formatMoment } from '../base/format-dates.ts'
import { Segmented } from '../base/segmented.tsx'
import { useToast } from '../base/toast.tsx'
import { backup, reset as words } from '../strings/settings.ko.ts'
import { useExport } from '../study/use-export.ts'
import { openStudy, useRecord, useStudy } from '../study/use-study.ts'

const scopes: readonly ResetScope[] = ['bookmarks', 'memos', 'history', 'all']

/** Draws both ways of erasing: hiding a scope with an event, and erasing this browser's database. */
export function ResetStudy(): ReactNode {
  const study = useStudy()
  const record = useRecord()
  const toast = useToast()
  const runExport = useExport(openStudy)
  const [scope, setScope] = useState<ResetScope>('bookmarks')
  /** What was erased since the page was opened; until it is left it can be brought back. */
  const [erased, setErased] = useState<readonly StoredEvent[]>([])
  const [asking, setAsking] = useState<'reset' | 'erase' | null>(null)
  if (study === null) return null
  const { state } = study
  const count = countReset(state, scope)
  const isEmpty = count.bookmarks + count.memos + count.answers === 0

  const choose = (next: ResetScope): void => {
    setScope(next)
    say(sayEffect(next, countReset(state, next)))
  }
  const takeBack = async (event: string): Promise<void> => {
    const result = await record({ kind: 'undone', target: event })
    if (result?.ok === true) toast({ text: words.undone })
  }
  const hide = async (): Promise<void> => {
    setAsking(null)
    const result = await record(resetDraft(state, scope))
    if (result?.ok !== true) return
    toast({ text: words.done, action: { label: words.undo, run: () => void takeBack(result.event.id) } })
  }
  const erase = async (): Promise<void> => {
    setAsking(null)
    const { journal } = await openStudy()
    const before = journal.events()
    const result = await journal.erase()
    if (!result.ok) {
      toast({ text: words.notErased, stays: true })
      return
    }
    setErased(before)
    toast({ text: words.erased, action: { label: words.undo, run: () => void bringBack(before) } })
  }
  const bringBack = async (events: readonly StoredEvent[]): Promise<void> => {
    const { journal } = await openStudy()
    if (!(await journal.merge(events)).ok) return
    setErased([])
    toast({ text: words.undone })
  }

  return (
    <>
      <details className="setting-fold">
        <summary className="setting">
          <h3>{words.title}</h3>
          <ChevronRight aria-hidden size={18} />
        </summary>
        <div className="reset">
          {/* What goes away in here leaves the focus in here, not on the button that erases everything. */}
          <div>
            <fieldset className="setting">
              <legend>{words.choose}</legend>
              <Segmented
                value={scope}
                options={scopes.map((each) => [each, words.scopes[each]])}
                onChange={choose}
              />
            </fieldset>
            <div className="setting">
              <div className="setting-name">
                <p>{sayEffect(scope, count)}</p>
                <p className="hint">{words.hint}</p>
              </div>
              <button type="button" className="button" disabled={isEmpty} onClick={() => setAsking('reset')}>
                {words.open}
              </button>
            </div>
            {[...state.resets].reverse().map((past) => (
              <p key={past.event} className="setting past">
                <span id={`r-${past.event}`}>
                  {words.past(formatMoment(past.time, Date.now()), words.scopes[past.scope])}
                </span>
                <button
                  type="button"
                  className="text-button"
                  aria-describedby={`r-${past.event}`}
                  onClick={() => void takeBack(past.event)}
                >
                  {words.undo}
                </button>
              </p>
            ))}
          </div>
          <section className="setting">
            <div className="setting-name">
              <h3>{words.eraseTitle}</h3>
              <p className="hint">{words.eraseHint}</p>
            </div>
            <button
              type="button"
              className="button"
              disabled={state.count === 0}
              onClick={() => setAsking('erase')}
            >
              {words.erase}
            </button>
          </section>
          {erased.length > 0 && (
            <p className="setting past">
              <span>{words.justErased(erased.length)}</span>
              <button type="button" className="text-button" onClick={() => void bringBack(erased)}>
                {words.undo}
              </button>
            </p>
          )}
        </div>
      </details>
      {asking === 'reset' && (
        <Confirm
          title={words.confirmTitle(words.scopes[scope])}
          word={words.word}
          confirm={words.confirm}
          onConfirm={() => void hide()}
          onClose={() => setAsking(null)}
        >
          <p>{sayEffect(scope, count)}</p>
          <p className="hint">{words.travels}</p>
        </Confirm>
      )}
      {asking === 'erase' && (
        <Confirm
          title={words.eraseTitle}
          word={words.eraseWord}
          confirm={words.erase}
          onConfirm={() => void erase()}
          onClose={() => setAsking(null)}
        >
          <p>{words.eraseEffect(state.count.toLocaleString('ko'))}</p>
          <button type="button" className="text-button" onClick={() => void runExport('download')}>
            {backup.download}
          </button>
        </Confirm>
      )}
    </>
  )
}

interface ConfirmProps {
  readonly title: string
  /** The learner must type it before anything happens. */
  readonly word: string
  readonly confirm: string
  readonly onConfirm: () => void
  readonly onClose: () => void
  readonly children: ReactNode
}

function Confirm({ title, word, confirm, onConfirm, onClose, children }: ConfirmProps): ReactNode {
  const id = useId()
  const [typed, setTyped] = useState('')
  const isRight = typed.normalize('NFC').replace(/\s+/g, '') === word.replace(/\s+/g, '')
  return (
    <Dialog title={title} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (isRight) onConfirm()
        }}
      >
        {children}
        <label htmlFor={id}>{words.type(word)}</label>
        <input
          id={id}
          className="field"
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <div className="buttons">
          <button type="submit" className="button" data-danger disabled={!isRight}>
            {confirm}
          </button>
          <button type="button" className="button" onClick={onClose}>
            {words.cancel}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

function sayEffect(scope: ResetScope, { bookmarks, memos, answers }: ResetCount): string {
  if (bookmarks + memos + answers === 0) return words.none
  const say = (count: number): string => count.toLocaleString('ko')
  switch (scope) {
    case 'bookmarks':
      return words.effect.bookmarks(say(bookmarks))
    case 'memos':
      return words.effect.memos(say(memos))
    case 'history':
      return words.effect.history(say(answers))
    case 'all':
      return words.effect.all(say(bookmarks), say(memos), say(answers))
    default:
      return scope satisfies never
  }
}
