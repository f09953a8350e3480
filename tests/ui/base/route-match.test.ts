import { describe, expect, test } from 'vitest'
import { matchRoute } from '../../../src/ui/base/route-match.ts'

describe('matchRoute', () => {
  test('returns the parts that the pattern names', () => {
    expect(matchRoute('/', '/')).toEqual({})
    expect(matchRoute('/quiz/run/', '/quiz/run/')).toEqual({})
    expect(matchRoute('/s/:section/page/:page/', '/s/docker/page/2/')).toEqual({
      section: 'docker',
      page: '2',
    })
  })

  test('returns null for other addresses', () => {
    for (const path of ['/quiz/', '/q/', '/q/a/b/', '/s/a/', '/'])
      expect(matchRoute('/q/:id/', path)).toBeNull()
    expect(matchRoute('/quiz/', '/quiz/run/')).toBeNull()
  })

  test('takes an address without its last slash, or in capital letters', () => {
    expect(matchRoute('/quiz/run/', '/Quiz/RUN')).toEqual({})
    expect(matchRoute('/q/:id/', '/Q/aB')).toEqual({ id: 'aB' })
  })

  test('decodes the parts, and leaves what cannot be decoded', () => {
    expect(matchRoute('/s/:section/', '/s/%EB%B3%BC%EB%A5%A8/')).toEqual({ section: '볼륨' })
    expect(matchRoute('/s/:section/', '/s/%E0%A4%A/')).toEqual({ section: '%E0%A4%A' })
  })
})
