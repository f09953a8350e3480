/** A small run of the simulation in tests/bench/study, so that it goes on measuring this program. docs/study.md has the large one. */
import { describe, expect, it } from 'vitest'
import { simulate } from '../bench/study/simulate.ts'

const trial = { questions: 226, learners: 1, seed: 5 } as const

describe('made-up learners', () => {
  it.each(['F', 'E'] as const)(
    'of kind %s know more and catch up sooner than by the earlier policy',
    (kind) => {
      const ours = simulate({ ...trial, kind, policy: 'ours' })
      const earlier = simulate({ ...trial, kind, policy: 'earlier' })
      expect(ours.knownOnDay30).toBeGreaterThan(earlier.knownOnDay30)
      expect(ours.backlogDays).toBeLessThan(earlier.backlogDays)
      expect(ours.knownForExam).toBeGreaterThan(earlier.knownForExam)
      expect([ours.unseenForExam, earlier.unseenForExam]).toEqual([0, 1 - 100 / 226])
    },
  )

  it('are the same again with the same seed, and others with another', () => {
    const run = (seed: number) => simulate({ ...trial, questions: 18, seed, kind: 'F', policy: 'anki' })
    expect(run(1)).toEqual(run(1))
    expect(run(1)).not.toEqual(run(2))
  })
})
