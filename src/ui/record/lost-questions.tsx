/** 사라진 질문: what was saved for questions that the notes no longer have; it can be moved to a similar question. */
import { ChevronRight } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import type { Card } from '../../site/site-data.ts'
import type { QuestionRecord } from '../../study/journal/record-question.ts'
import { Link } from '../base/link.tsx'
import { questionPath } from '../base/paths.ts'
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
  return (
    <details className="section-fold lost">
      <summary>
        <ChevronRight aria-hidden size={18} />
        <h2>{words.lost(records.length)}</h2>
      </summary>
      <p className="hint">{words.lostWhy}</p>
      <ul>
        {records.map((record) => (
          <li key={record.id}>
            <Lost record={record} />
          </li>
        ))}
      </ul>
    </details>
  )
}

function Lost({ record }: { readonly record: QuestionRecord }): ReactNode {
  const content = useContent()
  const write = useRecord()
  const toast = useToast()
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
    setSimilar(result.hits.flatMap((hit) => byId.get(hit.id) ?? []))
  }
  const say = async (saved: ReturnType<typeof write>, done: string): Promise<void> => {
    const result = await saved
    if (result?.ok !== true) return
    const undo = (): void => void write({ kind: 'undone', target: result.event.id })
    toast({ text: done, action: { label: saving.undo, run: undo } })
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
          onClick={() => void find().catch(() => setSimilar('failed'))}
        >
          {words.findSimilar}
        </button>
        {bookmarkedAt !== null && (
          <button
            type="button"
            className="quiet-button"
            onClick={() => void say(write({ kind: 'unbookmarked', question: id, text }), saving.unbookmarked)}
          >
            {words.unbookmark}
          </button>
        )}
      </div>
      <div aria-live="polite">
        {similar === 'failed' && <p className="hint">{searchWords.failed}</p>}
        {similar !== null && similar !== 'failed' && (
          <>
            <p className="hint">{similar.length === 0 ? words.noSimilar : words.similar}</p>
            <ul className="similar">
              {similar.map((card) => (
                <li key={card.id}>
                  <Link to={questionPath(card.id)} id={`s-${id}-${card.id}`}>
                    {card.text}
                  </Link>
                  <button
                    type="button"
                    className="text-button"
                    aria-describedby={`s-${id}-${card.id}`}
                    onClick={() =>
                      void say(write({ kind: 'relinked', question: id, text, to: card.id }), words.moved)
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
