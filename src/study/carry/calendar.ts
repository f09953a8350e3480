/** A reminder for the calendar as an `.ics` file (RFC 5545). */

import { shortHash } from '../../notes/identity/short-hash.ts'

export interface Reminder {
  /** What the event is called. */
  readonly summary: string
  readonly url: string
  /** Milliseconds since 1970, and minutes east of UTC. */
  readonly now: number
  readonly tz: number
  /** The learner's hour, 0 to 23. Today when it is still ahead, else tomorrow. */
  readonly hour: number
  /** Comes again every day. */
  readonly isDaily: boolean
}

/** Tells whether a reminder at an hour is still today. */
export function isLaterToday({ now, tz, hour }: Pick<Reminder, 'now' | 'tz' | 'hour'>): boolean {
  return new Date(now + tz * 60_000).getUTCHours() < hour
}

/**
 * Returns the text of the file. The event's time has no time zone: it is that of the learner's clock, wherever they are. Its id comes
 * from the address, so that a later file moves the reminder instead of adding another.
 */
export function writeCalendar(reminder: Reminder): string {
  const { summary, url, now, tz, hour, isDaily } = reminder
  const days = isLaterToday(reminder) ? 0 : 1
  const day = new Date(now + tz * 60_000 + days * 86_400_000)
  const date = day.toISOString().slice(0, 10).replaceAll('-', '')
  const time = `${String(hour).padStart(2, '0')}0000`
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//mundap//reminder 1//KO',
    'BEGIN:VEVENT',
    `UID:${isDaily ? 'daily' : 'once'}-${idOf(url)}@mundap`,
    `DTSTAMP:${new Date(now).toISOString().replace(/[-:]|\.\d+/g, '')}`,
    `SEQUENCE:${Math.floor(now / 1000)}`,
    `DTSTART:${date}T${time}`,
    'DURATION:PT15M',
    ...(isDaily ? ['RRULE:FREQ=DAILY'] : []),
    `SUMMARY:${escapeText(summary)}`,
    `DESCRIPTION:${escapeText(url)}`,
    `URL:${url.replace(/\s/g, encodeURIComponent)}`,
    'BEGIN:VALARM',
    'ACTION:DISPLAY',
    `DESCRIPTION:${escapeText(summary)}`,
    'TRIGGER:PT0S',
    'END:VALARM',
    'END:VEVENT',
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${fold(line)}\r\n`).join('')
}

/** At most 255 octets with the rest of the id (RFC 7986, section 5.3), so a long address is hashed. */
function idOf(url: string): string {
  const id = encodeURIComponent(url)
  return id.length > 200 ? shortHash(url, 8) : id
}

function escapeText(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r?\n|\r/g, '\\n')
    .replace(/\p{Cc}/gu, ' ')
}

/** No line is longer than 75 bytes: the rest follows after a line break and a space. */
function fold(line: string): string {
  const encoder = new TextEncoder()
  let folded = ''
  let bytes = 0
  for (const sign of line) {
    const size = encoder.encode(sign).length
    if (bytes + size > 74) {
      folded += '\r\n '
      bytes = 1
    }
    folded += sign
    bytes += size
  }
  return folded
}
