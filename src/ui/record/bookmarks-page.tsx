/** 북마크·메모: bookmarked questions, questions with a memo, and what was saved for questions that left the notes. */
import { type ReactNode, useState } from 'react'
import { useSearchParams } from 'react-router'
import type { QuestionId } from '../../notes/model.ts'
import type { Card } from '../../site/site-data.ts'
import type { QuestionRecord } from '../../study/journal/record-question.ts'
import { Link } from '../base/link.tsx'
import { useListOutcome } from '../base/list-outcome.ts'
import { useTitle } from '../base/use-title.ts'
import { PrintedAnswers } from '../reading/printed-answers.tsx'
import { bookmarks as words } from '../strings/study.ko.ts'
import { type Ready, WhenReady } from '../study/with-study.tsx'
import { LostQuestions } from './lost-questions.tsx'
import { RecordCards } from './record-cards.tsx'
import { EmptyRecord, RecordFrame } from './record-frame.tsx'
import './bookmarks-page.css'

/** The page at `/bookmarks/`. */
export function BookmarksPage(): ReactNode {
  useTitle(words.title)
  return <WhenReady title={words.title}>{(ready) => <Bookmarks {...ready} />}</WhenReady>
}

interface Item {
  readonly card: Card
  readonly record: QuestionRecord | undefined
}

const kinds = ['all', 'bookmarks', 'memos'] as const
type Kind = (typeof kinds)[number]

function Bookmarks({ cards, study }: Ready): ReactNode {
  const [params, setParams] = useSearchParams()
  const kept = useKept(study.state.questions)
  const { questions } = study.state
  const kind: Kind = kinds.find((each) => each === params.get('show')) ?? 'all'
  const isByNote = params.get('sort') === 'note'
  const change = (name: string, value: string | null): void => {
    const next = new URLSearchParams(params)
    if (value === null) next.delete(name)
    else next.set(name, value)
    setParams(next, { replace: true, preventScrollReset: true })
  }
  const all = cards
    .filter((card) => kept.has(card.id))
    .map((card): Item => ({ card, record: questions.get(card.id) }))
  const bookmarked = all.filter(({ record }) => record?.bookmarkedAt != null)
  const noted = all.filter(({ record }) => record !== undefined && record.memo !== '')
  const here = new Set(cards.map((card) => card.id))
  const lost = [...questions.values()].filter((record) => !here.has(record.id))
  const shown = {
    all,
    bookmarks: all.filter((item) => !noted.includes(item) || bookmarked.includes(item)),
    memos: noted,
  }[kind]
  const ordered = isByNote ? shown : [...shown].sort((a, b) => touchedAt(b, kept) - touchedAt(a, kept))
  const labels: Readonly<Record<Kind, string>> = {
    all: words.all,
    bookmarks: `${words.onlyBookmarks} ${bookmarked.length}`,
    memos: `${words.onlyMemos} ${noted.length}`,
  }
  useListOutcome(
    `${isByNote ? words.byNote : words.byRecent}. ${words.showing(labels[kind].replace(/ .*/, ''), shown.length)}`,
    false,
  )
  return (
    <RecordFrame
      name="bookmarks"
      title={words.title}
      lead={
        all.length > 0 && (
          <>
            <p className="lede">{words.counts(bookmarked.length, noted.length)}</p>
            <div className="page-actions">
              {bookmarked.length > 0 && (
                <Link className="button" data-primary to="/quiz/?scope=bookmarks">
                  {words.quiz}
                </Link>
              )}
              <Link className="button" to="/print/?f=bookmark">
                {words.print}
              </Link>
              <Link className="button" to="/carry/?f=bookmark">
                {words.carry}
              </Link>
            </div>
          </>
        )
      }
      state={study.state}
      scopes={['bookmarks', 'memos', 'all']}
      isEmpty={bookmarked.length + noted.length === 0}
    >
      {all.length === 0 ? (
        <EmptyRecord
          text={words.none}
          actions={[
            { to: '/', label: words.browse },
            { to: '/settings/#data', label: words.bring },
          ]}
        />
      ) : (
        <>
          <h2 className="visually-hidden">{labels[kind]}</h2>
          <div className="list-bar">
            <fieldset className="filters">
              <legend className="visually-hidden">{words.show}</legend>
              {kinds.map((each) => (
                <button
                  key={each}
                  type="button"
                  className="filter"
                  aria-pressed={each === kind}
                  onClick={() => change('show', each === 'all' ? null : each)}
                >
                  {labels[each]}
                </button>
              ))}
            </fieldset>
            <select
              className="filter"
              aria-label={words.sort}
              value={isByNote ? 'note' : 'recent'}
              onChange={(event) => change('sort', event.currentTarget.value === 'note' ? 'note' : null)}
            >
              <option value="recent">{words.byRecent}</option>
              <option value="note">{words.byNote}</option>
            </select>
          </div>
          <PrintedAnswers cards={ordered.map(({ card }) => card)} sheets="/print/?f=bookmark" />
          {ordered.length === 0 ? (
            <p className="notice">{words.noneOfKind}</p>
          ) : (
            <RecordCards
              items={ordered.map(({ card, record }) => ({
                card,
                hasMemo: record !== undefined && record.memo !== '',
              }))}
            />
          )}
        </>
      )}
      <LostQuestions records={lost} />
    </RecordFrame>
  )
}

/**
 * Every question that was kept (bookmarked, or with a memo) at some time since the page was opened, with its position in the
 * journal's order. A question that is no longer kept stays in its place until the page is left, so that nothing moves under the finger.
 */
function useKept(questions: ReadonlyMap<QuestionId, QuestionRecord>): ReadonlyMap<QuestionId, number> {
  const [kept] = useState(() => new Map<QuestionId, number>())
  for (const { id, keptAt } of questions.values()) {
    if (keptAt === null) continue
    // The first position stays: writing a memo does not move a card on the screen.
    if (!kept.has(id)) kept.set(id, keptAt)
  }
  return kept
}

function touchedAt({ card }: Item, kept: ReadonlyMap<QuestionId, number>): number {
  return kept.get(card.id) ?? 0
}
