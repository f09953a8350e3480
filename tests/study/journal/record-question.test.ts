import { describe, expect, it } from 'vitest'
import type { EventDraft } from '../../../src/study/journal/events.ts'
import { recordQuestion } from '../../../src/study/journal/record-question.ts'
import { about, event, hour, monday, q1, seoul } from '../../support/samples.ts'

const mark: EventDraft = { kind: 'bookmarked', ...about(q1) }
const memo = (text: string): EventDraft => ({ kind: 'memo', ...about(q1), memo: text })
const graded = (session?: string): EventDraft => ({
  kind: 'graded',
  ...about(q1),
  grade: 'good',
  ...(session !== undefined && { session }),
})
const practiced: EventDraft = { kind: 'practiced', ...about(q1), grade: 'hard', session: 's', mode: 'recall' }

/** The record after these events. Each counts an hour after the one before it, though its clock stands still. */
const record = (...drafts: readonly EventDraft[]) =>
  recordQuestion(
    q1,
    drafts.map((draft, index) => ({
      event: event(index + 1, draft, { time: monday }),
      at: monday + (index + 1) * hour,
    })),
  )

describe('the record of a question', () => {
  it('is none without a bookmark, a memo, an answer or 그만 묻기, or when all are gone', () => {
    expect(record()).toBeNull()
    expect(record(mark, { kind: 'unbookmarked', ...about(q1) })).toBeNull()
    expect(record(memo('메모'), memo(''))).toBeNull()
    expect(record({ kind: 'suspended', ...about(q1) }, { kind: 'unsuspended', ...about(q1) })).toBeNull()
  })

  it.each<[string, EventDraft, object]>([
    ['a bookmark', mark, { bookmarkedAt: monday, memo: '', suspendedAt: null, reviews: [] }],
    ['a memo', memo('메모'), { bookmarkedAt: null, memo: '메모', suspendedAt: null, reviews: [] }],
    [
      '그만 묻기',
      { kind: 'suspended', ...about(q1) },
      { bookmarkedAt: null, memo: '', suspendedAt: monday, keptAt: null, reviews: [] },
    ],
    ['an answer', graded(), { bookmarkedAt: null, memo: '', suspendedAt: null, keptAt: null }],
  ])('is there for %s alone', (_, draft, expected) => {
    expect(record(draft)).toMatchObject({ id: q1, text: about(q1).text, ...expected })
  })

  it('keeps the last wording', () => {
    expect(record(mark, { ...graded(), ...{ text: '새 글' } })?.text).toBe('새 글')
    // An event without a wording changes nothing of it.
    expect(record(mark, { kind: 'undone', target: 'e0' })?.text).toBe(about(q1).text)
  })

  it('was kept at the later of bookmark and memo, by the journal’s order', () => {
    const at = (place: number) => monday + place * hour
    expect(record(mark)?.keptAt).toBe(at(1))
    expect(record(memo('메모'))?.keptAt).toBe(at(1))
    expect(record(mark, memo('메모'))?.keptAt).toBe(at(2))
    expect(record(memo('메모'), mark)?.keptAt).toBe(at(2))
    expect(record(memo('메모'), mark, { kind: 'unbookmarked', ...about(q1) })?.keptAt).toBe(at(1))
    expect(record(mark, memo('메모'), memo(''))?.keptAt).toBe(at(1))
    expect(record(memo('메모'), memo(''), mark, memo('다시'))?.keptAt).toBe(at(4))
  })

  it('counts the first answer of a session, every answer outside of one, and no practice', () => {
    const reviews = record(graded('s'), graded('s'), graded('t'), graded(), graded(), practiced)?.reviews
    expect(reviews?.map(({ counts, session }) => [counts, session])).toEqual([
      [true, 's'],
      [false, 's'],
      [true, 't'],
      [true, null],
      [true, null],
      [false, 's'],
    ])
    // Practice does not stand in the way of an answer that counts.
    expect(record(practiced, graded('s'))?.reviews.map(({ counts }) => counts)).toEqual([false, true])
    expect(reviews?.at(-1)).toEqual({
      event: 'e6',
      time: monday,
      tz: seoul,
      grade: 'hard',
      counts: false,
      session: 's',
      mode: 'recall',
    })
    expect(reviews?.[0]?.mode).toBeNull()
  })
})
