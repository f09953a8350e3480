import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EventDraft, Grade } from '../../../src/study/journal/events.ts'
import { foldEvents, type StudyState } from '../../../src/study/journal/fold.ts'
import { foldMore } from '../../../src/study/journal/fold-more.ts'
import type { SessionRecord } from '../../../src/study/journal/record-session.ts'
import {
  countsNext,
  endDraft,
  findResumable,
  gradeDraft,
  isSlip,
  redoDraft,
  skipDraft,
  startDraft,
  undoDraft,
  viewSession,
} from '../../../src/study/quiz/session.ts'
import { about, day, event, hour, monday, q1, q2, q3, q4, q5, q6 } from '../../support/samples.ts'

const six = [q1, q2, q3, q4, q5, q6]

/** Plays a session by appending what the functions give, as a page does. */
function play(questions = six, isCram = false) {
  let state: StudyState = foldEvents([])
  let seq = 0
  const write = (draft: EventDraft | null) => {
    if (!draft) throw Error('nothing to write')
    seq += 1
    state = foldMore(state, [event(seq, draft)])
  }
  write(startDraft('s', questions, { mode: 'card', scope: { kind: 'all' }, isCram }))
  const record = (): SessionRecord => {
    const found = state.sessions.get('s')
    if (!found) throw Error('no session')
    return found
  }
  const view = () => viewSession(record())
  return {
    record,
    view,
    state: () => state,
    write,
    answer(grade: Grade) {
      const { current } = view()
      if (!current) throw Error('nothing to answer')
      write(gradeDraft(record(), { id: current, text: about(current).text }, grade))
      return current
    },
    undo: () => write(undoDraft(record())),
    redo: () => write(redoDraft(record())),
  }
}

describe('what comes next', () => {
  it('asks in order and ends when all are known', () => {
    const set = play()
    const asked = six.map(() => set.answer('good'))
    expect(asked).toEqual(six)
    expect(set.view()).toMatchObject({ current: null, done: 6, total: 6, right: six, wrong: [] })
  })

  it('brings a missed question back after three others', () => {
    const set = play()
    const asked = [set.answer('again'), ...[1, 2, 3, 4].map(() => set.answer('good'))]
    expect(asked).toEqual([q1, q2, q3, q4, q1])
    expect(set.view()).toMatchObject({ current: q5, wrong: [q1], done: 4 })
  })

  it('never brings a missed question back sooner than after three others, while three are left', () => {
    const anyGrade = fc.constantFrom('again' as const, 'good' as const)
    fc.assert(
      fc.property(fc.array(anyGrade, { maxLength: 30 }), (grades) => {
        const set = play()
        const asked: string[] = []
        for (const grade of grades) {
          const { current, queue } = set.view()
          if (!current) break
          const before = asked.lastIndexOf(current)
          if (before >= 0) {
            const others = asked.length - before - 1
            const leftThen = new Set([...asked.slice(before), ...queue]).size - 1
            expect(others).toBeGreaterThanOrEqual(Math.min(3, leftThen))
          }
          asked.push(set.answer(grade))
        }
      }),
    )
  })

  it('sets skipped questions aside', () => {
    const set = play([q1, q2])
    set.write(skipDraft(set.record(), { id: q1, text: '' }))
    set.answer('good')
    expect(set.view()).toMatchObject({ current: null, skipped: [q1], right: [q2] })
  })

  it('passes over a question that has left the notes meanwhile', () => {
    const set = play([q1, q2, q3])
    set.answer('good')
    expect(viewSession(set.record(), (id) => id !== q2)).toMatchObject({ current: q3, total: 2, done: 1 })
  })

  it('moves on once when two tabs answered the same question', () => {
    const set = play([q1, q2, q3])
    const draft = gradeDraft(set.record(), { id: q1, text: '' }, 'good')
    set.write(draft)
    set.write(draft)
    expect(set.view()).toMatchObject({ current: q2, done: 1 })
  })
})

describe('what reaches the schedule', () => {
  it('is the first answer to a question in a session only', () => {
    const set = play([q1])
    expect(countsNext(set.record(), q1)).toBe(true)
    set.answer('again')
    expect(countsNext(set.record(), q1)).toBe(false)
    expect(countsNext(set.record(), q2)).toBe(true)
    set.answer('good')
    expect(
      set
        .state()
        .questions.get(q1)
        ?.reviews.map(({ counts }) => counts),
    ).toEqual([true, false])
  })

  it('is nothing at all in 벼락치기', () => {
    const set = play([q1], true)
    set.answer('again')
    set.answer('good')
    expect(
      set
        .state()
        .questions.get(q1)
        ?.reviews.some(({ counts }) => counts),
    ).toBe(false)
  })
})

