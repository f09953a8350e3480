import { expect, test } from 'vitest'
import { routeOf } from '../../../src/ui/base/paths.ts'

test('an address has one spelling, however it was typed', () => {
  expect(['/', '/index.html', '/q/x', '/q/x/', '/q/x/index.html'].map(routeOf)).toEqual([
    '/',
    '/',
    '/q/x/',
    '/q/x/',
    '/q/x/',
  ])
})
