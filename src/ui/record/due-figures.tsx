/** What is due: today, and in the days to come. */
import type { ReactNode } from 'react'
import type { Today } from '../../study/schedule/daily-plan.ts'
import type { DayCount } from '../../study/schedule/stats.ts'
import type { Clock } from '../base/clock.ts'
import { formatShortDay } from '../base/format-dates.ts'
import { Link } from '../base/link.tsx'
import { today } from '../strings/daily.ko.ts'
import { study as studyWords } from '../strings/reading.ko.ts'
import { stats as words } from '../strings/study.ko.ts'

interface TodayProps {
  readonly today: Today
  /** How many answers were given today. */
  readonly done: number
  /** How far the week's goal is. */
  readonly week: ReactNode
  /** The next day with reviews; null when nothing is scheduled. */
  readonly next: { readonly inDays: number; readonly count: number } | null
}

/** Draws what is due today, what was done, and a link that starts a quiz. */
export function TodayFigures({ today: plan, done, week, next }: TodayProps): ReactNode {
  const { reviews, fresh, waitingReviews } = plan
  const isDone = reviews.length === 0 && fresh.length === 0
  return (
    <section>
      <h2 className="visually-hidden">{words.today}</h2>
      <dl className="figures">
        <div>
          <dt>{words.dueNow}</dt>
          <dd>{reviews.length}</dd>
        </div>
        <div>
          <dt>{words.freshNow}</dt>
          <dd>{fresh.length}</dd>
        </div>
        <div>
          <dt>{words.doneToday}</dt>
          <dd>{done}</dd>
        </div>
      </dl>
      {reviews.length > 0 ? (
        <Link className="button" data-primary to="/quiz/?scope=today&go=10">
          {words.start}
        </Link>
      ) : (
        <p>
          {isDone ? words.allDone : words.noReviews}{' '}
          {next !== null && `${today.next(studyWords.inDays(next.inDays), next.count)} `}
          {!isDone && <Link to="/quiz/?scope=today&go=10">{words.startFresh}</Link>}
        </p>
      )}
      {week !== null && <p className="stats-week">{week}</p>}
      {waitingReviews > 0 && <p className="hint">{words.waiting(waitingReviews)}</p>}
    </section>
  )
}

interface ForecastProps {
  readonly days: readonly DayCount[]
  /** How many reviews today asks for. What is due beyond the learner's daily limit is not counted. */
  readonly today: number
  readonly clock: Clock
}

/** Draws how many reviews are due on each day that has some, as a column for each. */
export function Forecast({ days: [first, ...rest], today, clock }: ForecastProps): ReactNode {
  const all = first === undefined ? rest : [{ ...first, count: today }, ...rest]
  const days = all.filter(({ count }) => count > 0)
  const most = Math.max(...days.map(({ count }) => count))
  return (
    <section>
      <h2>{words.forecast}</h2>
      {days.length === 0 && <p className="hint">{words.forecastNone(all.length)}</p>}
      <ol className="forecast">
        {days.map(({ day, count }) => (
          <li key={day}>
            <span>{dayName(day - clock.day, day)}</span>
            <svg viewBox="0 0 10 40" preserveAspectRatio="none" aria-hidden>
              <rect x={0} y={40 - (40 * count) / most} width={10} height={(40 * count) / most} />
            </svg>
            <b>{words.count(count)}</b>
          </li>
        ))}
      </ol>
    </section>
  )
}

/** Names a day (a day number) that is `ahead` days from today. */
function dayName(ahead: number, day: number): string {
  return ahead === 0 ? words.todayRow : ahead === 1 ? words.tomorrowRow : formatShortDay(day)
}