describe('undo', () => {
  it('goes back any number of steps, from the result page too, and forward again', () => {
    const set = play()
    const views = [set.view()]
    for (const grade of ['good', 'again', 'hard', 'good', 'again', 'good', 'good', 'easy'] as const) {
      set.answer(grade)
      views.push(set.view())
    }
    expect(views.at(-1)?.current).toBeNull()
    for (const view of views.slice(0, -1).reverse()) {
      set.undo()
      expect(set.view()).toEqual(view)
    }
    expect(undoDraft(set.record())).toBeNull()
    for (const view of views.slice(1)) {
      set.redo()
      expect(set.view()).toEqual(view)
    }
    expect(redoDraft(set.record())).toBeNull()
    set.undo()
    expect(set.view()).toEqual(views.at(-2))
  })

  it('forgets what could be done again once something else is answered', () => {
    const set = play([q1, q2])
    set.answer('again')
    set.undo()
    set.answer('good')
    expect(redoDraft(set.record())).toBeNull()
    expect(set.state().questions.get(q1)?.reviews).toHaveLength(1)
  })
})

describe('resuming', () => {
  it('offers the latest unfinished session after a reload, where it stood', () => {
    const set = play()
    set.answer('good')
    const found = findResumable(set.state(), monday + day)
    expect(found && viewSession(found)).toMatchObject({ current: q2, done: 1, total: 6 })
  })

  it('offers no session that is finished, left, or too old', () => {
    const finished = play([q1])
    finished.answer('good')
    expect(findResumable(finished.state(), monday)).toBeNull()
    const left = play()
    left.write(endDraft(left.record()))
    expect(findResumable(left.state(), monday)).toBeNull()
    expect(findResumable(play().state(), monday + 8 * day)).toBeNull()
  })

  it('is not kept from it by a session from a clock that ran ahead', () => {
    const set = play()
    const ahead = startDraft('later', six, { mode: 'card', scope: { kind: 'all' }, isCram: false })
    const other = event(1, ahead, { id: 'p1', device: 'phone', time: monday + 365 * day })
    expect(findResumable(foldMore(set.state(), [other]), monday)?.id).toBe('s')
  })

  it('offers the session that was started last, whatever the clock said of the one before', () => {
    const options = { mode: 'card', scope: { kind: 'all' }, isCram: false } as const
    const ahead = monday + 9 * hour
    const first = [
      event(1, startDraft('ahead', [q1], options), { time: ahead }),
      event(2, { kind: 'graded', ...about(q1), grade: 'good', session: 'ahead' }, { time: ahead + 1_000 }),
    ]
    const next = { ...event(3, startDraft('next', six, options)), after: ahead + 1_001 }
    expect([...foldEvents([next, ...first]).sessions.keys()]).toEqual(['ahead', 'next'])
    expect([...foldMore(foldEvents(first), [next]).sessions.keys()]).toEqual(['ahead', 'next'])
    expect(findResumable(foldEvents([...first, next]), monday)?.id).toBe('next')
    // Also where a device says nothing of what it had seen: its own events stand in the order it made them.
    const bare = event(3, startDraft('next', six, options))
    expect(findResumable(foldMore(foldEvents(first), [bare]), monday)?.id).toBe('next')
  })

  it('opens a session again when its last answer is taken back after leaving', () => {
    const set = play([q1])
    set.answer('good')
    set.write(endDraft(set.record()))
    set.undo()
    expect(findResumable(set.state(), monday)?.id).toBe('s')
  })
})

describe('isSlip', () => {
  it('drops what comes within a quarter of a second of a new card, and held keys', () => {
    expect(isSlip({ at: 1_249, isKeyRepeat: false }, 1_000)).toBe(true)
    expect(isSlip({ at: 1_250, isKeyRepeat: false }, 1_000)).toBe(false)
    expect(isSlip({ at: 9_000, isKeyRepeat: true }, 1_000)).toBe(true)
  })
})

