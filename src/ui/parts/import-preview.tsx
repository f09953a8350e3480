/** What a backup holds, before anything is changed. */
import { type ReactNode, useState } from 'react'
import type { Unreadable } from '../../storage/backup.ts'
import type { StoredEvent } from '../../study/events.ts'
import { backup as words } from '../strings/settings.ko.ts'
import type { ReadyBackup } from './backup-import.tsx'
import { Dialog } from './dialog.tsx'

/** So many unreadable places are named one by one. */
const NAMED = 10

interface ImportPreviewProps {
  readonly backup: ReadyBackup
  readonly onAdd: () => Promise<void>
  readonly onClose: () => void
}

export function ImportPreview({ backup, onAdd, onClose }: ImportPreviewProps): ReactNode {
  const [isAdding, setAdding] = useState(false)
  const { fresh, known, unreadable } = backup
  const add = async (): Promise<void> => {
    setAdding(true)
    await onAdd()
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
      {fresh.length === 0 && <p>{known > 0 ? words.noneFresh : words.nothingReadable}</p>}
      {backup.isCutShort && <p className="problem">{words.cutShort}</p>}
      {backup.isAltered && <p className="problem">{words.altered}</p>}
      {backup.otherSite !== null && <p>{words.otherSite(backup.otherSite)}</p>}
      {unreadable.length > 0 && (
        <details className="more-about">
          <summary>{words.unreadableList}</summary>
          <ul>
            {unreadable.slice(0, NAMED).map((each) => (
              <li key={each.place}>{words.unreadablePlace(each.place, sayWhy(each))}</li>
            ))}
            {unreadable.length > NAMED && <li>{words.unreadableMore(unreadable.length - NAMED)}</li>}
          </ul>
        </details>
      )}
      <div className="buttons">
        {fresh.length > 0 && (
          <button
            type="button"
            className="button"
            data-primary
            disabled={isAdding}
            onClick={() => void add()}
          >
            {isAdding ? words.adding : words.add(fresh.length)}
          </button>
        )}
        <button type="button" className="button" onClick={onClose}>
          {fresh.length > 0 ? words.cancel : words.close}
        </button>
      </div>
    </Dialog>
  )
}

function sayWhy({ why, field }: Unreadable): string {
  return field === undefined ? words.whys[why] : words.badField(field)
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
