import { describe, expect, it } from 'vitest'
import type { EventDraft } from '../../../src/study/journal/events.ts'
import { recordSession } from '../../../src/study/journal/record-session.ts'
import { about, event, monday, q1, q2, q3 } from '../../support/samples.ts'

const start: EventDraft = {
  kind: 'session-started',
  session: 's',
  questions: [q1, q2],
  mode: 'card',
  scope: { kind: 'all' },
  isCram: false,
}
const graded: EventDraft = { kind: 'graded', ...about(q1), grade: 'good', session: 's' }
const practiced: EventDraft = { kind: 'practiced', ...about(q2), grade: 'hard', session: 's' }
const skipped: EventDraft = { kind: 'skipped', ...about(q2), session: 's' }
const ended: EventDraft = { kind: 'session-ended', session: 's' }
const undo = (seq: number): EventDraft => ({ kind: 'undone', target: `e${seq}` })

/** The record after these events, numbered from 1. Those whose numbers are in `undone` are not in force. */
function record(drafts: readonly EventDraft[], undone: readonly number[] = []) {
  const own = drafts.map((draft, index) => event(index + 1, draft))
  return recordSession('s', own, {
    inForce: ({ seq }) => !undone.includes(seq),
    resolve: (id, saved) => (id === q2 && saved !== undefined ? q3 : id),
    starts: new Map([
      ['e1', 7],
      ['e2', 9],
    ]),
  })
}

describe('the record of a session', () => {
  it('is that of the first start in force, and none without one', () => {
    expect(record([start])).toEqual({
      id: 's',
      startedAt: monday + 1_000,
      place: 7,
      questions: [q1, q2],
      mode: 'card',
      scope: { kind: 'all' },
      isCram: false,
      mock: null,
      actions: [],
      isEnded: false,
      undoTarget: null,
      redoTarget: null,
    })
    expect(record([graded, start])).toMatchObject({ place: 9, actions: [{ event: 'e1' }] })
    expect(record([start, start], [1])).toMatchObject({ place: 9, startedAt: monday + 2_000 })
    expect(record([start, graded], [1])).toBeNull()
    expect(record([graded])).toBeNull()
    expect(record([])).toBeNull()
  })

  it('tells answers, practice and skips, each with the question it means now', () => {
    expect(record([start, graded, practiced, skipped])).toMatchObject({
      questions: [q1, q3],
      actions: [
        { event: 'e2', question: q1, grade: 'good' },
        { event: 'e3', question: q3, grade: 'hard' },
        { event: 'e4', question: q3, grade: null },
      ],
      undoTarget: 'e4',
    })
  })

  it('ends when the learner leaves it, and goes on with whatever is done in it later', () => {
    expect(record([start, ended])?.isEnded).toBe(true)
    expect(record([start, ended], [2])?.isEnded).toBe(false)
    expect(record([start, graded, ended])?.isEnded).toBe(true)
    for (const more of [graded, practiced, skipped, undo(2)])
      expect(record([start, graded, ended, more])?.isEnded).toBe(false)
    expect(record([start, graded, undo(2), ended], [2])?.isEnded).toBe(true)
    // A start alone is not an end, nor is one that comes again.
    expect(record([start, start])?.isEnded).toBe(false)
  })

  it('offers to take back the last action, and to do again what was taken back last', () => {
    expect(record([start, graded, skipped])).toMatchObject({ undoTarget: 'e3', redoTarget: null })
    expect(record([start, graded, skipped, undo(3)], [3])).toMatchObject({
      undoTarget: 'e2',
      redoTarget: 'e4',
    })
    // A new action, a take-back of the take-back, and one of something else leave nothing to do again.
    expect(record([start, graded, undo(2), skipped], [2])?.redoTarget).toBeNull()
    expect(record([start, graded, undo(2), undo(3)], [3])?.redoTarget).toBeNull()
    expect(record([start, ended, undo(2)], [2])?.redoTarget).toBeNull()
  })

  it('of a mock exam tells its minutes, and whether it was handed in at some time', () => {
    const mock: EventDraft = { ...start, mock: { minutes: 30 } }
    expect(record([mock])?.mock).toEqual({ minutes: 30, isHandedIn: false })
    expect(record([mock, ended, graded])?.mock).toEqual({ minutes: 30, isHandedIn: true })
    expect(record([mock, graded, ended], [3])?.mock).toEqual({ minutes: 30, isHandedIn: false })
    expect(record([{ ...start, mock: { minutes: null } }, ended])?.mock).toEqual({
      minutes: null,
      isHandedIn: true,
    })
  })
})
