/** 사라진 질문: what was saved for questions that the notes no longer have; it can be moved to a similar question. */
import { ChevronRight } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { Card } from '../../site/site-data.ts'
import type { QuestionRecord } from '../../study/journal/record-question.ts'
import { say } from '../base/announcer.tsx'
import { Link } from '../base/link.tsx'
import { useToast } from '../base/toast.tsx'
import { useContent } from '../content/content.ts'
import { startSearch } from '../search/use-search.ts'
import { saving, search as searchWords } from '../strings/reading.ko.ts'
import { bookmarks as words } from '../strings/study.ko.ts'
import { useRecord } from '../study/use-study.ts'

/** How many similar questions are offered. */
const MAX_OFFERED = 3

/** Draws the questions, folded. */
export function LostQuestions({ records }: { readonly records: readonly QuestionRecord[] }): ReactNode {
  const write = useRecord()
  const toast = useToast()
  /** What was done here since the page was opened. Each can be taken back below the list, also when its question has left it. */
  const [done, setDone] = useState<readonly Done[]>([])
  const takeBack = async (one: Done): Promise<void> => {
    if ((await write({ kind: 'undone', target: one.event }))?.ok !== true) return
    setDone((now) => now.filter(({ event }) => event !== one.event))
    toast({ text: saving.undone })
  }
  const onDone = (one: Done): void => {
    setDone((now) => [...now, one])
    toast({ text: one.said, action: { label: saving.undo, run: () => void takeBack(one) } })
  }
  return (
    <>
      {records.length > 0 && (
        <details className="section-fold lost">
          <summary>
            <ChevronRight aria-hidden size={18} />
            <h2>{words.lost(records.length)}</h2>
          </summary>
          <p className="hint">{words.lostWhy}</p>
          <ul>
            {records.map((record) => (
              <li key={record.id}>
                <Lost record={record} onDone={onDone} />
              </li>
            ))}
          </ul>
        </details>
      )}
      {done.map((one) => (
        <p key={one.event} className="notice">
          <span id={`d-${one.event}`}>{`${one.text}: ${one.said}`}</span>{' '}
          <button
            type="button"
            className="text-button"
            aria-describedby={`d-${one.event}`}
            onClick={() => void takeBack(one)}
          >
            {saving.undo}
          </button>
        </p>
      ))}
    </>
  )
}

/** An event that was written here, the question it is about, and what was said of it. */
interface Done {
  readonly event: string
  readonly text: string
  readonly said: string
}

interface LostProps {
  readonly record: QuestionRecord
  readonly onDone: (one: Done) => void
}

function Lost({ record, onDone }: LostProps): ReactNode {
  const content = useContent()
  const write = useRecord()
  const [similar, setSimilar] = useState<readonly Card[] | 'failed' | null>(null)
  const { id, text, bookmarkedAt, memo, reviews } = record

  const find = async (): Promise<void> => {
    const [result, cards] = await Promise.all([
      startSearch(content).search(text, MAX_OFFERED, null, `similar to ${id}`),
      content.catalogue(),
    ])
    // The learner asked twice; only the later search shows its results.
    if (result === null) return
    const byId = new Map(cards.map((card) => [card.id, card]))
    const found = result.hits.flatMap((hit) => byId.get(hit.id) ?? [])
    setSimilar(found)
    say(found.length === 0 ? words.noSimilar : words.foundSimilar(found.length))
  }
  const tell = async (saved: ReturnType<typeof write>, said: string): Promise<void> => {
    const result = await saved
    if (result?.ok === true) onDone({ event: result.event.id, text, said })
  }

  return (
    <>
      <p className="lost-text">{text}</p>
      <p className="card-meta">
        {bookmarkedAt !== null && <span>{words.bookmarked}</span>}
        {reviews.length > 0 && <span>{words.answered(reviews.length)}</span>}
      </p>
      {memo !== '' && (
        <p className="lost-memo">
          <span>{words.memoOf}</span> {memo}
        </p>
      )}
      <div className="lost-actions">
        <button
          type="button"
          className="quiet-button"
          onClick={() =>
            void find().catch(() => {
              setSimilar('failed')
              say(searchWords.failed)
            })
          }
        >
          {words.findSimilar}
        </button>
        {bookmarkedAt !== null && (
          <button
            type="button"
            className="quiet-button"
            onClick={() =>
              void tell(write({ kind: 'unbookmarked', question: id, text }), saving.unbookmarked)
            }
          >
            {words.unbookmark}
          </button>
        )}
      </div>
      <div>
        {similar === 'failed' && <p className="hint">{searchWords.failed}</p>}
        {similar !== null && similar !== 'failed' && (
          <>
            <p className="hint">{similar.length === 0 ? words.noSimilar : words.similar}</p>
            <ul className="similar">
              {similar.map((card) => (
                <li key={card.id}>
                  <Link to={content.questionPath(card.id)} id={`s-${id}-${card.id}`}>
                    {card.text}
                  </Link>
                  <button
                    type="button"
                    className="text-button"
                    aria-describedby={`s-${id}-${card.id}`}
                    onClick={() =>
                      void tell(write({ kind: 'relinked', question: id, text, to: card.id }), words.moved)
                    }
                  >
                    {words.move}
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </>
  )
}
