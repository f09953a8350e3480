/** Today's questions on the start page: how many, about how long, and one button that starts them at once. */
import { type ReactNode, useMemo } from 'react'
import { nameSections } from '../../site/name-sections.ts'
import type { Card } from '../../site/site-data.ts'
import { toAskables } from '../../study/askable.ts'
import type { StudyState } from '../../study/journal/fold.ts'
import { findResumable, viewSession } from '../../study/quiz/session.ts'
import { nextBlock } from '../../study/schedule/daily-plan.ts'
import { estimateMinutes, measurePace } from '../../study/schedule/pace.ts'
import { askingRules } from '../../study/schedule/resting.ts'
import { readClock, useDay } from '../base/clock.ts'
import { formatDay } from '../base/format-dates.ts'
import { Link } from '../base/link.tsx'
import { usePreferences } from '../base/use-preferences.ts'
import { BothShelves } from '../content/both-shelves.tsx'
import { useContent } from '../content/content.ts'
import { useLoaded } from '../content/use-loaded.ts'
import { today as words } from '../strings/daily.ko.ts'
import { exam as examWords } from '../strings/exam.ko.ts'
import { study as studyWords } from '../strings/reading.ko.ts'
import { askableIn } from './askable-cards.ts'
import { MovedDates } from './moved-dates.tsx'
import { useHeld, useStartSet } from './start-set.ts'
import { findNext, readToday, useAppBadge } from './today.ts'
import { WeekLine } from './week-line.tsx'
import '../base/plain-page.css'
import './today-block.css'

interface TodayBlockProps {
  readonly state: StudyState
  /** What is new in the notes, where something is. */
  readonly news: ReactNode
}

/** Draws the block once all questions are known. */
export function TodayBlock(props: TodayBlockProps): ReactNode {
  return (
    <BothShelves>
      <Loaded {...props} />
    </BothShelves>
  )
}

function Loaded(props: TodayBlockProps): ReactNode {
  const content = useContent()
  const cards = useLoaded('catalogue', content.loadedCatalogue(), content.catalogue)
  return cards.kind === 'ready' ? <Block {...props} cards={cards.value} /> : null
}

/** At most this many rows have room below the button. */
const MOST_ROWS = 2

function Block({
  state: present,
  news,
  cards,
}: TodayBlockProps & { readonly cards: readonly Card[] }): ReactNode {
  const { site } = useContent()
  const preferences = usePreferences()
  const startSet = useStartSet()
  const [state, hold] = useHeld(present)
  const day = useDay()
  const { clock, askables, today, next, open, pace } = useMemo(() => {
    const clock = readClock(day)
    const askables = toAskables(cards, site.sections)
    const today = readToday(askables, state, preferences, clock)
    const [canAsk, rules] = [askableIn(cards), askingRules(state, clock)]
    const record = findResumable(state, clock.now, canAsk, rules)
    return {
      clock,
      askables,
      today,
      next: findNext(askables, state, preferences, clock, today),
      open: record && viewSession(record, canAsk, rules),
      pace: measurePace(state),
    }
  }, [cards, site, state, preferences, day])
  useAppBadge(today.order.length)
  const { reviews, fresh, order, rest, exams } = today
  const start = (ids: typeof order): void =>
    void hold(startSet(nextBlock(askables, ids), { mode: 'card', scope: { kind: 'today' }, isCram: false }))
  const minutes = words.minutes(estimateMinutes(order.length, pace))
  const [exam] = exams

  const rows = [
    open !== null && (
      <Link key="open" to="/quiz/run/">
        {words.resume(Math.min(open.done + 1, open.total), open.total)}
      </Link>
    ),
    rest.length > 0 && order.length > 0 && (
      <span key="rest">
        {words.rest(rest.length)}{' '}
        <button type="button" className="text-button" onClick={() => start(rest)}>
          {words.more}
        </button>
      </span>
    ),
    news !== null && <span key="news">{news}</span>,
  ].filter((row) => row !== false)
  return (
    <section className="today-block" aria-labelledby="today">
      <p className="today-over">
        {exam === undefined ? (
          <WeekLine state={state} clock={clock} />
        ) : (
          <Link to="/quiz/">
            {examWords.row(formatDay(exam.exam.day), exam.daysLeft)} {nameSections(site, exam.exam.sections)}
          </Link>
        )}
      </p>
      <div className="today-say">
        <h2 id="today">
          {order.length === 0 ? (
            words.allDone
          ) : (
            <>
              {reviews.length > 0 ? words.reviews : words.fresh} <b>{reviews.length || fresh.length}</b>
            </>
          )}
        </h2>
        <p>
          {order.length === 0
            ? next === null
              ? words.nothingPlanned
              : words.next(studyWords.inDays(next.inDays), next.count)
            : [
                ...(reviews.length > 0 && fresh.length > 0 ? [words.andFresh(fresh.length)] : []),
                minutes,
              ].join(' · ')}
        </p>
      </div>
      {order.length > 0 ? (
        <button type="button" className="button" data-primary onClick={() => start(order)}>
          {words.start}
        </button>
      ) : rest.length > 0 ? (
        <button type="button" className="button" data-primary onClick={() => start(rest)}>
          {words.moreOf(rest.length)}
        </button>
      ) : (
        <Link className="button" data-primary to="/quiz/?scope=all&go=10">
          {words.any}
        </Link>
      )}
      <MovedDates state={state} />
      {rows.length > 0 && <div className="today-rows">{rows.slice(0, MOST_ROWS)}</div>}
    </section>
  )
}
