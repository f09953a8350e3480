import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { allEvents, foldEvents, foldMore } from '../../../src/study/journal/fold.ts'
import { eventLimits, isKnown, readEvent, trimDraft } from '../../../src/study/journal/read-event.ts'
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
