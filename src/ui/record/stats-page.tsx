/** 내 기록: what is due, what was done, how much is remembered, and which questions are weakest. */
import { type ReactNode, useMemo } from 'react'
import type { SiteSection } from '../../site/site-data.ts'
import { type Askable, toAskables } from '../../study/askable.ts'
import type { Scheduler } from '../../study/schedule/scheduler.ts'
import {
  countByDay,
  type DayCount,
  findWeakest,
  forecastDue,
  measureRetention,
  progressBySection,
} from '../../study/schedule/stats.ts'
import { weekdayOf } from '../../study/schedule/study-day.ts'
import { type Clock, readClock, useDay } from '../base/clock.ts'
import { Link } from '../base/link.tsx'
import { usePreferences } from '../base/use-preferences.ts'
import { useTitle } from '../base/use-title.ts'
import { useContent } from '../content/content.ts'
import { BackupReminder } from '../settings/backup-reminder.tsx'
import { stats as words } from '../strings/study.ko.ts'
import { findNext, readToday, schedulerFor } from '../study/today.ts'
import { WeekLine } from '../study/week-line.tsx'
import { type Ready, WhenReady } from '../study/with-study.tsx'
import { Forecast, TodayFigures } from './due-figures.tsx'
import { HeatMap, heatMapDays } from './heat-map.tsx'
import { Progress, RetentionFigure, Weakest } from './memory-figures.tsx'
import { EmptyRecord, RecordFrame } from './record-frame.tsx'
import './stats-page.css'

const FORECAST_DAYS = 14
const RETENTION_DAYS = 30
const WEAKEST = 5

/** The page at `/stats/`. */
export function StatsPage(): ReactNode {
  useTitle(words.title)
  return <WhenReady title={words.title}>{(ready) => <Stats {...ready} />}</WhenReady>
}

function Stats({ cards, study }: Ready): ReactNode {
  const { site } = useContent()
  const askables = useMemo(() => toAskables(cards, site.sections), [cards, site.sections])
  const hasStarted = [...study.state.questions.values()].some(({ reviews }) => reviews.length > 0)
  return (
    <RecordFrame
      name="stats"
      title={words.title}
      state={study.state}
      scopes={['history', 'all']}
      isEmpty={!hasStarted}
    >
      {hasStarted ? (
        <Figures askables={askables} sections={site.sections} study={study} />
      ) : (
        <EmptyRecord
          text={words.none}
          actions={[
            { to: '/quiz/?scope=new', label: words.noneAction },
            { to: '/settings/#data', label: words.bring },
          ]}
        />
      )}
    </RecordFrame>
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
      retention: measureRetention(state, clock, RETENTION_DAYS),
      days: countByDay(state, clock, heatMapDays(clock.day)),
      progress: progressBySection(askables, state, scheduler, clock),
      weakest: findWeakest(askables, state, scheduler, clock, WEAKEST),
    }
  }, [askables, state, maxIntervalDays, day])
  const { clock, forecast, retention, days, progress, weakest } = figures
  const today = readToday(askables, state, preferences, clock)
  const next = findNext(askables, state, preferences, clock, today)
  return (
    <>
      <TodayFigures
        today={today}
        done={days.at(-1)?.count ?? 0}
        week={<WeekLine state={state} clock={clock} />}
        next={next}
      />
      <BackupReminder state={state} />
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

/** The week so far, from Monday. Days without answers are not mentioned. */
function sayWeek(days: readonly DayCount[], { day }: Clock): string {
  const monday = day - ((weekdayOf(day) + 6) % 7)
  const active = days.filter((each) => each.day >= monday && each.count > 0)
  return words.week(
    active.length,
    active.reduce((sum, { count }) => sum + count, 0),
  )
}
