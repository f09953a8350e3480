import { describe, expect, it } from 'vitest'
import type { AliasFile } from '../../../src/site/site-files.ts'
import { foldEvents } from '../../../src/study/journal/fold.ts'
import { foldMore } from '../../../src/study/journal/fold-more.ts'
import { makeRelinker, relinkRecords } from '../../../src/study/journal/relink-records.ts'
import { event, q1, q2, q3, q4 } from '../../support/samples.ts'

const old = '컨테이너를 지우면 볼륨에 저장한 데이터도 함께 지워지나요?'
const reworded = '컨테이너를 삭제하면 볼륨에 저장한 데이터도 함께 지워지나요?'
const other = 'Ingress를 쓰려면 ClusterIP 서비스를 먼저 만들어야 하나요?'

const saved = [
  event(1, { kind: 'bookmarked', question: q1, text: old }),
  event(2, { kind: 'graded', question: q1, text: old, grade: 'good' }),
]
const notes = [
  { id: q2, text: reworded },
  { id: q3, text: other },
]
const current = new Set([q2, q3])

describe('relinkRecords', () => {
  it('moves what was saved to the new wording, once', () => {
    const state = foldEvents(saved, { current })
    const { relinks, lost } = relinkRecords(notes, state)
    expect(relinks).toEqual([{ kind: 'relinked', question: q1, text: old, to: q2 }])
    expect(lost).toEqual([])
    const after = foldMore(
      state,
      relinks.map((draft, index) => event(3 + index, draft)),
    )
    expect(after.questions.get(q2)).toMatchObject({
      bookmarkedAt: saved[0]?.time,
      reviews: [{ grade: 'good' }],
    })
    expect(relinkRecords(notes, after)).toEqual({ relinks: [], lost: [] })
  })

  it('keeps what cannot be placed, with the wording the learner knew', () => {
    const { relinks, lost } = relinkRecords([{ id: q3, text: other }], foldEvents(saved))
    expect(relinks).toEqual([])
    expect(lost).toMatchObject([{ id: q1, text: old }])
  })

  it('never guesses between two candidates', () => {
    const twins = [
      { id: q2, text: reworded },
      { id: q4, text: reworded },
    ]
    expect(relinkRecords(twins, foldEvents(saved)).relinks).toEqual([])
  })

  it('does not take a question that has a record of its own for a new wording', () => {
    const own = event(3, { kind: 'memo', question: q2, text: reworded, memo: '메모' })
    const { relinks, lost } = relinkRecords(notes, foldEvents([...saved, own], { current }))
    expect([relinks, lost.map(({ id }) => id)]).toEqual([[], [q1]])
  })

  it('does not look for what the build knows to be removed', () => {
    const { relinks, lost } = relinkRecords(notes, foldEvents(saved, { current }), new Set([q1]))
    expect([relinks.length, lost.length]).toEqual([0, 1])
  })

  it('leaves alone what the build’s table places', () => {
    expect(relinkRecords(notes, foldEvents(saved, { current, aliases: { [q1]: q2 } }))).toEqual({
      relinks: [],
      lost: [],
    })
  })

  it('brings history home when a rewording is put back', () => {
    const events = [...saved, event(3, { kind: 'relinked', question: q1, text: old, to: q2 })]
    const state = foldEvents(events, { current: new Set([q1]) })
    expect(state.questions.get(q1)?.reviews).toHaveLength(1)
  })
})

describe('makeRelinker', () => {
  const cards = notes.map(({ id, text }) => ({ id, text, question: [text], section: 0 }))
  const table: AliasFile = { aliases: {}, removed: [] }
  const sections = [{ id: 'docker' }]
  const later = event(3, {
    kind: 'bookmarked',
    question: q4,
    text: '쿠버네티스는 왜 파드 단위로 배포하나요?',
  })

  it('finds each record once, also when more are saved later', () => {
    const { identity, findNew } = makeRelinker(cards, sections, table)
    const state = foldEvents(saved, identity)
    expect(findNew(state)).toEqual([{ kind: 'relinked', question: q1, text: old, to: q2 }])
    expect(findNew(state)).toEqual([])
    expect(findNew(foldMore(state, [later]))).toEqual([])
  })

  it('does not look for what was removed, and finds nothing where nothing is missing', () => {
    const removed = [{ id: q1, text: old }]
    const { identity, findNew } = makeRelinker(cards, sections, { ...table, removed })
    expect(findNew(foldEvents(saved, identity))).toEqual([])
    expect(makeRelinker(cards, sections, table).findNew(foldEvents([], identity))).toEqual([])
  })

  it('goes by the build’s table before it compares wordings', () => {
    const { identity, findNew } = makeRelinker(cards, sections, { ...table, aliases: { [q1]: q3 } })
    const state = foldEvents(saved, identity)
    expect(state.resolve(q1)).toBe(q3)
    expect(findNew(state)).toEqual([])
  })
})
