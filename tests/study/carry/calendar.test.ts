import { describe, expect, test } from 'vitest'
import { isLaterToday, type Reminder, writeCalendar } from '../../../src/study/carry/calendar.ts'
import { readCalendar, readText } from '../../support/read-calendar.ts'

const seoul = 540
const url = 'https://example.org/docker/quiz/?scope=today'
const make = (changes: Partial<Reminder>) =>
  writeCalendar({
    summary: '복습 12개',
    url,
    now: Date.UTC(2026, 2, 1, 15, 30),
    tz: seoul,
    hour: 20,
    isDaily: false,
    ...changes,
  })
const line = (text: string, name: string) => text.split('\r\n').find((one) => one.startsWith(`${name}:`))

describe('a reminder for the calendar', () => {
  test("stands on the learner's day at the learner's hour", () => {
    // It is 2 March, half past midnight, in Seoul.
    expect(line(make({}), 'DTSTART')).toBe('DTSTART:20260302T200000')
    expect(line(make({ hour: 0 }), 'DTSTART')).toBe('DTSTART:20260303T000000')
    expect(line(make({ tz: -600, hour: 4 }), 'DTSTART')).toBe('DTSTART:20260302T040000')
    expect(line(make({ now: Date.UTC(2026, 11, 31, 14), hour: 7 }), 'DTSTART')).toBe(
      'DTSTART:20270101T070000',
    )
  })

  test('is still ahead today before its hour', () => {
    const now = Date.UTC(2026, 2, 1, 15, 30)
    const hours = [0, 1, 23]
    expect(hours.map((hour) => isLaterToday({ now, tz: seoul, hour }))).toEqual([false, true, true])
    expect([14, 15, 16].map((hour) => isLaterToday({ now, tz: 0, hour }))).toEqual([false, false, true])
  })

  test('has one id for each site, each kind, and an id of any length of address', () => {
    const idOf = (changes: Partial<Reminder>) => line(make(changes).replaceAll('\r\n ', ''), 'UID')
    expect(idOf({ url: 'https://a.example/' })).toBe('UID:once-https%3A%2F%2Fa.example%2F@mundap')
    expect(idOf({ url: 'https://a.example/', isDaily: true })).toBe(
      'UID:daily-https%3A%2F%2Fa.example%2F@mundap',
    )
    const long = (end: string) => idOf({ url: `https://a.example/${'x'.repeat(300)}/${end}` })
    expect(long('a')).toMatch(/^UID:once-\w{8}@mundap$/)
    expect(long('a')).not.toBe(long('b'))
  })

  test('rings, and comes again only where that was asked for', () => {
    expect(make({})).toContain('BEGIN:VALARM\r\nACTION:DISPLAY\r\n')
    expect(make({})).not.toContain('RRULE')
    expect(line(make({ isDaily: true }), 'RRULE')).toBe('RRULE:FREQ=DAILY')
  })

  test('keeps its id and counts up, so that a later file takes its place', () => {
    const [before, after] = [make({}), make({ now: Date.UTC(2026, 2, 2), hour: 9 })].map((text) =>
      text.replaceAll('\r\n ', ''),
    )
    expect(line(before ?? '', 'UID')).toBe(line(after ?? '', 'UID'))
    const count = (text = '') => Number(line(text, 'SEQUENCE')?.slice(9))
    expect(count(after)).toBeGreaterThan(count(before))
  })

  test('is read back by every letter of RFC 5545, whatever the site is called and wherever it stands', () => {
    const names = [
      '도커 입문; 3기, 둘째\\주',
      '긴 이름 🐳'.repeat(40),
      'a\r\nBEGIN:VEVENT',
      'x\u0000\u0085y',
      '가'.repeat(200),
    ]
    for (const summary of names) {
      for (const isDaily of [true, false]) {
        const deep = `https://example.org/${'%EA%B0%80/'.repeat(30)}?scope=today&a=한글 b`
        const calendar = readCalendar(new TextEncoder().encode(make({ summary, isDaily, url: deep })))
        const [event] = calendar.parts
        const said = readText(event?.values.get('SUMMARY') ?? '')
        expect(said).toBe(summary.replace(/\r\n/g, '\n').replace(/(?!\n)\p{Cc}/gu, ' '))
        expect(readText(event?.parts[0]?.values.get('DESCRIPTION') ?? '')).toBe(said)
      }
    }
  })

  test('escapes text and folds lines between signs', () => {
    const text = make({ summary: `가, 나; 다\\라\n${'긴 제목 🐳 '.repeat(20)}` })
    for (const one of text.split('\r\n')) expect(new TextEncoder().encode(one).length).toBeLessThanOrEqual(75)
    expect(text.replaceAll('\r\n ', '')).toContain(
      `SUMMARY:가\\, 나\\; 다\\\\라\\n${'긴 제목 🐳 '.repeat(20)}`,
    )
    const title = (length: number) => make({ summary: 'x'.repeat(length) })
    expect(title(66)).toContain(`\r\nSUMMARY:${'x'.repeat(66)}\r\n`)
    expect(title(67)).toContain(`\r\nSUMMARY:${'x'.repeat(66)}\r\n x\r\n`)
    expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true)
    expect(text).not.toContain('\ufffd')
  })
})
