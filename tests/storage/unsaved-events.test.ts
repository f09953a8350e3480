import { beforeEach, describe, expect, test } from 'vitest'
import { makePageMemory, type PageMemory } from '../../src/storage/unsaved-events.ts'
import type { StudyEvent } from '../../src/study/journal/events.ts'
import { about, event, monday, q1, q2 } from '../support/samples.ts'

const mark = (seq: number, other: Partial<StudyEvent> = {}) =>
  event(seq, { kind: 'bookmarked', ...about(q1) }, other)
const [a, b, c] = [mark(1), mark(2), mark(3)]

let memory: PageMemory
beforeEach(() => {
  memory = makePageMemory()
})
const ids = (events: readonly { readonly id: string }[]) => events.map(({ id }) => id)

describe('rows', () => {
  test('are new once, whatever is read again', () => {
    const rows = [
      { n: 1, event: a },
      { n: 2, event: b },
    ]
    expect(memory.takeRows(rows)).toEqual({ fresh: [a, b], isRenumbered: false })
    expect(memory.takeRows([...rows, { n: 3, event: c }])).toEqual({ fresh: [c], isRenumbered: false })
    expect({ since: memory.since(), events: memory.events() }).toEqual({ since: 3, events: [a, b, c] })
  })

  test('that cannot be read are counted, and the rest is read', () => {
    const rows = [
      { n: 1, event: null },
      { n: 2, event: { id: 'e9' } },
      { n: 3, event: a },
    ]
    expect(memory.takeRows(rows).fresh).toEqual([a])
    expect(memory.unreadable()).toBe(2)
    // Its id is taken nevertheless.
    expect(memory.notOnDisk([mark(9), b], [])).toEqual([b])
  })

  test('end the waiting of their events; another number for one is told', () => {
    memory.keep(a)
    memory.keep(b)
    expect(memory.takeRows([{ n: 1, event: a }]).isRenumbered).toBe(false)
    expect(ids(memory.unsaved())).toEqual(['e2'])
    expect(memory.takeRows([{ n: 2, event: { ...b, seq: 7 } }])).toEqual({ fresh: [], isRenumbered: true })
    expect(memory.takeRows([{ n: 3, event: { ...a, device: 'other' } }]).isRenumbered).toBe(true)
    expect(memory.unsaved()).toEqual([])
    expect(memory.events().map(({ device, seq }) => [device, seq])).toEqual([
      ['other', 1],
      ['laptop', 7],
    ])
  })

  test('can be forgotten with or without what stood in them', () => {
    memory.takeRows([
      { n: 1, event: a },
      { n: 2, event: 1 },
    ])
    memory.keep(b)
    memory.forgetRows()
    expect({ since: memory.since(), unreadable: memory.unreadable() }).toEqual({ since: 0, unreadable: 0 })
    expect(ids(memory.events())).toEqual(['e1', 'e2'])
    expect(ids(memory.notOnDisk([a], []))).toEqual(['e1'])
    memory.forgetRows('events')
    expect(ids(memory.events())).toEqual(['e2'])
    expect(memory.latest()).toBe(b.time)
  })
})

describe('the latest moment', () => {
  test('is that of the latest event, read or kept, and before all time without any', () => {
    expect(memory.latest()).toBe(Number.NEGATIVE_INFINITY)
    memory.keep(c)
    memory.takeRows([{ n: 1, event: a }])
    expect(memory.latest()).toBe(monday + 3_000)
    memory.forgetRows('events')
    memory.drop('unsaved')
    memory.forgetRows('events')
    expect(memory.latest()).toBe(Number.NEGATIVE_INFINITY)
  })
})

describe('what is not on the disk', () => {
  test('is what stands in no row, read or being read', () => {
    memory.takeRows([{ n: 1, event: a }])
    expect(
      memory.notOnDisk(
        [a, b, c],
        [
          { n: 2, event: b },
          { n: 3, event: 'odd' },
        ],
      ),
    ).toEqual([c])
  })
})

describe('a database that is gone', () => {
  test('makes every event unsaved; those that were saved before are counted once it is made anew', () => {
    memory.takeRows([
      { n: 1, event: a },
      { n: 2, event: b },
    ])
    memory.keep(c)
    memory.detach()
    expect(ids(memory.unsaved()).toSorted()).toEqual(['e1', 'e2', 'e3'])
    memory.forgetRows()
    // One of them is in the database after all.
    memory.takeRows([{ n: 1, event: b }])
    expect(memory.attach()).toBe(1)
    expect(memory.attach()).toBe(0)
  })

  test('because the learner erased everything leaves what was never saved', () => {
    memory.takeRows([{ n: 1, event: a }])
    memory.keep(c)
    memory.detach()
    memory.drop('detached')
    expect(ids(memory.unsaved())).toEqual(['e3'])
    memory.drop('unsaved')
    expect(memory.unsaved()).toEqual([])
  })
})

test('a kept event about another question stays beside the first', () => {
  memory.keep(a)
  memory.keep(event(4, { kind: 'bookmarked', ...about(q2) }))
  expect(ids(memory.events())).toEqual(['e1', 'e4'])
})
