/** A reminder for the calendar, at an hour of choice. */
import { type ReactNode, useId, useMemo, useState } from 'react'
import { toAskables } from '../../study/askable.ts'
import { isLaterToday, writeCalendar } from '../../study/carry/calendar.ts'
import { say } from '../base/announcer.tsx'
import { readClock, useDay } from '../base/clock.ts'
import { linkTo } from '../base/paths.ts'
import { usePreferences } from '../base/use-preferences.ts'
import { useContent } from '../content/content.ts'
import { carry as words } from '../strings/carry.ko.ts'
import { saveFile } from '../study/backup-file.ts'
import { readToday } from '../study/today.ts'
import type { Ready } from '../study/with-study.tsx'

/** Draws the row. A reminder of today has today's number; one of tomorrow or of every day has none, for it is not known yet. */
export function RemindMe({ cards, study }: Ready): ReactNode {
  const { site } = useContent()
  const preferences = usePreferences()
  const day = useDay()
  const id = useId()
  const [hour, setHour] = useState(20)
  const [isDaily, setDaily] = useState(false)
  const count = useMemo(
    () => readToday(toAskables(cards, site.sections), study.state, preferences, readClock(day)).order.length,
    [cards, site, study.state, preferences, day],
  )
  const save = (): void => {
    const { now, tz } = readClock()
    const isToday = !isDaily && isLaterToday({ now, tz, hour }) && count > 0
    const text = writeCalendar({
      summary: isToday ? words.reminderToday(count, site.title) : words.reminderDaily(site.title),
      url: new URL(linkTo('/quiz/?scope=today'), location.href).href,
      now,
      tz,
      hour,
      isDaily,
    })
    const name = `${words.reminderFile}.ics`
    saveFile(new Blob([text], { type: 'text/calendar;charset=utf-8' }), name)
    say(words.saved(name))
  }
  return (
    <div className="carry-way">
      <div>
        <h3>{words.reminder}</h3>
        <p className="hint">{words.reminderAbout}</p>
        <div className="options">
          <label className="option" htmlFor={id}>
            {words.hour}
          </label>
          <select
            id={id}
            className="filter"
            value={hour}
            onChange={(event) => setHour(Number(event.currentTarget.value))}
          >
            {Array.from({ length: 24 }, (_, each) => each).map((each) => (
              <option key={each} value={each}>
                {words.hourOf(each)}
              </option>
            ))}
          </select>
          <label className="option">
            <input type="checkbox" checked={isDaily} onChange={() => setDaily(!isDaily)} />
            <span>{words.daily}</span>
          </label>
        </div>
      </div>
      <button
        type="button"
        className="button"
        aria-label={`${words.reminder} ${words.download}`}
        onClick={save}
      >
        {words.download}
      </button>
    </div>
  )
}
