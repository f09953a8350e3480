import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { backupInSlices, makeBackup } from '../../src/storage/backup.ts'
import type { KeptNote } from '../../src/storage/kept-note-rows.ts'
import { readInSlices } from '../../src/storage/read-backup.ts'
import { readBackup } from '../support/read-backup.ts'
import { about, aJournal, event, q1, q2 } from '../support/samples.ts'

const base = '/mundap/'
const nothing = { base, isKnown: () => false }
const context = { base, date: '2026-03-02', about: '문답 공부 기록이에요.' }
const events = [
  event(1, { kind: 'bookmarked', ...about(q1) }),
  event(2, { kind: 'memo', ...about(q1), memo: '<script>alert(1)</script>\n"따옴표"' }),
  event(3, { kind: 'graded', ...about(q2), grade: 'good' }),
]
const backup = makeBackup(events, context)

/** What came of a reading that was not refused. */
function ready(text: string, isKnown = (_: string) => false) {
  const reading = readBackup(text, { base, isKnown })
  if (reading.kind !== 'ready') throw Error(`refused: ${reading.reason}`)
  return reading
}

describe('makeBackup', () => {
  it('writes JSON a person can read: a head, then one event a line', () => {
    expect(backup).toMatchObject({ name: 'mundap-2026-03-02.json', count: 3 })
    const lines = backup.text.split('\n')
    expect(lines.slice(0, 5)).toEqual([
      '{',
      '  "app": "mundap",',
      '  "format": 1,',
      '  "about": "문답 공부 기록이에요.",',
      '  "site": "/mundap/",',
    ])
    expect(lines.filter((line) => line.includes('"kind"'))).toHaveLength(3)
    expect(JSON.parse(backup.text).events).toEqual(events)
  })

  it('is laid out like this, to the last space', () => {
    const head = (count: number, sum: string) =>
      `{\n  "app": "mundap",\n  "format": 1,\n  "about": "a",\n  "site": "/",\n  "date": "2026-03-02",\n  "charset": "utf-8",\n  "count": ${count},\n  "checksum": "crc32:${sum}",\n`
    const made = (list: readonly unknown[]) =>
      makeBackup(list, { base: '/', date: '2026-03-02', about: 'a' }).text
    expect(made([])).toBe(`${head(0, '00000000')}  "events": []\n}\n`)
    expect(made([{ a: 1 }, 2])).toBe(`${head(2, '851eb20b')}  "events": [\n    {"a":1},\n    2\n  ]\n}\n`)
  })

  it('pauses after every five hundred events, to write and to read, and leaves no seam', () => {
    const long = Array.from({ length: 1_001 }, (_, at) => event(at + 1, { kind: 'bookmarked', ...about(q1) }))
    const slices = backupInSlices(long, context)
    expect([slices.next().value, slices.next().value]).toEqual([500 / 1_001, 1_000 / 1_001])
    const made = makeBackup(long, context)
    expect(JSON.parse(made.text).events).toEqual(long)
    const shares = [...readInSlices(made.text, nothing)]
    expect(shares.slice(2)).toEqual([1, 1])
    expect(shares[0]).toBeCloseTo(0.5, 1)
    expect(shares[1]).toBeCloseTo(1, 1)
    expect(ready(made.text)).toMatchObject({ fresh: long, isAltered: false })
  })

  it('gives back exactly what went in', () => {
    fc.assert(
      fc.property(aJournal, (journal) => {
        expect(ready(makeBackup(journal, context).text)).toEqual({
          kind: 'ready',
          fresh: journal,
          known: 0,
          notes: [],
          resets: journal.filter(({ kind }) => kind === 'reset').length,
          unreadable: [],
          isCutShort: false,
          isAltered: false,
          otherSite: null,
        })
      }),
    )
  })
})

