/** 내 기록: what waits, what was done, how well it stays, what is weak. */
import { type ReactNode, useMemo } from 'react'
import { Link } from 'react-router'
import { hasManyNotes } from '../../site/section-path.ts'
import type { SiteSection } from '../../site/site-data.ts'
import { type Askable, toAskables } from '../../study/askable.ts'
import type { Today } from '../../study/schedule/daily-plan.ts'
import type { Scheduler } from '../../study/schedule/scheduler.ts'
import {
  countByDay,
  type DayCount,
  findWeakest,
  forecastDue,
  measureRetention,
  progressBySection,
  type Retention,
  type SectionProgress,
  type WeakQuestion,
} from '../../study/schedule/stats.ts'
import { weekdayOf } from '../../study/schedule/study-day.ts'
import { type Clock, readClock, useDay } from '../base/clock.ts'
import { sayDay } from '../base/format-dates.ts'
import { listPath, questionPath } from '../base/paths.ts'
import { Bar } from '../base/progress-bar.tsx'
import { usePreferences } from '../base/use-preferences.ts'
import { useTitle } from '../base/use-title.ts'
import { useContent } from '../content/content.ts'
import { BackupNudge } from '../settings/backup-reminder.tsx'
import { study as studyWords } from '../strings/reading.ko.ts'
import { quiz, stats as words } from '../strings/study.ko.ts'
import { HiddenNotice } from '../study/hidden-notice.tsx'
import { useScrollMemory } from '../study/scroll-restoration.ts'
import { findNextDue, readToday, schedulerFor } from '../study/today.ts'
import { useIsRelinked } from '../study/use-study.ts'
import { type Ready, WhenReady } from '../study/with-study.tsx'
import { HeatMap, heatMapDays } from './heat-map.tsx'
import '../base/plain-page.css'
import './stats-page.css'

const FORECAST_DAYS = 7
const RETENTION_DAYS = 30
const WEAKEST = 5

export function StatsPage(): ReactNode {
  useTitle(words.title)
  return <WhenReady title={words.title}>{(ready) => <Stats {...ready} />}</WhenReady>
}

function Stats({ cards, study }: Ready): ReactNode {
  const { site } = useContent()
  const isRelinked = useIsRelinked()
  useScrollMemory(isRelinked)
  const askables = useMemo(() => toAskables(cards, site.sections), [cards, site.sections])
  const hasStarted = [...study.state.questions.values()].some(({ reviews }) => reviews.length > 0)
  return (
    <div className="page stats" aria-busy={!isRelinked}>
      <header>
        <h1>{words.title}</h1>
      </header>
      <HiddenNotice state={study.state} scopes={['history', 'all']} isEmpty={!hasStarted} />
      {!isRelinked ? null : hasStarted ? (
        <Figures askables={askables} sections={site.sections} study={study} />
      ) : (
        <div className="empty">
          <p>{words.none}</p>
          <div className="page-actions">
            <Link className="button" data-primary to="/quiz/?scope=new">
              {words.noneAction}
            </Link>
            <Link className="button" to="/settings/#data">
              {words.bring}
            </Link>
          </div>
        </div>
      )}
    </div>
  )
}

interface FiguresProps {
  readonly askables: readonly Askable[]
  readonly sections: readonly SiteSection[]
  readonly study: Ready['study']
}

function Figures({ askables, sections, study: { state } }: FiguresProps): ReactNode {
  const preferences = usePreferences()
  const { maxIntervalDays, showsHeatMap } = preferences
  const day = useDay()
  const figures = useMemo(() => {
    const clock = readClock(day)
    const scheduler: Scheduler = schedulerFor({ maxIntervalDays })
    return {
      clock,
      forecast: forecastDue(askables, state, scheduler, clock, FORECAST_DAYS),
      next: findNextDue(askables, state, { maxIntervalDays }, clock),
      retention: measureRetention(state, clock, RETENTION_DAYS),
      days: countByDay(state, clock, heatMapDays(clock.day)),
      progress: progressBySection(askables, state, scheduler, clock),
      weakest: findWeakest(askables, state, scheduler, clock, WEAKEST),
    }
  }, [askables, state, maxIntervalDays, day])
  const { clock, forecast, next, retention, days, progress, weakest } = figures
  const today = readToday(askables, state, preferences, clock)
  return (
    <>
      <BackupNudge state={state} />
      <TodayFigures today={today} done={days.at(-1)?.count ?? 0} next={next} />
      {showsHeatMap && (
        <section>
          <h2>{words.heat}</h2>
          <p>{sayWeek(days, clock)}</p>
          <HeatMap days={days} />
        </section>
      )}
      <Forecast days={forecast} today={today.reviews.length} clock={clock} />
      <RetentionFigure retention={retention} />
      <Progress progress={progress} sections={sections} />
      <Weakest questions={weakest} />
      <p className="stats-end">
        <Link to="/settings/#data">{words.toData}</Link>
      </p>
    </>
  )
}

