import { describe, expect, it } from 'vitest'
import type { EventDraft, StudyEvent } from '../../../src/study/journal/events.ts'
import { foldEvents } from '../../../src/study/journal/fold.ts'
import { foldMore } from '../../../src/study/journal/fold-more.ts'
import { event, monday, seoul } from '../../support/samples.ts'

const set = (exam: string, day: number, ...sections: readonly string[]): EventDraft => {
  return { kind: 'exam-set', exam, sections, day, perDay: null }
}
const days = (events: readonly StudyEvent[]) => foldEvents(events).exams.map(({ id, day }) => [id, day])

describe('exams', () => {
  it('keep all that was set, and since when', () => {
    expect(foldEvents([event(1, set('x', 20_600, 'docker', 'k8s', 'docker'))]).exams).toEqual([
      {
        id: 'x',
        sections: ['docker', 'k8s'],
        day: 20_600,
        perDay: null,
        setAt: monday + 1_000,
        setTz: seoul,
      },
    ])
  })

  it('stand by day, are changed under their id, and keep the day they were set first', () => {
    const events = [
      event(1, set('late', 20_700, 'k8s')),
      event(2, set('soon', 20_610, 'docker')),
      event(3, set('late', 20_590, 'helm')),
    ]
    expect(days(events)).toEqual([
      ['late', 20_590],
      ['soon', 20_610],
    ])
    expect(foldEvents(events).exams[0]).toMatchObject({ sections: ['helm'], setAt: monday + 1_000 })
  })

  it('stand by day, and by id on one day, whatever came first', () => {
    const [b, a, early] = [set('b', 20_650, 'docker'), set('a', 20_650, 'docker'), set('z', 20_640, 'docker')]
    for (const drafts of [
      [b, a, early],
      [a, early, b],
      [early, b, a],
    ])
      expect(days(drafts.map((draft, index) => event(index + 1, draft)))).toEqual([
        ['z', 20_640],
        ['a', 20_650],
        ['b', 20_650],
      ])
  })

  it('are dropped, and come back when that is undone', () => {
    const events = [event(1, set('x', 20_600, 'docker')), event(2, { kind: 'exam-dropped', exam: 'x' })]
    expect(days(events)).toEqual([])
    expect(days([...events, event(3, { kind: 'undone', target: 'e2' })])).toEqual([['x', 20_600]])
    expect(days([...events, event(3, set('x', 20_601, 'docker'))])).toEqual([['x', 20_601]])
  })

  it('are hidden by a reset of the quiz record', () => {
    const reset = event(2, { kind: 'reset', scope: 'history', seen: [['laptop', 1]] })
    expect(days([event(1, set('x', 20_600, 'docker')), reset])).toEqual([])
  })

  it('come one by one to the same as all at once, undone or not', () => {
    const events = [
      event(1, set('x', 20_600, 'docker')),
      event(2, set('y', 20_500, 'k8s')),
      event(3, { kind: 'undone', target: 'e2' }),
      event(4, { kind: 'undone', target: 'e3' }),
      event(5, { kind: 'exam-dropped', exam: 'x' }),
    ]
    for (let count = 1; count <= events.length; count += 1) {
      const some = events.slice(0, count)
      const oneByOne = some.reduce((state, each) => foldMore(state, [each]), foldEvents([]))
      expect(oneByOne.exams).toEqual(foldEvents(some).exams)
    }
  })
})
