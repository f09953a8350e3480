/** Moments and days as Korean readers say them. */
import { dateOfDay } from '../../study/schedule/study-day.ts'

const moment = new Intl.DateTimeFormat('ko', {
  month: 'long',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
})
const date = new Intl.DateTimeFormat('ko', { year: 'numeric', month: 'long', day: 'numeric' })
// The number of a day is its calendar date, wherever the learner was.
const day = new Intl.DateTimeFormat('ko', {
  month: 'long',
  day: 'numeric',
  weekday: 'short',
  timeZone: 'UTC',
})
const month = new Intl.DateTimeFormat('ko', { month: 'long', timeZone: 'UTC' })

/** A moment of this year with its time, `3월 2일 오후 2:10`; of another year its date, `2025년 3월 2일`. */
export function formatMoment(time: number, now: number): string {
  const isThisYear = new Date(time).getFullYear() === new Date(now).getFullYear()
  return (isThisYear ? moment : date).format(time)
}

/** The date of a moment, `2026년 3월 2일`. */
export function formatDate(time: number): string {
  return date.format(time)
}

/** A day by its number (see `day.ts`): `3월 2일 (월)`. */
export function formatDay(number: number): string {
  return day.format(new Date(dateOfDay(number)))
}

/** The month a day falls in: `3월`. */
export function formatMonth(number: number): string {
  return month.format(new Date(dateOfDay(number)))
}
