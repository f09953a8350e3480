import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type EventDraft, modeIds } from '../../../src/study/journal/events.ts'
import { allEvents, foldEvents } from '../../../src/study/journal/fold.ts'
import { foldMore } from '../../../src/study/journal/fold-more.ts'
import {
  eventLimits,
  isKnown,
  lastAfter,
  lastMoment,
  readEvent,
  trimDraft,
  understand,
} from '../../../src/study/journal/read-event.ts'
import { about, aJournal, event, q1 } from '../../support/samples.ts'

const good = event(1, { kind: 'graded', ...about(q1), grade: 'good' })

describe('readEvent', () => {
  it('takes back every event this version writes', () => {
    fc.assert(
      fc.property(aJournal, (events) => {
        for (const each of events) {
          expect(readEvent(JSON.parse(JSON.stringify(each)))).toEqual({ ok: true, event: each })
          expect(isKnown(each)).toBe(true)
        }
      }),
    )
  })

  it('never throws, whatever it is given', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true, withDate: true, withMap: true }), (value) => {
        expect(typeof readEvent(value).ok).toBe('boolean')
        expect(typeof readEvent({ ...good, extra: value }).ok).toBe('boolean')
      }),
    )
  })

  it('keeps kinds and fields of a newer version', () => {
    const future = { ...good, kind: 'sung-aloud', melody: [1, { bar: 2 }] }
    expect(readEvent(future)).toEqual({ ok: true, event: future })
    const reading = readEvent(future)
    expect(reading.ok && isKnown(reading.event)).toBe(false)
    expect(readEvent({ ...good, mood: 'fine' }).ok).toBe(true)
  })

  it.each([
    ['time', Number.NaN, 'not-plain'],
    ['time', Date.UTC(2300, 0, 1), 'bad-field'],
    ['after', 1e20, 'bad-field'],
    ['seq', -1, 'bad-field'],
    ['seq', 1.5, 'bad-field'],
    ['tz', 99_999, 'bad-field'],
    ['device', '', 'bad-field'],
    ['id', 'x'.repeat(101), 'bad-field'],
    ['question', 'two words', 'bad-field'],
    ['text', 'x'.repeat(2_001), 'bad-field'],
    ['grade', '', 'bad-field'],
    ['grade', 3, 'bad-field'],
    ['mode', { dance: true }, 'bad-field'],
    ['extra', new Date(0), 'not-plain'],
    ['extra', () => 1, 'not-plain'],
  ])('refuses a %s of %s', (field, value, why) => {
    expect(readEvent({ ...good, [field]: value })).toMatchObject({ ok: false, why })
  })
})

describe('words that only a newer version knows', () => {
  const set = {
    ...event(1, { kind: 'session-ended', session: 's' }),
    kind: 'session-started',
    questions: [q1],
    mode: 'dance',
    scope: { kind: 'this-week', days: 7 },
    isCram: false,
  }
  const cases: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
    ['a mode', { ...good, mode: 'dance' }],
    ['a grade', { ...good, grade: 'superb' }],
    ['a mode and a scope of a set', set],
    ['the scope of a reset', { ...event(1, { kind: 'reset', scope: 'all', seen: [] }), scope: 'marks' }],
  ]

  it.each(cases)('are kept as they came: %s', (_, value) => {
    expect(readEvent(value)).toEqual({ ok: true, event: value })
  })

  it('are asked as plain cards, and what they say of the answer counts', () => {
    const graded = {
      ...event(2, { kind: 'graded', ...about(q1), grade: 'good', session: 's' }),
      mode: 'dance',
    }
    for (const state of [foldEvents([set, graded]), foldMore(foldEvents([set]), [graded])]) {
      expect(state.sessions.get('s')).toMatchObject({ mode: 'card', scope: { kind: 'all' }, questions: [q1] })
      expect(state.questions.get(q1)?.reviews).toMatchObject([{ grade: 'good', mode: 'card' }])
      expect(state.unknown).toBe(0)
      expect(allEvents(state)).toEqual([set, graded])
    }
  })

  it('are never guessed at where they would change what the learner has', () => {
    const marked = event(1, { kind: 'bookmarked', ...about(q1) })
    const superb = { ...event(2, { kind: 'graded', ...about(q1), grade: 'good' }), grade: 'superb' }
    const reset = { ...event(3, { kind: 'reset', scope: 'all', seen: [['laptop', 9]] }), scope: 'marks' }
    for (const state of [
      foldEvents([marked, superb, reset]),
      foldMore(foldEvents([marked]), [superb, reset]),
    ]) {
      expect(state.questions.get(q1)).toMatchObject({ bookmarkedAt: marked.time, reviews: [] })
      expect(state).toMatchObject({ unknown: 2, resets: [] })
    }
  })

  it('still have to have the shape of such words', () => {
    expect(readEvent({ ...set, scope: 'this-week' })).toMatchObject({ ok: false, field: 'scope' })
    expect(readEvent({ ...set, scope: { kind: 'section' } })).toMatchObject({ ok: false, field: 'scope' })
    expect(readEvent({ ...set, mode: ['dance'] })).toMatchObject({ ok: false, field: 'mode' })
  })
})

