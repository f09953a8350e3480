import { describe, expect, test } from 'vitest'
import { chooseTopic, isHeld } from '../../../src/ui/quiz/topic-choice.ts'
import { siteOf } from '../../support/sites.ts'

/** Two notes; the first holds a topic with another inside it. */
const site = siteOf(null, 0, 1, null)

describe('topics for an exam', () => {
  test('come with the topic that holds them, and are then not chosen a second time', () => {
    const chosen = chooseTopic(site, ['s2', 's3'], 's0', true)
    expect(chosen).toEqual(['s3', 's0'])
    expect(['s0', 's1', 's2', 's3'].map((id) => isHeld(site, chosen, id))).toEqual([false, true, true, false])
  })

  test('go with it again', () => {
    expect(chooseTopic(site, ['s3', 's0'], 's0', false)).toEqual(['s3'])
  })
})
