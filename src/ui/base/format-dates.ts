/** Formats moments and days in Korean. */
import { dateOfDay } from '../../study/schedule/study-day.ts'

const moment = new Intl.DateTimeFormat('ko', {
  month: 'long',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
})
const date = new Intl.DateTimeFormat('ko', { year: 'numeric', month: 'long', day: 'numeric' })
// A study day's number stands for a calendar date, whatever the time zone is.
const day = new Intl.DateTimeFormat('ko', {
  month: 'long',
  day: 'numeric',
  weekday: 'short',
  timeZone: 'UTC',
})
const shortDay = new Intl.DateTimeFormat('ko', {
  month: 'numeric',
  day: 'numeric',
  weekday: 'narrow',
  timeZone: 'UTC',
})
const month = new Intl.DateTimeFormat('ko', { month: 'long', timeZone: 'UTC' })

/** Takes two moments in ms. Returns `time` as `3월 2일 오후 2:10` when it is in the year of `now`, else as `2025년 3월 2일`. */
export function formatMoment(time: number, now: number): string {
  const isThisYear = new Date(time).getFullYear() === new Date(now).getFullYear()
  return (isThisYear ? moment : date).format(time)
}

/** Takes a moment in ms. Returns its date: `2026년 3월 2일`. */
export function formatDate(time: number): string {
  return date.format(time)
}

/** Takes a study day's number (study-day.ts). Returns `3월 2일 (월)`. */
export function formatDay(number: number): string {
  return day.format(new Date(dateOfDay(number)))
}

/** Takes a study day's number. Returns `3/2 월`, for places with little room. */
export function formatShortDay(number: number): string {
  return shortDay.format(new Date(dateOfDay(number)))
}

/** Takes a study day's number. Returns its month: `3월`. */
export function formatMonth(number: number): string {
  return month.format(new Date(dateOfDay(number)))
}
