/** The shelf of own notes: what is on it, the ways to study it, and the list of its notes. */
import { type ReactNode, useEffect, useState } from 'react'
import { readHealth } from '../../storage/persistence.ts'
import { formatDate } from '../base/format-dates.ts'
import { Link } from '../base/link.tsx'
import { sayBytes } from '../base/say-bytes.ts'
import { useContent } from '../content/content.ts'
import { useLoaded } from '../content/use-loaded.ts'
import { quizOf } from '../reading/quiz-link.ts'
import { kept as words } from '../strings/my.ko.ts'
import { ChangeFailure } from './keep-notes.tsx'
import type { Shelf } from './shelf.ts'
import type { ShelfChanger } from './use-shelf-change.ts'

interface OwnShelfProps {
  readonly shelf: Shelf
  readonly changer: ShelfChanger
  readonly onRemove: (file: string) => void
  /** Where more notes come in. */
  readonly children: ReactNode
}

/** Draws the shelf; needs its content above. */
export function OwnShelf({ shelf, changer, onRemove, children }: OwnShelfProps): ReactNode {
  const { entries } = shelf
  const content = useContent()
  const cards = useLoaded(`own ${shelf.revision}`, content.loadedCatalogue(), content.catalogue)
  const quiz = cards.kind === 'ready' ? quizOf(cards.value) : undefined
  const size = entries.reduce((sum, entry) => sum + entry.size, 0)
  return (
    <section className="own-shelf" aria-label={words.own}>
      <p>{words.facts(entries.length, content.site.total, sayBytes(size))}</p>
      <p className="buttons">
        {quiz !== undefined && (
          <Link className="button" data-primary to={quiz.to} state={quiz.state}>
            {words.quiz}
          </Link>
        )}
      </p>
      <details>
        <summary>{words.add}</summary>
        {children}
      </details>
      <details>
        <summary>{words.list}</summary>
        <ul className="my-lines">
          {entries.map(({ file, size: own, keptAt }) => (
            <li key={file} className="kept-entry">
              <span>
                <b>{file}</b> {words.entry(sayBytes(own), formatDate(keptAt))}
              </span>
              <button
                type="button"
                className="quiet-button"
                aria-label={`${file} ${words.remove}`}
                disabled={changer.state.kind === 'working'}
                onClick={() => onRemove(file)}
              >
                {words.remove}
              </button>
            </li>
          ))}
        </ul>
        <Safety />
      </details>
      <ChangeFailure state={changer.state} />
    </section>
  )
}

/** How safe the notes are, as far as the browser says. */
function Safety(): ReactNode {
  const [isPersistent, setPersistent] = useState<boolean | null>(null)
  useEffect(() => {
    let isCurrent = true
    void readHealth().then((health) => isCurrent && setPersistent(health.isPersistent))
    return () => {
      isCurrent = false
    }
  }, [])
  return (
    <p className="hint">
      {isPersistent === true ? words.persistent : words.notPersistent}{' '}
      <Link to="/settings/#data">{words.backup}</Link>
    </p>
  )
}
