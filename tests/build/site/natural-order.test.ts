import { expect, test } from 'vitest'
import { inNaturalOrder } from '../../../src/build/site/natural-order.ts'

const order = (...files: readonly string[]) =>
  inNaturalOrder(files.map((file) => ({ file }))).map(({ file }) => file)

test('numbers in names count by their value', () => {
  expect(order('10차.md', '6차.md', '가/2주/b.md', '가/10주/a.md', '007.md', '7.md')).toEqual([
    '6차.md',
    '7.md',
    '007.md',
    '10차.md',
    '가/2주/b.md',
    '가/10주/a.md',
  ])
})

test('names without numbers stand in the order of their letters, composed or not', () => {
  expect(order('나.md', '가.md'.normalize('NFD'), 'b/a.md', 'a.md')).toEqual([
    'a.md',
    'b/a.md',
    '가.md'.normalize('NFD'),
    '나.md',
  ])
})
