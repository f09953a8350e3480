import { expect, test } from 'vitest'
import { pathOfAddress } from '../../../src/ui/base/page-address.ts'

test('an address has one spelling, however it was typed', () => {
  expect(['/', '/index.html', '/q/x', '/q/x/', '/q/x/index.html'].map(pathOfAddress)).toEqual([
    '/',
    '/',
    '/q/x/',
    '/q/x/',
    '/q/x/',
  ])
})
