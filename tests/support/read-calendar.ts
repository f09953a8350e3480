/** Reads an iCalendar file as strictly as RFC 5545 is written, for tests. */

export interface CalendarPart {
  readonly name: string
  /** Unfolded values by the names of properties; each stands once. */
  readonly values: ReadonlyMap<string, string>
  readonly parts: readonly CalendarPart[]
}

/** Returns the calendar. Throws at the first thing that the RFC does not allow, or does not allow here. */
export function readCalendar(bytes: Uint8Array): CalendarPart {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
  const text = decoder.decode(bytes)
  // 3.1: lines end with CR and LF, the last one, too.
  if (!text.endsWith('\r\n')) throw Error('no line break at the end')
  const physical = text.slice(0, -2).split('\r\n')
  for (const line of physical) {
    // 3.1: 75 octets, in whole letters, so that readers which take line by line see no half one.
    if (new TextEncoder().encode(line).length > 75) throw Error(`too long: ${line}`)
    if (/[\p{Cc}]/u.test(line.replaceAll('\t', ''))) throw Error(`a control character: ${line}`)
    if (line.trim() === '') throw Error('an empty line')
  }
  const lines = physical.join('\r\n').replaceAll('\r\n ', '').split('\r\n')
  const { part, next } = readPart(lines, 0)
  if (next !== lines.length) throw Error('more behind the calendar')
  checkCalendar(part)
  return part
}

/** Returns what a text value says (3.3.11). Throws where a sign is not escaped that must be, or escaped that may not be. */
export function readText(value: string): string {
  if (/^(?:[^\\;,]|\\[\\;,nN])*$/.test(value)) {
    return value.replace(/\\(.)/g, (_, sign: string) => (/n/i.test(sign) ? '\n' : sign))
  }
  throw Error(`not escaped rightly: ${value}`)
}

function readPart(lines: readonly string[], at: number): { part: CalendarPart; next: number } {
  const name = /^BEGIN:([A-Z-]+)$/.exec(lines[at] ?? '')?.[1]
  if (name === undefined) throw Error(`no beginning: ${lines[at]}`)
  const values = new Map<string, string>()
  const parts: CalendarPart[] = []
  for (let next = at + 1; next < lines.length; ) {
    const line = lines[next] ?? ''
    if (line === `END:${name}`) return { part: { name, values, parts }, next: next + 1 }
    if (line.startsWith('BEGIN:')) {
      const inner = readPart(lines, next)
      parts.push(inner.part)
      next = inner.next
      continue
    }
    const [, property = '', value = ''] = /^([A-Z-]+)(?:;[A-Z-]+=[^:;",]+)*:(.*)$/s.exec(line) ?? []
    if (property === '') throw Error(`no property: ${line}`)
    if (values.has(property)) throw Error(`twice: ${property}`)
    values.set(property, value)
    next += 1
  }
  throw Error(`no end of ${name}`)
}

const stamp = /^\d{8}T([01]\d|2[0-3])[0-5]\d[0-5]\d$/

function checkCalendar({ name, values, parts }: CalendarPart): void {
  if (name !== 'VCALENDAR' || values.get('VERSION') !== '2.0' || !values.get('PRODID'))
    throw Error('not a calendar of 3.6')
  const [event, ...others] = parts
  if (event?.name !== 'VEVENT' || others.length > 0) throw Error('not one event')
  const need = (part: CalendarPart, property: string, shape: RegExp): void => {
    if (!shape.test(part.values.get(property) ?? '')) throw Error(`${part.name}: ${property}`)
  }
  need(event, 'UID', /^[\x21-\x7e]{1,255}$/)
  // 3.8.7.2: in UTC. The event itself is in the learner's own time, so without a zone (3.3.5, form 1).
  need(
    { ...event, values: new Map([['DTSTAMP', (event.values.get('DTSTAMP') ?? '').replace(/Z$/, '')]]) },
    'DTSTAMP',
    stamp,
  )
  need(event, 'DTSTAMP', /Z$/)
  need(event, 'DTSTART', stamp)
  need(event, 'DURATION', /^PT\d+M$/)
  need(event, 'SEQUENCE', /^\d{1,10}$/)
  if (Number(event.values.get('SEQUENCE')) > 2 ** 31 - 1) throw Error('SEQUENCE: no integer of 3.3.8')
  for (const property of ['SUMMARY', 'DESCRIPTION']) readText(event.values.get(property) ?? ';')
  new URL(event.values.get('URL') ?? '')
  const [alarm, ...more] = event.parts
  if (alarm?.name !== 'VALARM' || more.length > 0) throw Error('not one alarm')
  need(alarm, 'ACTION', /^DISPLAY$/)
  need(alarm, 'TRIGGER', /^-?PT\d+[SM]$/)
  readText(alarm.values.get('DESCRIPTION') ?? ';')
}
