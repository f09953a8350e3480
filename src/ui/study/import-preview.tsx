/** Shows what a backup holds before anything is changed. */
import { type ReactNode, useState } from 'react'
import type { BackupReading, Unreadable } from '../../storage/read-backup.ts'
import type { StoredEvent } from '../../study/journal/events.ts'
import type { Hiding } from '../../study/journal/incoming.ts'
import { Dialog } from '../base/dialog.tsx'
import { SlowWork } from '../base/slow-work.tsx'
import { backup as words } from '../strings/settings.ko.ts'
import './import-preview.css'

/** A backup that was read, and what of the learner's own it would hide. */
export interface ReadyBackup extends Extract<BackupReading, { kind: 'ready' }> {
  readonly hiding: Hiding
}

/** How many unreadable places are named one by one. */
const MAX_NAMED = 10

interface ImportPreviewProps {
  readonly backup: ReadyBackup
  /** Adds the events and tells how far it is, from 0 to 1. When it rejects, the preview says so and stays. */
  readonly onAdd: (events: readonly StoredEvent[], onProgress: (share: number) => void) => Promise<void>
  /** Also stops what is being added. */
  readonly onClose: () => void
}

/** Draws the dialog. Where the backup would hide something, it offers to add without hiding, too. */
export function ImportPreview({ backup, onAdd, onClose }: ImportPreviewProps): ReactNode {
  /** How much is added, from 0 to 1; null while nothing is being added. */
  const [share, setShare] = useState<number | null>(null)
  const [hasFailed, setFailed] = useState(false)
  const { fresh, known, unreadable, hiding, notes } = backup
  const isHiding = hiding.by.size > 0
  const bare = isHiding ? fresh.filter(({ id }) => !hiding.by.has(id)) : fresh
  const add = async (events: readonly StoredEvent[]): Promise<void> => {
    setShare(0)
    setFailed(false)
    try {
      await onAdd(events, setShare)
    } catch {
      setFailed(true)
    } finally {
      setShare(null)
    }
  }
  return (
    <Dialog title={words.previewTitle} onClose={onClose}>
      <dl className="tally">
        <div data-strong>
          <dt>{words.fresh}</dt>
          <dd>{words.events(fresh.length)}</dd>
        </div>
        <div>
          <dt>{words.known}</dt>
          <dd>{words.events(known)}</dd>
        </div>
        <div>
          <dt>{words.unreadable}</dt>
          <dd>{words.events(unreadable.length)}</dd>
        </div>
      </dl>
      {fresh.length > 0 && <p>{words.inside(sayKinds(fresh))}</p>}
      {notes.length > 0 && <p>{words.notes(notes.map(({ file }) => file))}</p>}
      {fresh.length === 0 && notes.length === 0 && (
        <p>{known > 0 ? words.noneFresh : words.nothingReadable}</p>
      )}
      {backup.isCutShort && <p className="problem">{words.cutShort}</p>}
      {backup.isAltered && <p className="problem">{words.altered}</p>}
      {backup.otherSite !== null && <p>{words.otherSite(backup.otherSite)}</p>}
      {unreadable.some(({ why }) => why === 'not-written') && <p>{words.notWritten}</p>}
      {unreadable.length > 0 && (
        <details className="more-about">
          <summary>{words.unreadableList}</summary>
          <ul>
            {unreadable.slice(0, MAX_NAMED).map((each) => (
              <li key={each.place}>{words.unreadablePlace(each.place, sayWhy(each))}</li>
            ))}
            {unreadable.length > MAX_NAMED && <li>{words.unreadableMore(unreadable.length - MAX_NAMED)}</li>}
          </ul>
        </details>
      )}
      {isHiding && (
        <div className="problem">
          <p>{words.hides}</p>
          <p>{words.hidden(sayHidden(hiding))}</p>
        </div>
      )}
      {hasFailed && (
        <p className="problem" role="alert">
          {words.notAdded}
        </p>
      )}
      {share !== null ? (
        <SlowWork label={words.adding} share={share} onStop={onClose} />
      ) : (
        <div className="buttons">
          {(bare.length > 0 || notes.length > 0) && (
            <button type="button" className="button" data-primary onClick={() => void add(bare)}>
              {isHiding ? words.addBare : words.add}
            </button>
          )}
          {isHiding && (
            <button type="button" className="button" onClick={() => void add(fresh)}>
              {words.addHiding}
            </button>
          )}
          <button type="button" className="button" onClick={onClose}>
            {fresh.length > 0 || notes.length > 0 ? words.cancel : words.close}
          </button>
        </div>
      )}
    </Dialog>
  )
}

function sayWhy({ why, field }: Unreadable): string {
  return field === undefined ? words.whys[why] : words.badField(field)
}

function sayHidden({ bookmarks, memos, answers }: ReadyBackup['hiding']): string {
  return [
    { number: bookmarks, say: words.hiddenBookmarks },
    { number: memos, say: words.hiddenMemos },
    { number: answers, say: words.hiddenAnswers },
  ]
    .filter(({ number }) => number > 0)
    .map(({ number, say }) => say(number))
    .join(', ')
}

/** What the events are about, as a learner counts them. */
function sayKinds(events: readonly StoredEvent[]): string {
  const count = (...kinds: readonly string[]): number =>
    events.filter((event) => kinds.includes(event.kind)).length
  const parts = [
    { number: count('graded', 'practiced'), say: words.answers },
    { number: count('bookmarked', 'unbookmarked'), say: words.bookmarks },
    { number: count('memo'), say: words.memos },
  ]
  const others = events.length - parts.reduce((sum, { number }) => sum + number, 0)
  return [...parts, { number: others, say: words.others }]
    .filter(({ number }) => number > 0)
    .map(({ number, say }) => say(number))
    .join(', ')
}
