import { expect, test } from 'vitest'
import {
  type Check,
  flag,
  list,
  nullable,
  number,
  object,
  optional,
  record,
  text,
  tuple,
  union,
  valid,
} from '../../src/site/json-checks.ts'

const point = object<{ x: number; name?: string }>({ x: number, name: optional(text) })
const shape = union({ dot: { at: point }, none: {} })

test.each<[string, Check, readonly unknown[], readonly unknown[]]>([
  ['a text', text, ['', '가'], [1, null, undefined, ['a']]],
  ['a number', number, [0, -1.5], ['1', null, true]],
  ['a flag', flag, [true, false], [0, 'true', null]],
  ['a text or null', nullable(text), ['', null], [undefined, 1]],
  ['a list of numbers', list(number), [[], [1, 2]], [[1, '2'], { 0: 1 }, null]],
  ['a pair', tuple(text, number), [['a', 1]], [['a'], [1, 'a'], 'a1']],
  ['a table of texts', record(text), [{}, { a: 'b' }], [{ a: 1 }, ['a'], null]],
  ['an object', point, [{ x: 1 }, { x: 1, name: 'a', more: 2 }], [{}, { x: 1, name: 2 }, [1], null]],
  [
    'one of some kinds',
    shape,
    [{ kind: 'dot', at: { x: 1 } }, { kind: 'none' }],
    [{ kind: 'dot' }, { kind: 'toString' }, { kind: 1 }, {}, null],
  ],
])('%s is told from everything else', (_, check, right, wrong) => {
  expect(right.map(check)).toEqual(right.map(() => true))
  expect(wrong.map(check)).toEqual(wrong.map(() => false))
})

test('a value of the right shape comes back as it is, any other is an error that names what was expected', () => {
  const value = { x: 1 }
  expect(valid<{ x: number }>(point, value, 'a point')).toBe(value)
  expect(() => valid(point, {}, 'a point')).toThrow('site: this is not a point')
})