describe('the edges of a session', () => {
  const recordOf = (set: ReturnType<typeof play>, other: Partial<SessionRecord> = {}) => ({
    ...set.record(),
    ...other,
  })

  it('is offered for seven days, before and after, and no longer', () => {
    const week = 7 * day
    const state = play().state()
    const started = monday + 1_000
    expect(findResumable(state, started + week)?.id).toBe('s')
    expect(findResumable(state, started + week + 1)).toBeNull()
    expect(findResumable(state, started - week)?.id).toBe('s')
    expect(findResumable(state, started - week - 1)).toBeNull()
    expect(findResumable(state, started, () => false)).toBeNull()
    expect(findResumable(foldEvents([]), started)).toBeNull()
  })

  it('is not offered in place of a later one that is finished', () => {
    const options = { mode: 'card', scope: { kind: 'all' }, isCram: false } as const
    const state = foldEvents([
      event(1, startDraft('old', six, options)),
      event(2, startDraft('new', [q1], options)),
      event(3, { kind: 'graded', ...about(q1), grade: 'good', session: 'new' }),
    ])
    expect(findResumable(state, monday)).toBeNull()
  })

  it('brings a missed question back at the end where fewer are left, and says that it is a repeat', () => {
    const set = play([q1, q2, q3])
    expect(set.view().isRepeat).toBe(false)
    set.answer('again')
    expect(set.view()).toMatchObject({ queue: [q2, q3, q1], isRepeat: false, done: 1, total: 3 })
    set.answer('good')
    set.answer('good')
    expect(set.view()).toMatchObject({ current: q1, isRepeat: true, done: 3 })
    set.answer('hard')
    expect(set.view()).toMatchObject({ current: null, isRepeat: false, wrong: [q1], right: [q2, q3] })
  })

  it('counts a question that was only skipped as not answered yet', () => {
    const set = play([q1, q2])
    set.write(skipDraft(set.record(), { id: q1, text: 'q1' }))
    expect(countsNext(set.record(), q1)).toBe(true)
    expect(countsNext(recordOf(set, { isCram: true }), q1)).toBe(false)
    expect(set.view()).toMatchObject({ skipped: [q1], done: 1, right: [], wrong: [] })
    set.undo()
    expect(set.view()).toMatchObject({ skipped: [], done: 0, current: q1 })
  })

  it('writes down the question, its wording, the session and the mode', () => {
    const record = recordOf(play([q1]), { mode: 'recall' })
    const question = { id: q1, text: '무엇인가요?' }
    expect(gradeDraft(record, question, 'hard')).toEqual({
      kind: 'graded',
      question: q1,
      text: '무엇인가요?',
      grade: 'hard',
      session: 's',
      mode: 'recall',
    })
    expect(gradeDraft({ ...record, isCram: true }, question, 'hard').kind).toBe('practiced')
    expect(skipDraft(record, question)).toEqual({
      kind: 'skipped',
      question: q1,
      text: '무엇인가요?',
      session: 's',
    })
    expect(endDraft(record)).toEqual({ kind: 'session-ended', session: 's' })
    expect(undoDraft(record)).toBeNull()
    expect(redoDraft(record)).toBeNull()
    expect(undoDraft({ ...record, undoTarget: 'e7' })).toEqual({ kind: 'undone', target: 'e7' })
    expect(redoDraft({ ...record, redoTarget: 'e8' })).toEqual({ kind: 'undone', target: 'e8' })
  })
})

describe('a question that is missed again and again', () => {
  it('comes back three times in a set and then rests, whatever is left', () => {
    const set = play([q1])
    for (let times = 1; times <= 4; times += 1) {
      expect(set.view()).toMatchObject({ current: q1, resting: [] })
      set.answer('again')
    }
    expect(set.view()).toMatchObject({ current: null, wrong: [q1], resting: [q1] })
    set.undo()
    expect(set.view()).toMatchObject({ current: q1, resting: [] })
  })

  it('leaves the set to the others', () => {
    const set = play([q1, q2, q3, q4, q5])
    let asked = 0
    for (; set.view().current !== null; asked += 1) set.answer(set.view().current === q1 ? 'again' : 'good')
    expect(asked).toBe(4 + 4)
    expect(set.view()).toMatchObject({ right: [q2, q3, q4, q5], wrong: [q1], resting: [q1] })
  })
})

describe('the rules for asking', () => {
  const rules = { isSuspended: () => false, rests: () => false, isHard: () => false }

  it('ask a hard question once in a set', () => {
    const set = play([q1, q2])
    set.answer('again')
    const hard = { ...rules, isHard: (id: typeof q1) => id === q1 }
    expect(viewSession(set.record(), undefined, hard)).toMatchObject({
      queue: [q2],
      wrong: [q1],
      resting: [],
    })
  })

  it('leave out what the learner does not want to be asked, or what rests, and keep what was answered', () => {
    const set = play([q1, q2, q3, q4])
    set.answer('good')
    const off = {
      ...rules,
      isSuspended: (id: typeof q1) => id === q1 || id === q2,
      rests: (id: typeof q1) => id === q4,
    }
    expect(viewSession(set.record(), undefined, off)).toMatchObject({
      current: q3,
      queue: [q3],
      right: [q1],
      done: 1,
      total: 2,
    })
    const allOff = { ...rules, isSuspended: () => true }
    expect(findResumable(set.state(), monday, undefined, off)?.id).toBe('s')
    expect(findResumable(set.state(), monday, undefined, allOff)).toBeNull()
  })
})
