/** Moments and days as Korean readers say them. */

const moment = new Intl.DateTimeFormat('ko', {
  month: 'long',
  day: 'numeric',
  hour: 'numeric',
  minute: '2-digit',
})
const date = new Intl.DateTimeFormat('ko', { year: 'numeric', month: 'long', day: 'numeric' })

/** A moment of this year with its time, `3월 2일 오후 2:10`; of another year its date, `2025년 3월 2일`. */
export function sayMoment(time: number, now: number): string {
  const isThisYear = new Date(time).getFullYear() === new Date(now).getFullYear()
  return (isThisYear ? moment : date).format(time)
}
