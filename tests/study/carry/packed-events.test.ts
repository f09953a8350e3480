import { describe, expect, test } from 'vitest'
import { packEvents, unpackEvents } from '../../../src/study/carry/packed-events.ts'
import type { StoredEvent } from '../../../src/study/journal/events.ts'

const uuid = '0b8f3c3e-5a3b-4f7e-9d5e-0123456789ab'
const shortUuid = '~C488Plo7T36dXgEjRWeJqw'
const about = { question: 'q1', text: '볼륨은?', answer: 'a1', place: 's1' }
const graded = { kind: 'graded', grade: 'good', ...about }
const bookmarked = { kind: 'bookmarked', question: 'q2', text: 'old' }
const started = { kind: 'session-started', questions: ['q2', 'q1'], mode: 'card', session: 's.1' }
const events: readonly StoredEvent[] = [
  { ...graded, device: 'x', seq: 7, time: 5_000, tz: 540, id: 'p.12' },
  {
    ...graded,
    device: uuid,
    seq: 3,
    time: 4_100,
    tz: 540,
    id: 'p.3',
    after: 9,
  },
  { ...started, device: uuid, seq: 1, time: 4_000, tz: 540, id: 'p.1' },
  { ...bookmarked, device: uuid, seq: 4, time: 4_200, tz: 0, id: 'odd.07' },
]
const wordingOf = (id: string) => (id === 'q1' ? '볼륨은?' : undefined)

/** As docs/carry.md says it. */
const packed = [
  `${shortUuid} p. s.1 odd.07 x`,
  'q2 q1',
  [
    [1, 0],
    [0, 'old'],
    ['a1', null],
    ['s1', null],
    [null, null],
  ],
  [
    { kind: 'session-started', questions: [0, 1], mode: 'card' },
    { kind: 'graded', grade: 'good' },
    { kind: 'bookmarked' },
  ],
  [
    [0, 0, 0, 4],
    [1, 2, 1, 3],
    [4_000, 100, 100, 800],
    [540, 540, 0, 540],
    [null, 9, null, null],
    [null, 0, 1, 0],
    [0, 1, 2, 1],
    [1, 0, 2, -2],
    [1, 2, -3, 12],
    [2, null, null, null],
  ],
]
const byId = (list: readonly unknown[] | null) =>
  [...(list ?? [])].map((one) => JSON.stringify(one, Object.keys(Object(one)).sort())).sort()

describe('events as a short text', () => {
  test('stand in columns, by device and number, with what they share once', () => {
    expect(JSON.parse(packEvents(events, wordingOf))).toEqual(packed)
    expect(packEvents(events.toReversed(), wordingOf)).toBe(packEvents(events, wordingOf))
    expect(byId(unpackEvents(JSON.stringify(packed), wordingOf))).toEqual(byId(events))
  })

  test('say their wording where the notes have another one, or none', () => {
    const [first] = events
    if (first === undefined) throw Error('no event')
    for (const other of [() => 'another', () => undefined]) {
      expect(packEvents([first], other)).toContain('볼륨은?')
      expect(unpackEvents(packEvents([first], other), other)).toEqual([first])
    }
    expect(packEvents([first], wordingOf)).not.toContain('볼륨은?')
    expect(unpackEvents(packEvents([first], wordingOf), () => 'newer wording')).toEqual([
      { ...first, text: 'newer wording' },
    ])
  })

  // A list stands as a list where words with spaces between could not be told apart.
  test.each([
    ['a device', { device: 'a b' }],
    ['a device without a name', { device: '' }],
    ['a device with a line break', { device: 'a\nb' }],
    ['a question', { question: 'q 1' }],
    ['an id', { id: 'two words.5' }],
    ['a session that is no text', { session: 5 }],
    ['a device that looks like a short UUID', { device: shortUuid }],
    ['a number that is not whole', { time: 0.5 }],
    ['an id with a sign behind its number', { id: 'p.1x' }],
    ['an id of many digits', { id: 'p.1234567890' }],
    ['an id that begins with a line break', { id: '\np.5' }],
  ])('keep %s that is unlike others', (name, odd) => {
    const all = events.map((event, at): StoredEvent => (at === 0 ? { ...event, ...odd } : event))
    const back = unpackEvents(packEvents(all, wordingOf), wordingOf)
    if (name.includes('short UUID')) return expect(JSON.stringify(back)).toContain(uuid)
    expect(byId(back)).toEqual(byId(all))
  })

  test.each(['', 'null', '{}', '[]', '[1,2,3,4]', '[1,2,3,4,5,6]'])('are not %s', (text) => {
    expect(unpackEvents(text, wordingOf)).toBeNull()
  })

  test('are none where the columns are no lists', () => {
    expect(unpackEvents('[1,2,3,4,5]', wordingOf)).toEqual([])
    expect(packEvents([], wordingOf)).toBe('["","",[],[],[]]')
    expect(unpackEvents(packEvents([], wordingOf), wordingOf)).toEqual([])
  })
})