describe('a backup with notes of the learner’s own', () => {
  const text = '# 노트\n\n- 질문?\n  - 답\n'
  const notes: readonly KeptNote[] = [
    {
      file: '강의/노트.md',
      bytes: new TextEncoder().encode(text),
      pictures: new Map([['강의/그림.png', Uint8Array.of(0, 255, 128)]]),
      keptAt: 5,
    },
    // An old Korean note is no UTF-8, and stays as it is.
    {
      file: 'cp949.md',
      bytes: Uint8Array.of(0x2d, 0x20, 0xc1, 0xfa, 0xb9, 0xae),
      pictures: new Map(),
      keptAt: 6,
    },
  ]
  function written(): string {
    const { value } = backupInSlices(events, context, notes).next()
    if (typeof value === 'number') throw Error('not done')
    return value.parts.join('')
  }

  it('carries them as they are, and the events as ever', () => {
    const whole = written()
    expect(ready(whole)).toMatchObject({ fresh: events, isCutShort: false, isAltered: false })
    expect(ready(whole).notes).toEqual(notes)
    expect(whole).toContain(JSON.stringify(text))
  })

  it('that is cut short in a note keeps every event', () => {
    const whole = written()
    const reading = ready(whole.slice(0, whole.indexOf('질문?')))
    expect(reading).toMatchObject({ fresh: events, isCutShort: true, notes: [] })
  })

  it('whose notes were changed says so, and leaves out what is no note', () => {
    const whole = written()
    expect(ready(whole.replace('질문?', '물음?')).isAltered).toBe(true)
    const odd = JSON.stringify({
      ...JSON.parse(whole),
      notes: [
        null,
        { file: 'a.md' },
        { file: 'b.md', keptAt: 1, text: '', pictures: [{ path: 'x', base64: '*' }] },
      ],
    })
    expect(ready(odd).notes.map(({ file, pictures }) => [file, pictures.size])).toEqual([['b.md', 0]])
  })

  const note = { file: 'a.md', keptAt: 1, text: '질문?', pictures: [] }
  const notesOf = (...items: readonly unknown[]) =>
    ready(JSON.stringify({ ...JSON.parse(backup.text), notes: items })).notes
  it.each([
    ['no note', [note]],
    ['no name', { ...note, file: '' }],
    ['an odd name', { ...note, file: 7 }],
    ['an odd time', { ...note, keptAt: '1' }],
    ['no text', { ...note, text: undefined }],
    ['an odd text', { ...note, text: 7 }],
    ['bytes that are no base64', { ...note, text: undefined, base64: '*' }],
    ['bytes that are a number', { ...note, text: undefined, base64: 1234 }],
  ])('leaves out %s', (_, item) => {
    expect(notesOf(item, note).map(({ file }) => file)).toEqual(['a.md'])
  })

  it('leaves out what is no picture, and keeps the note', () => {
    const fair = { path: 'a.png', base64: 'AAA=' }
    const odd = [null, 'a.png', { ...fair, path: 7 }, { path: 'b.png' }, { ...fair, base64: 1234 }]
    for (const pictures of [undefined, 'a.png', odd])
      expect(notesOf({ ...note, pictures }).map((one) => one.pictures.size)).toEqual([0])
    expect(notesOf({ ...note, pictures: [...odd, fair] }).map((one) => [...one.pictures.keys()])).toEqual([
      ['a.png'],
    ])
  })
})

