import { describe, expect, it } from 'vitest'
import type { EventDraft } from '../../../src/study/journal/events.ts'
import { foldEvents } from '../../../src/study/journal/fold.ts'
import { countMockDrafts, gradeByTopic, startMockDraft, viewMock } from '../../../src/study/quiz/mock-exam.ts'
import {
  endDraft,
  findResumable,
  gradeDraft,
  skipDraft,
  startDraft,
  viewSession,
} from '../../../src/study/quiz/session.ts'
import { makeScheduler } from '../../../src/study/schedule/scheduler.ts'
import { about, event, monday, q1, q2, q3, q4 } from '../../support/samples.ts'

const options = { mode: 'card', scope: { kind: 'all' } } as const
const minute = 60_000

/** A mock exam that grows: each draft is made from the record before it. */
function sit(minutes: number | null = 30) {
  const drafts: EventDraft[] = [startMockDraft('m', [q1, q2, q3], { ...options, minutes })]
  const state = () => foldEvents(drafts.map((draft, index) => event(index + 1, draft)))
  const record = () => {
    const found = state().sessions.get('m')
    if (!found) throw Error('no session')
    return found
  }
  const view = (now = monday) => {
    const found = viewMock(record(), now)
    if (!found) throw Error('no mock exam')
    return found
  }
  const write = (...more: readonly EventDraft[]) => {
    drafts.push(...more)
  }
  return { state, record, view, write }
}

const question = (id: typeof q1) => ({ id, text: about(id).text })

describe('a mock exam', () => {
  it('asks on without an answer until all is answered, and is graded then', () => {
    const exam = sit()
    expect(exam.view()).toMatchObject({
      phase: 'asking',
      current: q1,
      queue: [q1, q2, q3],
      answered: 0,
      total: 3,
    })
    for (const id of [q1, q2]) exam.write(skipDraft(exam.record(), question(id)))
    expect(exam.view()).toMatchObject({ phase: 'asking', current: q3, answered: 2, unanswered: [] })
    exam.write(skipDraft(exam.record(), question(q3)))
    expect(exam.view()).toMatchObject({ phase: 'grading', current: null, queue: [], toGrade: [q1, q2, q3] })
    exam.write(gradeDraft(exam.record(), question(q1), 'good'))
    exam.write(gradeDraft(exam.record(), question(q2), 'again'))
    expect(exam.view()).toMatchObject({ phase: 'grading', toGrade: [q3], right: [q1], wrong: [q2] })
    exam.write(gradeDraft(exam.record(), question(q3), 'hard'))
    expect(exam.view()).toMatchObject({ phase: 'done', toGrade: [], right: [q1, q3], wrong: [q2] })
  })

  it('asks nothing twice, not even what was missed', () => {
    const exam = sit()
    exam.write(gradeDraft(exam.record(), question(q1), 'again'))
    expect(exam.view()).toMatchObject({ queue: [q2, q3], wrong: [q1] })
    expect(viewSession(exam.record())).toMatchObject({ queue: [q2, q3], wrong: [q1] })
  })

  it('is over when its time is, or when it is handed in: what was not reached is told', () => {
    const exam = sit()
    const startedAt = monday + 1_000
    exam.write(skipDraft(exam.record(), question(q1)))
    expect(exam.view().endsAt).toBe(startedAt + 30 * minute)
    expect(exam.view(startedAt + 30 * minute - 1).phase).toBe('asking')
    const late = { phase: 'grading', current: null, toGrade: [q1], unanswered: [q2, q3] }
    expect(exam.view(startedAt + 30 * minute)).toMatchObject(late)
    exam.write(endDraft(exam.record()))
    expect(exam.view()).toMatchObject(late)
    exam.write(gradeDraft(exam.record(), question(q1), 'good'))
    expect(exam.view()).toMatchObject({ phase: 'done', right: [q1], unanswered: [q2, q3] })
    expect(sit(null).view(monday + 1_000 * minute)).toMatchObject({ phase: 'asking', endsAt: null })
  })

  it('is offered for going on until it is graded, and leaves out what the notes lost', () => {
    const exam = sit()
    for (const id of [q1, q2, q3]) exam.write(skipDraft(exam.record(), question(id)))
    exam.write(endDraft(exam.record()))
    expect(findResumable(exam.state(), monday)?.id).toBe('m')
    for (const id of [q1, q2, q3]) exam.write(gradeDraft(exam.record(), question(id), 'good'))
    expect(findResumable(exam.state(), monday)).toBeNull()
    expect(viewMock(exam.record(), monday, (id) => id !== q2)).toMatchObject({ total: 2, right: [q1, q3] })
  })

  it('does not touch the schedule unless the learner says so, and then once for each question', () => {
    const exam = sit()
    for (const [id, grade] of [
      [q1, 'good'],
      [q2, 'again'],
    ] as const) {
      exam.write(skipDraft(exam.record(), question(id)), gradeDraft(exam.record(), question(id), grade))
    }
    const scheduler = makeScheduler()
    const grades = () =>
      [q1, q2, q3].map((id) => scheduler.scheduleOf(exam.state().questions.get(id), monday)?.lastGrade)
    expect(grades()).toEqual([undefined, undefined, undefined])
    exam.write(...countMockDrafts(exam.record(), (id) => about(id).text))
    expect(grades()).toEqual(['good', 'again', undefined])
    expect(exam.view()).toMatchObject({ right: [q1], wrong: [q2] })
    expect(exam.state().questions.get(q1)?.reviews).toHaveLength(1)
  })

  it('can be graded straight into the schedule', () => {
    const exam = sit()
    exam.write(gradeDraft(exam.record(), question(q1), 'good', { counts: true }))
    expect(exam.state().questions.get(q1)?.reviews[0]?.counts).toBe(true)
  })

  it('is no other session', () => {
    const state = foldEvents([event(1, startDraft('s', [q1], { ...options, isCram: true }))])
    const record = state.sessions.get('s')
    expect(record && viewMock(record, monday)).toBeNull()
  })
})

describe('gradeByTopic', () => {
  it('counts by innermost topic in the order of the notes, what was not reached as wrong', () => {
    const askables = [
      { id: q4, sections: ['pods', 'k8s'] },
      { id: q1, sections: ['images', 'docker'] },
      { id: q2, sections: ['images', 'docker'] },
      { id: q3, sections: [] },
    ]
    expect(gradeByTopic({ right: [q1], wrong: [q2], unanswered: [q4] }, askables)).toEqual([
      { section: 'pods', right: 0, total: 1 },
      { section: 'images', right: 1, total: 2 },
    ])
    expect(gradeByTopic({ right: [q3], wrong: [], unanswered: [] }, askables)).toEqual([
      { section: '', right: 1, total: 1 },
    ])
  })
})
