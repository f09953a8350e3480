/** 공부한 날: the number of answers on each day of half a year, as a picture and as a table. */
import type { ReactNode } from 'react'
import type { DayCount } from '../../study/schedule/stats.ts'
import { dateOfDay, weekdayOf } from '../../study/schedule/study-day.ts'
import { formatDay, formatMonth } from '../base/format-dates.ts'
import { stats as words } from '../strings/study.ko.ts'

const CELL = 10
const GAP = 3
const STEP = CELL + GAP
const TOP = 16

/** From this many answers on, a day gets the next shade. */
const SHADES = [1, 5, 10, 20]

/** Returns how many days to ask for, so that the picture starts with a whole week and ends today (a day number). */
export function heatMapDays(today: number): number {
  return 25 * 7 + weekdayOf(today) + 1
}

/** Draws the picture and the table; `days` are consecutive and end today. */
export function HeatMap({ days }: { readonly days: readonly DayCount[] }): ReactNode {
  const weeks = Math.ceil(days.length / 7)
  const active = days.filter(({ count }) => count > 0)
  const answers = active.reduce((sum, { count }) => sum + count, 0)
  const summary = words.heatSummary(active.length, answers)
  return (
    <>
      <div className="heat">
        {/* One picture for screen readers; what it shows of each day is in the table. */}
        <span className="visually-hidden" role="img" aria-label={`${words.heat}. ${summary}`} />
        <svg aria-hidden viewBox={`0 0 ${weeks * STEP - GAP} ${TOP + 7 * STEP - GAP}`}>
          {monthStarts(days).map(({ column, name }) => (
            <text key={column} x={column * STEP} y={TOP - 6}>
              {name}
            </text>
          ))}
          {days.map(({ day, count }, index) => (
            <rect
              key={day}
              x={Math.floor(index / 7) * STEP}
              y={TOP + (index % 7) * STEP}
              width={CELL}
              height={CELL}
              rx={2}
              data-shade={shadeOf(count)}
            >
              <title>{words.heatCell(formatDay(day), count)}</title>
            </rect>
          ))}
        </svg>
        <p className="heat-key" aria-hidden>
          {words.heatLess}
          <svg aria-hidden viewBox={`0 0 ${5 * STEP - GAP} ${CELL}`}>
            {[0, ...SHADES].map((least, index) => (
              <rect
                key={least}
                x={index * STEP}
                width={CELL}
                height={CELL}
                rx={2}
                data-shade={shadeOf(least)}
              />
            ))}
          </svg>
          {words.heatMore}
        </p>
      </div>
      {active.length > 0 && (
        <details className="more-about">
          <summary>{words.asTable}</summary>
          <table className="plain-table">
            <caption className="visually-hidden">{summary}</caption>
            <thead>
              <tr>
                <th scope="col">{words.day}</th>
                <th scope="col">{words.answers}</th>
              </tr>
            </thead>
            <tbody>
              {[...active].reverse().map(({ day, count }) => (
                <tr key={day}>
                  <th scope="row">
                    <time dateTime={dateOfDay(day)}>{formatDay(day)}</time>
                  </th>
                  <td>{words.count(count)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
    </>
  )
}

function shadeOf(count: number): number {
  return SHADES.filter((least) => count >= least).length
}

/** Returns the names of months, each above the first week that begins in it, where there is room. */
function monthStarts(
  days: readonly DayCount[],
): readonly { readonly column: number; readonly name: string }[] {
  const starts: { column: number; name: string }[] = []
  for (let index = 0; index < days.length; index += 7) {
    const name = formatMonth(days[index]?.day ?? 0)
    const column = index / 7
    const last = starts.at(-1)
    if (last?.name === name || (last !== undefined && column - last.column < 3)) continue
    // The first name is left out when its month ends within two weeks, because the next name needs the room.
    if (last === undefined && formatMonth(days[14]?.day ?? 0) !== name) continue
    starts.push({ column, name })
  }
  return starts
}