interface TodayProps {
  readonly today: Today
  readonly done: number
  readonly next: { readonly inDays: number; readonly count: number } | null
}

function TodayFigures({ today, done, next }: TodayProps): ReactNode {
  const { reviews, fresh, waitingReviews } = today
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
        <Link className="button" data-primary to="/quiz/?scope=today">
          {words.start}
        </Link>
      ) : (
        <p>
          {next === null ? words.allDone : quiz.empty.todayNext(studyWords.inDays(next.inDays), next.count)}{' '}
          {!isDone && <Link to="/quiz/?scope=today">{words.startFresh}</Link>}
        </p>
      )}
      {waitingReviews > 0 && <p className="hint">{words.waiting(waitingReviews)}</p>}
    </section>
  )
}

interface ForecastProps {
  readonly days: readonly DayCount[]
  /** What today asks for: what is due beyond the learner's cap waits without being counted up. */
  readonly today: number
  readonly clock: Clock
}

function Forecast({ days: [first, ...rest], today, clock }: ForecastProps): ReactNode {
  const days = first === undefined ? rest : [{ ...first, count: today }, ...rest]
  const most = Math.max(1, ...days.map(({ count }) => count))
  return (
    <section>
      <h2>{words.forecast}</h2>
      <table className="bars" data-in-line>
        <thead className="visually-hidden">
          <tr>
            <th scope="col">{words.forecastDay}</th>
            <th scope="col">{words.forecastCount}</th>
          </tr>
        </thead>
        <tbody>
          {days.map(({ day, count }) => (
            <tr key={day} data-none={count === 0 || undefined}>
              <th scope="row">{dayName(day - clock.day, day)}</th>
              <td>
                <span>{words.count(count)}</span>
                <Bar shares={[count / most]} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function RetentionFigure({ retention: { answers, right } }: { readonly retention: Retention }): ReactNode {
  return (
    <section>
      <h2>{words.retention}</h2>
      {answers === 0 ? (
        <p className="hint">{words.retentionNone}</p>
      ) : (
        <>
          <p className="big-figure">{words.retentionValue(Math.round((right / answers) * 100))}</p>
          <p className="hint">{words.retentionOf(answers, right)}</p>
        </>
      )}
    </section>
  )
}

interface ProgressProps {
  readonly progress: readonly SectionProgress[]
  readonly sections: readonly SiteSection[]
}

function Progress({ progress, sections }: ProgressProps): ReactNode {
  const hasMany = hasManyNotes(sections)
  const byId = new Map(progress.map((each) => [each.section, each]))
  // In the order of the notes; a single note is the whole, and says nothing beside its only section.
  const all = sections.flatMap((section) => {
    const own = byId.get(section.id)
    return own === undefined ? [] : [{ section, own }]
  })
  const rows = all.length === 2 && !hasMany ? all.slice(1) : all
  return (
    <section>
      <h2>{words.progress}</h2>
      <ul className="progress">
        {rows.map(({ section, own }) => (
          <li key={section.id} data-depth={hasMany ? section.depth : section.depth - 1}>
            <Link to={listPath(section.depth === 0 && !hasMany ? null : section.id)}>
              {section.depth === 0 && !hasMany ? words.whole : section.title}
            </Link>
            <Bar shares={[own.seen / own.total, own.known / own.total]} />
            <p className="hint">{words.progressOf(own.known, own.seen, own.total)}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Weakest({ questions }: { readonly questions: readonly WeakQuestion[] }): ReactNode {
  return (
    <section>
      <h2>{words.weak}</h2>
      {questions.length === 0 ? (
        <p className="hint">{words.weakNone}</p>
      ) : (
        <ol className="weak">
          {questions.map(({ id, text, chance, lapses }) => (
            <li key={id}>
              <Link to={questionPath(id)}>{text}</Link>
              <p className="card-meta">
                <span>{words.weakChance(Math.round(chance * 100))}</span>
                {lapses > 0 && <span>{words.weakLapses(lapses)}</span>}
              </p>
            </li>
          ))}
        </ol>
      )}
      <p>
        <Link to="/wrong/">{words.toWrong}</Link>
      </p>
    </section>
  )
}

/** The week so far, from Monday: a day missed costs nothing and is not mentioned. */
function sayWeek(days: readonly DayCount[], { day }: Clock): string {
  const monday = day - ((weekdayOf(day) + 6) % 7)
  const active = days.filter((each) => each.day >= monday && each.count > 0)
  return words.week(
    active.length,
    active.reduce((sum, { count }) => sum + count, 0),
  )
}

function dayName(ahead: number, day: number): string {
  return ahead === 0 ? words.todayRow : ahead === 1 ? words.tomorrowRow : sayDay(day)
}
