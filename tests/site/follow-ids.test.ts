import { describe, expect, test } from 'vitest'
import type { QuestionId } from '../../src/notes/model.ts'
import { followIds } from '../../src/site/follow-ids.ts'

// Ids of a site were made by the build; here they are only compared.
const id = (text: string) => text as QuestionId
const cards = (...ids: readonly string[]) => ids.map((one) => ({ id: id(one) }))

describe('an id of an earlier version', () => {
  test('stays when its question is still there', () => {
    const follow = followIds(new Set(['a']), cards('a', 'b'), { aliases: { a: id('b') } })
    expect(follow('a')).toBe('a')
  })

  test('is followed by the table when it is gone', () => {
    const follow = followIds(new Set(['a']), cards('b'), { aliases: { a: id('b') } })
    expect(follow('a')).toBe('b')
  })

  test('stays when the table does not know it', () => {
    expect(followIds(new Set(['a']), cards('b'), { aliases: {} })('a')).toBe('a')
  })

  test('goes to the present id of its question when another question with the same wording has it now', () => {
    const moved = { x: [[1, id('x-old')] as const, [null, id('x-ab12')] as const] }
    const follow = (before: readonly string[], after: readonly string[]) =>
      followIds(new Set(before), cards(...after), { aliases: {}, moved })('x')
    expect(follow(['x'], ['x', 'x-ab12'])).toBe('x-ab12')
    expect(follow(['x', 'x-ab12'], ['x', 'x-ab12'])).toBe('x')
    expect(follow(['x'], ['x'])).toBe('x')
  })
})
