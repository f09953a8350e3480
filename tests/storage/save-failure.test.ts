import { expect, test } from 'vitest'
import { openFailureOf, writeFailureOf } from '../../src/storage/save-failure.ts'

const failure = (name: string) => new DOMException('', name)

test.each([
  ['VersionError', 'newer', 'failed'],
  ['SecurityError', 'private', 'failed'],
  ['InvalidStateError', 'private', 'closed'],
  ['QuotaExceededError', 'quota', 'quota'],
  ['AbortError', 'failed', 'failed'],
])('%s means %s when opening and %s when writing', (name, opening, writing) => {
  expect([openFailureOf(failure(name)), writeFailureOf(failure(name))]).toEqual([opening, writing])
})

test('where there is no database at all, calling it is forbidden', () => {
  for (const error of [new TypeError(), new ReferenceError()]) expect(openFailureOf(error)).toBe('private')
})

test('what is no error says nothing', () => {
  for (const thrown of [undefined, null, 'QuotaExceededError', { name: 'QuotaExceededError' }]) {
    expect([openFailureOf(thrown), writeFailureOf(thrown)]).toEqual(['failed', 'failed'])
  }
})
