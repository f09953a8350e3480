import { describe, expect, it } from 'vitest'
import type { StudyEvent } from '../../../src/study/journal/events.ts'
import { findUndone } from '../../../src/study/journal/undo.ts'
import { about, event, q1 } from '../../support/samples.ts'

/** `undo(3, 'e1')` is event e3, which takes e1 back. */
const undo = (seq: number, target: string) => event(seq, { kind: 'undone', target })
const bookmark = (seq: number) => event(seq, { kind: 'bookmarked', ...about(q1) })

function read(events: readonly StudyEvent[]) {
  const { ids, bases, targets } = findUndone(events)
  return { ids: [...ids].sort(), bases: Object.fromEntries(bases), targets: [...targets].sort() }
}

describe('findUndone', () => {
  it('finds nothing where nothing is taken back', () => {
    expect(read([bookmark(1)])).toEqual({ ids: [], bases: {}, targets: [] })
    expect(read([])).toEqual({ ids: [], bases: {}, targets: [] })
  })

  it('goes along a chain: each undo turns the one before it', () => {
    const chain = [bookmark(1), undo(2, 'e1'), undo(3, 'e2'), undo(4, 'e3')]
    expect(read(chain.slice(0, 2)).ids).toEqual(['e1'])
    expect(read(chain.slice(0, 3)).ids).toEqual(['e2'])
    expect(read(chain)).toEqual({
      ids: ['e1', 'e3'],
      bases: { e2: 'e1', e3: 'e1', e4: 'e1' },
      targets: ['e1', 'e2', 'e3'],
    })
    expect(read([...chain].reverse())).toEqual(read(chain))
  })

  it('takes an event back once, though two devices do so', () => {
    expect(read([bookmark(1), undo(2, 'e1'), undo(3, 'e1')]).ids).toEqual(['e1'])
    // One of the two is taken back: the other is still in force.
    expect(read([bookmark(1), undo(2, 'e1'), undo(3, 'e1'), undo(4, 'e3')]).ids).toEqual(['e1', 'e3'])
  })

  it('decides an undo only when all that name it are decided', () => {
    // e3 and e5 name e2; e4 takes e3 back, so e5 alone takes e2 back.
    expect(read([bookmark(1), undo(2, 'e1'), undo(3, 'e2'), undo(4, 'e3'), undo(5, 'e2')]).ids).toEqual([
      'e2',
      'e3',
    ])
    // Both are taken back: e2 is in force again.
    const all = [undo(2, 'e1'), undo(3, 'e2'), undo(4, 'e3'), undo(5, 'e2'), undo(6, 'e5')]
    expect(read([bookmark(1), ...all]).ids).toEqual(['e1', 'e3', 'e5'])
  })

  it('gives a ring no effect, nor what hangs on it, and comes to an end', () => {
    const ring = [undo(2, 'e3'), undo(3, 'e4'), undo(4, 'e2')]
    expect(read([bookmark(1), ...ring]).ids).toEqual([])
    // An undo from outside counts; the rest of the ring still has no effect.
    expect(read([bookmark(1), ...ring, undo(5, 'e2')]).ids).toEqual(['e2'])
  })

  it('knows the base of an undo whose target is not here', () => {
    expect(read([undo(2, 'nobody'), undo(3, 'e2')])).toMatchObject({
      bases: { e2: 'nobody', e3: 'nobody' },
      ids: ['e2'],
    })
  })
})