describe('readBackup', () => {
  it('tells what is new and what is here already', () => {
    const reading = ready(backup.text, (id) => id === 'e1')
    expect(reading).toMatchObject({ known: 1, fresh: [events[1], events[2]] })
  })

  it('reads a copy that went through a messenger: a mark before, other line ends, no indentation', () => {
    const copied = `\uFEFF  ${backup.text.replaceAll('\n', '\r\n')}  `
    expect(ready(copied)).toMatchObject({ fresh: events, isAltered: false })
    expect(ready(JSON.stringify(JSON.parse(backup.text)))).toMatchObject({ fresh: events, isAltered: false })
  })

  it('reads large files to the end, and stops on the way', () => {
    const memo = '가'.repeat(19_000)
    const many = Array.from({ length: 400 }, (_, index) =>
      event(index + 1, { kind: 'memo', ...about(q1), memo: `${memo}${index}` }),
    )
    const { text } = makeBackup(many, context)
    expect(new TextEncoder().encode(text).length).toBeGreaterThan(20 * 1024 * 1024)
    expect(ready(text)).toMatchObject({ fresh: { length: 400 }, unreadable: [], isAltered: false })

    const short = Array.from({ length: 3_000 }, (_, index) =>
      event(index + 1, { kind: 'bookmarked', ...about(q1) }),
    )
    const shares: number[] = []
    const slices = readInSlices(makeBackup(short, context).text, nothing)
    let step = slices.next()
    for (; !step.done; step = slices.next()) shares.push(step.value)
    expect(step.value).toMatchObject({ kind: 'ready', fresh: { length: 3_000 } })
    expect(shares.length).toBeGreaterThan(3)
    expect(shares).toEqual([...shares].sort((a, b) => a - b))
    expect(shares.every((share) => share > 0 && share <= 1)).toBe(true)
  })

  describe('a text that was carried through messengers and mail', () => {
    const memo = '두  칸, 탭\t과 줄\n바꿈, \\ 역슬래시와 "따옴표" 👩‍💻'
    const long = Array.from({ length: 40 }, (_, index) => `긴 메모의 ${index}번째 문장이에요.`).join(' ')
    const carried = [
      ...events,
      event(4, { kind: 'memo', ...about(q1), memo }),
      event(5, { kind: 'memo', ...about(q2), memo: long }),
    ]
    const { text } = makeBackup(carried, context)
    const wrap = (line: string, end: string) =>
      line.replace(/(.{60,76}) /g, (_, start: string) => `${start}${end}`)
    const cases: readonly (readonly [string, string])[] = [
      ['every space a no-break space', text.replaceAll(' ', '\u00A0')],
      ['two spaces in a row, as web pages write them', text.replaceAll('  ', '\u00A0 ')],
      ['narrow and wide spaces', text.replace(/ /g, () => '\u202F')],
      ['marks without width at the ends of lines', text.replaceAll('\n', '\u200B\n')],
      ['marks in the middle of words', text.replaceAll('graded', 'gra\uFEFFded')],
      ['a mark and a zero-width space before', `\uFEFF\u200B${text}`],
      ['old line ends', text.replaceAll('\n', '\r')],
      ['lines wrapped at their spaces', wrap(text, '\n')],
      ['lines wrapped after their spaces', wrap(text, ' \r\n')],
      ['lines wrapped anywhere', text.replace(/[^\n]{76}/gu, (line) => `${line}\n`)],
      ['wrapped, with no-break spaces', wrap(text, '\n').replaceAll(' ', '\u00A0')],
      ['without any line end', text.replaceAll('\n', '')],
    ]

    it.each(cases)('is read whole: %s', (_, mangled) => {
      expect(mangled).not.toBe(text)
      expect(ready(mangled)).toMatchObject({
        fresh: carried,
        unreadable: [],
        isCutShort: false,
        isAltered: false,
      })
    })

    it('keeps odd spaces that the learner wrote', () => {
      const odd = [event(1, { kind: 'memo', ...about(q1), memo: '한\u00A0칸\u200B붙임' })]
      const own = makeBackup(odd, context).text
      expect(ready(own).fresh).toEqual(odd)
      expect(ready(own.replaceAll('\n    ', '\n\u00A0\u00A0 '))).toMatchObject({
        fresh: odd,
        isAltered: false,
      })
    })
  })

  it('goes on after an event that was damaged in the middle', () => {
    const damaged = backup.text.replace('"kind":"memo"', '"kind":"memo')
    expect(ready(damaged)).toMatchObject({
      fresh: [events[0], events[2]],
      unreadable: [{ place: 2, why: 'not-json' }],
      isCutShort: true,
    })
  })

  it('refuses what names this browser with a number it never wrote, or takes back what is not there', () => {
    const file = makeBackup(
      [
        ...events,
        event(4, { kind: 'undone', target: 'later' }),
        event(5, { kind: 'reset', scope: 'all', seen: [['desk', 9]] }),
      ],
      context,
    )
    const reading = readBackup(file.text, { ...nothing, own: { id: 'desk', seq: 3 } })
    expect(reading).toMatchObject({
      fresh: events,
      resets: 0,
      unreadable: [
        { place: 4, why: 'no-target' },
        { place: 5, why: 'not-written' },
      ],
    })
  })

  it('saves what is whole of a file that was cut short', () => {
    const cut = backup.text.slice(0, backup.text.indexOf('"graded"'))
    expect(ready(cut)).toMatchObject({
      fresh: [events[0], events[1]],
      isCutShort: true,
      unreadable: [{ place: 3, why: 'not-json' }],
    })
  })

  it('never throws and never invents, wherever the file is cut', () => {
    for (let length = 0; length <= backup.text.length; length += 1) {
      const reading = readBackup(backup.text.slice(0, length), nothing)
      const fresh = reading.kind === 'ready' ? reading.fresh : []
      expect(events.slice(0, fresh.length)).toEqual(fresh)
    }
  })

  it('knows a file of another program though its spaces were changed, and one that ends before its events', () => {
    const read = (text: string) => readBackup(text, nothing)
    expect(read('{\u00A0"app":\u00A0"other"}')).toEqual({ kind: 'refused', reason: 'not-ours' })
    expect(read('{"app": "mundap", "format": 1, "events": {}}')).toEqual({
      kind: 'refused',
      reason: 'not-ours',
    })
    expect(read('{"a": 1')).toEqual({ kind: 'refused', reason: 'damaged' })
    expect(read(backup.text.replace('"format": 1', '"format": "2"')).kind).toBe('ready')
  })

  it('counts what is here already when it mends spaces', () => {
    const odd = backup.text.replace('"count": 3', '"count": 4').replace('{\n  "app"', '{\u00A0"app"')
    expect(ready(odd, () => true)).toMatchObject({ known: 3, fresh: [], isAltered: true, isCutShort: false })
  })

  it('notices that a file was changed', () => {
    expect(ready(backup.text.replace('"good"', '"easy"'))).toMatchObject({
      isAltered: true,
      fresh: { length: 3 },
    })
    expect(ready(backup.text.replace('"count": 3', '"count": 4')).isAltered).toBe(true)
  })

  it('takes the good events and lists the bad ones with their place and reason', () => {
    const file = JSON.parse(backup.text)
    file.events = [
      events[0],
      null,
      'text',
      { ...events[1], time: 'yesterday' },
      { ...events[2], grade: 5 },
      { ...events[2], question: { toString: 'x' } },
      { ...events[2], id: '' },
      { ...events[2], note: 'x'.repeat(200_000) },
    ]
    expect(ready(JSON.stringify(file))).toMatchObject({
      fresh: [events[0]],
      unreadable: [
        { place: 2, why: 'not-an-object' },
        { place: 3, why: 'not-an-object' },
        { place: 4, why: 'bad-field', field: 'time' },
        { place: 5, why: 'bad-field', field: 'grade' },
        { place: 6, why: 'bad-field', field: 'question' },
        { place: 7, why: 'bad-field', field: 'id' },
        { place: 8, why: 'too-large' },
      ],
    })
  })

  it('refuses keys that reach for the prototype, at any depth, and changes no prototype', () => {
    const hostile = `{"app":"mundap","format":1,"count":2,"__proto__":{"events":[]},"events":[
      {"id":"a","device":"d","seq":1,"time":1,"tz":0,"kind":"x","__proto__":{"polluted":true}},
      {"id":"b","device":"d","seq":2,"time":1,"tz":0,"kind":"x","deep":{"constructor":{"prototype":{"polluted":true}}}}]}`
    expect(ready(hostile).unreadable.map(({ why }) => why)).toEqual(['unsafe-key', 'unsafe-key'])
    expect('polluted' in {}).toBe(false)
  })

  it('survives nesting made to exhaust the stack', () => {
    const deep = `{"app":"mundap","format":1,"events":[${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}]}`
    expect(ready(deep).unreadable).toEqual([{ place: 1, why: 'too-large' }])
    expect(readBackup('['.repeat(200_000), nothing)).toEqual({ kind: 'refused', reason: 'damaged' })
  })

  it('keeps events of kinds that only a newer version knows', () => {
    const future = {
      ...event(9, { kind: 'undone', target: 'e1' }),
      kind: 'sung-aloud',
      song: { bars: [1, 2] },
    }
    expect(ready(makeBackup([future], context).text).fresh).toEqual([future])
  })

  it('keeps and passes on modes, scopes and grades that only a newer version knows', () => {
    const future = [
      { ...event(1, { kind: 'graded', ...about(q1), grade: 'good' }), mode: 'dance' },
      { ...event(2, { kind: 'graded', ...about(q1), grade: 'good' }), grade: 'superb' },
      {
        ...event(3, { kind: 'session-ended', session: 's' }),
        kind: 'session-started',
        questions: [q1],
        mode: 'dance',
        scope: { kind: 'this-week', days: 7 },
        isCram: false,
      },
      { ...event(4, { kind: 'reset', scope: 'all', seen: [] }), scope: 'marks' },
    ]
    const { fresh, unreadable } = ready(makeBackup(future, context).text)
    expect(unreadable).toEqual([])
    expect(JSON.parse(makeBackup(fresh, context).text).events).toEqual(future)
  })

  it('names the site a file comes from when it is another', () => {
    expect(ready(makeBackup(events, { ...context, base: '/other/' }).text).otherSite).toBe('/other/')
  })

  it.each([
    ['empty', ''],
    ['empty', ' \n'],
    ['damaged', 'hello'],
    ['damaged', '{"app":"mundap"'],
    ['damaged', '{"app":"mundap","format":1,"about":"x'],
    ['not-ours', '[]'],
    ['not-ours', 'null'],
    ['not-ours', '{"app":"other","events":[]}'],
    ['not-ours', '{"app":"mundap","format":1}'],
    ['newer', '{"app":"mundap","format":2,"events":{}}'],
  ])('refuses as %s what is no backup', (reason, text) => {
    expect(readBackup(text, nothing)).toEqual({ kind: 'refused', reason })
  })

  it('lists what is wrong with an event in every way, and takes the one beside it', () => {
    const good = events[0]
    const file = (event: unknown) =>
      JSON.stringify({
        ...JSON.parse(backup.text),
        events: [event, good].filter((each) => each !== undefined),
      })
    const bad: readonly (readonly [unknown, object])[] = [
      [[], { why: 'not-an-object' }],
      [
        { ...events[1], memo: 'x'.repeat(20_001) },
        { why: 'bad-field', field: 'memo' },
      ],
      [
        { ...events[1], text: 'x'.repeat(2_001) },
        { why: 'bad-field', field: 'text' },
      ],
      [
        { ...events[1], seq: -1 },
        { why: 'bad-field', field: 'seq' },
      ],
      [
        { ...events[1], tz: 961 },
        { why: 'bad-field', field: 'tz' },
      ],
      [
        { ...events[1], device: 'x'.repeat(101) },
        { why: 'bad-field', field: 'device' },
      ],
      [
        { ...events[1], kind: '' },
        { why: 'bad-field', field: 'kind' },
      ],
    ]
    for (const [event, why] of bad)
      expect(ready(file(event))).toMatchObject({ fresh: [good], unreadable: [{ place: 1, ...why }] })
    const fits = [
      { ...events[1], memo: 'x'.repeat(20_000) },
      { ...events[1], text: 'x'.repeat(2_000) },
      { ...events[1], seq: 0 },
      { ...events[1], tz: -960 },
      { ...events[1], device: 'x'.repeat(100) },
    ]
    for (const event of fits)
      expect(ready(file(event))).toMatchObject({ fresh: [event, good], unreadable: [] })
  })

  it('keeps the last of two contents under one id, and counts each known event once', () => {
    const twin = { ...events[1], ...{ memo: '다른 메모' } }
    const file = JSON.stringify({ ...JSON.parse(backup.text), events: [...events, twin] })
    expect(ready(file).fresh).toEqual([events[0], twin, events[2]])
    expect(ready(file, () => true)).toMatchObject({ known: 3, fresh: [] })
  })

  it('is altered by a wrong count or checksum alone, and by neither when they are right', () => {
    const head = JSON.parse(backup.text)
    const altered = (change: object) => ready(JSON.stringify({ ...head, ...change })).isAltered
    expect(altered({})).toBe(false)
    expect(altered({ count: 2 })).toBe(true)
    expect(altered({ count: '3' })).toBe(true)
    expect(altered({ checksum: 'crc32:00000000' })).toBe(true)
    expect(altered({ about: '다른 말' })).toBe(false)
  })

  it('reads an empty journal, and a format that is older or has no number', () => {
    const empty = makeBackup([], context)
    expect(ready(empty.text)).toMatchObject({ fresh: [], known: 0, isAltered: false, isCutShort: false })
    const head = JSON.parse(backup.text)
    for (const format of [0, 1, null, 'two'])
      expect(ready(JSON.stringify({ ...head, format })).fresh).toEqual(events)
    expect(readBackup(JSON.stringify({ ...head, format: 1.5 }), nothing)).toEqual({
      kind: 'refused',
      reason: 'newer',
    })
  })

  it('shows no more than two hundred letters of another site’s path, and none for its own', () => {
    const site = (value: unknown) =>
      ready(JSON.stringify({ ...JSON.parse(backup.text), site: value })).otherSite
    expect(site(`/${'x'.repeat(500)}/`)).toHaveLength(200)
    expect([site(base), site(7), site(null)]).toEqual([null, null, null])
  })

  it('counts resets among the new events only', () => {
    const resets = [1, 2].map((seq) => event(seq, { kind: 'reset', scope: 'memos', seen: [['laptop', seq]] }))
    const { text } = makeBackup(resets, context)
    expect([ready(text).resets, ready(text, (id) => id === 'e1').resets]).toEqual([2, 1])
  })
})