describe('trimDraft', () => {
  it('cuts texts to what can be read back, never through a character', () => {
    const memo = '😀'.repeat(eventLimits.memo)
    const draft = trimDraft({ kind: 'memo', question: q1, text: 'ㅋ'.repeat(3_000), memo: `.${memo}` })
    expect(draft.text).toHaveLength(eventLimits.text)
    expect(draft.memo).toHaveLength(eventLimits.memo - 1)
    expect(readEvent(event(1, draft)).ok).toBe(true)
  })
})

describe('limits', () => {
  const x = (length: number) => 'x'.repeat(length)
  const about1 = { question: 'q', text: '' }
  const stamp = { id: 'e', device: 'd', seq: 1, time: 0, tz: 0 }
  const start = { kind: 'session-started', session: 's', questions: [], mode: 'card', isCram: false }
  const list = (length: number) => Array.from({ length }, (_, index) => `q${index}`)
  const kinds: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
    graded: { ...about1, kind: 'graded', grade: 'good', session: 's', mode: 'card' },
    practiced: { ...about1, kind: 'practiced', grade: 'good', session: 's', mode: 'card' },
    skipped: { ...about1, kind: 'skipped', session: 's' },
    bookmarked: { ...about1, kind: 'bookmarked' },
    unbookmarked: { ...about1, kind: 'unbookmarked' },
    memo: { ...about1, kind: 'memo', memo: '' },
    undone: { kind: 'undone', target: 't' },
    relinked: { ...about1, kind: 'relinked', to: 'q2' },
    'session-started': { ...start, scope: { kind: 'all' } },
    'session-ended': { kind: 'session-ended', session: 's' },
    reset: { kind: 'reset', scope: 'all', seen: [['d', 1]] },
    suspended: { ...about1, kind: 'suspended' },
    unsuspended: { ...about1, kind: 'unsuspended' },
    'exam-set': { kind: 'exam-set', exam: 'x', sections: ['docker'], day: 20_600, perDay: 20 },
    'exam-dropped': { kind: 'exam-dropped', exam: 'x' },
  }
  const read = (kind: string, field: string, value: unknown) =>
    readEvent({ ...stamp, ...kinds[kind], [field]: value })

  it.each(Object.entries(kinds))(
    'need every field that %s has, except those that may be left out',
    (kind, fields) => {
      expect(readEvent({ ...stamp, ...fields }).ok).toBe(true)
      const free = kind === 'graded' || kind === 'practiced' ? ['session', 'mode'] : []
      for (const field of Object.keys({ ...stamp, ...fields })) {
        const rest = Object.fromEntries(
          Object.entries({ ...stamp, ...fields }).filter(([name]) => name !== field),
        )
        const reading = readEvent(rest)
        if (free.includes(field)) expect(reading.ok).toBe(true)
        else expect(reading).toEqual({ ok: false, why: 'bad-field', field })
      }
    },
  )

  it.each(Object.entries(kinds))(
    'refuse a wrong type in every field of %s, with its name',
    (kind, fields) => {
      for (const [field, value] of Object.entries({ ...stamp, ...fields })) {
        const wrong = typeof value === 'number' ? '1' : 1
        expect(readEvent({ ...stamp, ...fields, [field]: wrong })).toMatchObject({
          ok: false,
          why: 'bad-field',
          field,
        })
        // No limit.
        if (field !== 'perDay')
          expect(readEvent({ ...stamp, ...fields, [field]: null })).toMatchObject({ ok: false, field })
        expect(read(kind, field, value).ok).toBe(true)
      }
    },
  )

  const cases: readonly (readonly [kind: string, field: string, last: unknown, beyond: unknown])[] = [
    ['undone', 'id', x(100), x(101)],
    ['undone', 'device', x(100), x(101)],
    ['undone', 'target', x(1), ''],
    ['undone', 'target', x(100), x(101)],
    ['undone', 'target', 'a-b', 'a b'],
    ['undone', 'target', 'ab', 'a\u0000b'],
    ['undone', 'kind', x(100), x(101)],
    ['undone', 'seq', 0, -1],
    ['undone', 'seq', Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER + 1],
    ['undone', 'time', lastMoment, lastMoment + 1],
    ['undone', 'time', -lastMoment, -lastMoment - 1],
    ['undone', 'after', lastAfter, lastAfter + 1],
    ['undone', 'after', -lastAfter, -lastAfter - 1],
    ['undone', 'after', 0, '1'],
    ['undone', 'tz', 960, 961],
    ['undone', 'tz', -960, -961],
    ['undone', 'tz', 330, 330.5],
    ['memo', 'question', x(100), x(101)],
    ['memo', 'text', x(2_000), x(2_001)],
    ['memo', 'memo', x(20_000), x(20_001)],
    ['relinked', 'to', x(100), x(101)],
    ['graded', 'grade', x(100), x(101)],
    ['graded', 'session', x(100), x(101)],
    ['graded', 'mode', x(100), x(101)],
    ['session-started', 'questions', list(5_000), list(5_001)],
    ['session-started', 'questions', ['q'], ['q', '']],
    ['session-started', 'isCram', true, 'yes'],
    [
      'session-started',
      'scope',
      { kind: 'section', sections: [x(2_000)] },
      { kind: 'section', sections: [x(2_001)] },
    ],
    [
      'session-started',
      'scope',
      { kind: 'section', sections: [''] },
      { kind: 'section', sections: 'docker' },
    ],
    ['session-started', 'scope', { kind: 'these', questions: ['q'] }, { kind: 'these', questions: [''] }],
    ['session-started', 'scope', { kind: 'these', questions: [] }, { kind: 'these' }],
    ['session-started', 'scope', { kind: 'new' }, { kind: '' }],
    ['session-started', 'scope', { kind: 'new' }, ['new']],
    ['reset', 'seen', [['d', 0]], [['d', -1]]],
    ['reset', 'seen', [['d', 1]], [['', 1]]],
    ['reset', 'seen', [['d', 1]], [['d', 1, 2]]],
    ['reset', 'seen', [], [{ 0: 'd', 1: 1, length: 2 }]],
    ['reset', 'seen', list(5_000).map((name) => [name, 1]), list(5_001).map((name) => [name, 1])],
    ['reset', 'scope', x(100), x(101)],
    ['exam-set', 'exam', x(100), x(101)],
    ['exam-set', 'sections', [x(2_000)], [x(2_001)]],
    ['exam-set', 'sections', list(5_000), list(5_001)],
    ['exam-set', 'day', lastMoment / 86_400_000, lastMoment / 86_400_000 + 1],
    ['exam-set', 'day', -1, 0.5],
    ['exam-set', 'perDay', 10_000, 10_001],
    ['exam-set', 'perDay', null, -1],
    ['session-started', 'mock', { minutes: 10_000 }, { minutes: 10_001 }],
    ['session-started', 'mock', { minutes: null }, { minutes: 'ten' }],
    ['session-started', 'mock', undefined, null],
  ]
  it.each(cases)('%s: %s may be up to there and no further', (kind, field, last, beyond) => {
    expect(read(kind, field, last)).toMatchObject({ ok: true })
    expect(read(kind, field, beyond)).toMatchObject({ ok: false, field })
  })

  it('hold for the whole event: its size, its depth, its keys, and plain data only', () => {
    const why = (extra: unknown) => {
      const reading = readEvent({ ...stamp, kind: 'later', extra })
      return reading.ok ? null : reading.why
    }
    // Letters of strings and keys, and one for each value.
    const spent =
      'id'.length + 1 + 'device'.length + 1 + 'seqtimetz'.length + 'kindlater'.length + 'extra'.length + 8
    expect(why(x(eventLimits.size - spent))).toBeNull()
    expect(why(x(eventLimits.size - spent + 1))).toBe('too-large')
    const nested = (depth: number): unknown => (depth === 0 ? {} : { a: nested(depth - 1) })
    expect([why(nested(4)), why(nested(5))]).toEqual([null, 'too-large'])
    expect(why([[['a']], { b: [null, true, 0, -0, 'c'] }])).toBeNull()
    for (const key of ['__proto__', 'constructor', 'prototype'])
      expect(why(JSON.parse(`[{"${key}": 1}]`))).toBe('unsafe-key')
    for (const odd of [Number.NaN, Number.POSITIVE_INFINITY, 1n, Symbol('a'), new Map(), /a/, new Date(0)])
      expect(why([odd])).toBe('not-plain')
    expect(why(Object.create(null))).toBeNull()
  })

  it.each([[null], [[]], ['text'], [7], [undefined]])('refuse %j, which is no object', (value) => {
    expect(readEvent(value)).toEqual({ ok: false, why: 'not-an-object' })
  })
})

