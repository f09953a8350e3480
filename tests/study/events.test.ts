import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { eventLimits, isKnown, readEvent, trimDraft } from '../../src/study/events.ts'
import { about, aJournal, event, q1 } from './samples.ts'

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
    ['grade', 'superb', 'bad-field'],
    ['mode', 'dance', 'bad-field'],
    ['extra', new Date(0), 'not-plain'],
    ['extra', () => 1, 'not-plain'],
  ])('refuses a %s of %s', (field, value, why) => {
    expect(readEvent({ ...good, [field]: value })).toMatchObject({ ok: false, why })
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
