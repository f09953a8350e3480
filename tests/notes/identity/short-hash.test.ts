import { expect, test } from 'vitest'
import { shortHash } from '../../../src/notes/identity/short-hash.ts'

// Ids are made from it. None of these may ever change.
test.each([
  ['', 8, '3rc53qxq'],
  ['도커란', 8, 'cyhj4wt1'],
  ['docker', 8, 'k92b3c3q'],
  ['docker', 5, 'k92b3'],
  ['docker', 4, 'k92b'],
])('the hash of %j in %i letters stays', (text, length, expected) => {
  expect(shortHash(text, length)).toBe(expected)
})