describe('what this version knows', () => {
  const start = {
    kind: 'session-started',
    session: 's',
    questions: [q1],
    mode: 'card',
    scope: { kind: 'all' },
    isCram: true,
  } as const
  const known: readonly EventDraft[] = [
    ...(['again', 'hard', 'good', 'easy'] as const).map(
      (grade) => ({ kind: 'graded', ...about(q1), grade }) as const,
    ),
    ...modeIds.flatMap((mode) => [
      { kind: 'practiced' as const, ...about(q1), grade: 'good' as const, mode },
      { ...start, mode },
    ]),
    ...(['today', 'bookmarks', 'wrong', 'new', 'all'] as const).map((kind) => ({
      ...start,
      scope: { kind },
    })),
    { ...start, scope: { kind: 'section', sections: ['docker'] } },
    { ...start, scope: { kind: 'these', questions: [q1] } },
    { ...start, mock: { minutes: 30 } },
    { kind: 'suspended', ...about(q1) },
    { kind: 'unsuspended', ...about(q1) },
    { kind: 'exam-set', exam: 'x', sections: ['docker'], day: 20_600, perDay: null },
    { kind: 'exam-dropped', exam: 'x' },
    ...(['bookmarks', 'memos', 'history', 'all'] as const).map(
      (scope) => ({ kind: 'reset', scope, seen: [] }) as const,
    ),
  ]
  it.each(known.map((draft) => [JSON.stringify(draft), draft] as const))(
    'is understood as it is: %s',
    (_, draft) => {
      const each = event(1, draft)
      expect(isKnown(each)).toBe(true)
      expect(understand(each)).toBe(each)
    },
  )

  it('replaces only the words of a session that it does not know', () => {
    const odd = { ...event(1, start), mode: 'dance', scope: { kind: 'this-week' } }
    expect(understand(odd)).toEqual({ ...odd, mode: 'card', scope: { kind: 'all' } })
    expect(understand({ ...odd, ...{ scope: { kind: 'new' } } })).toMatchObject({
      mode: 'card',
      scope: { kind: 'new' },
    })
    expect(understand({ ...odd, ...{ mode: 'recall' } })).toMatchObject({
      mode: 'recall',
      scope: { kind: 'all' },
    })
    const graded = event(1, { kind: 'graded', ...about(q1), grade: 'good' })
    expect(understand({ ...graded, ...{ mode: 'dance' } })).toEqual({ ...graded, mode: 'card' })
    expect(understand({ ...graded, ...{ grade: 'superb' } })).toBeNull()
    expect(understand({ ...graded, ...{ kind: 'practiced', grade: 'superb' } })).toBeNull()
    expect(understand({ ...graded, kind: 'sung-aloud' })).toBeNull()
    expect(
      understand({ ...event(1, { kind: 'reset', scope: 'all', seen: [] }), ...{ scope: 'marks' } }),
    ).toBeNull()
  })
})

describe('texts at their limit', () => {
  it('stay whole up to it, and only what is beyond is cut', () => {
    const draft = { kind: 'memo', question: q1, text: 'ㅋ'.repeat(2_000), memo: '가'.repeat(20_000) } as const
    expect(trimDraft(draft)).toEqual(draft)
    const longer = { ...draft, text: `${draft.text}!`, memo: `${draft.memo}!` }
    expect(trimDraft(longer)).toEqual(draft)
    const ended = { kind: 'session-ended', session: 's' } as const
    expect(trimDraft(ended)).toEqual(ended)
    const early = { ...draft, text: `😀${draft.text}` }
    expect(trimDraft(early).text).toBe(`😀${'ㅋ'.repeat(1_998)}`)
  })
})
