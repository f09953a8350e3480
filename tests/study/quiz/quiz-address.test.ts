import { describe, expect, it } from 'vitest'
import { findAddressed, formatQuizAddress, parseQuizAddress } from '../../../src/study/quiz/quiz-address.ts'
import { q1, q2, q3, q4, questionId } from '../../support/samples.ts'

const none = { isPending: false, isLinkOnly: false }

describe('the address of a set', () => {
  it('comes back as it was written, in its order and without repeats', () => {
    const address = formatQuizAddress([q3, q1, q3, questionId('attach-vs-exec')])
    expect(address).toBe('?these=q3.q1.attach-vs-exec')
    expect(parseQuizAddress(address ?? '')).toEqual({ kind: 'these', ids: ['q3', 'q1', 'attach-vs-exec'] })
  })

  it('is not made for nothing, nor for more than an address holds', () => {
    const ids = Array.from({ length: 201 }, (_, index) => questionId(`q${index}`))
    expect(formatQuizAddress([])).toBeNull()
    expect(formatQuizAddress(ids)).toBeNull()
    expect(formatQuizAddress(ids.slice(1))).toMatch(/^\?these=q1\./)
  })

  it('may be typed by hand, and have come through a messenger', () => {
    const these = { kind: 'these', ids: ['q1', 'q2'] }
    for (const search of [
      '?these=q1,q2',
      '?these=q1%2Cq2',
      '?a=b&these=q1.q2.',
      '?these=q1+q2',
      '?these=q1..q2',
    ])
      expect(parseQuizAddress(search)).toEqual(these)
  })

  it('says whether it asks for no set, or for one that cannot be read', () => {
    for (const search of ['', '?scope=wrong', '?THESE=q1']) {
      expect(parseQuizAddress(search)).toEqual({ kind: 'none' })
    }
    const many = Array.from({ length: 201 }, (_, index) => `q${index}`).join('.')
    for (const search of ['?these', '?these=', '?these=,.', '?these=%EA%B0%80', `?these=${many}`]) {
      expect(parseQuizAddress(search)).toEqual({ kind: 'wrong' })
    }
  })
})

describe('findAddressed', () => {
  const askables = [
    { id: q1, ...none },
    { id: q2, ...none },
    { id: q3, ...none, isPending: true },
    { id: q4, ...none, isLinkOnly: true },
  ]

  it('names what the notes do not have, and what has no answer to ask for', () => {
    expect(findAddressed(['q2', 'gone', 'q3', 'q1', 'q4', 'ㅁㅁ'], askables)).toEqual({
      questions: [q2, q1],
      unknown: ['gone', 'ㅁㅁ'],
      unaskable: [q3, q4],
    })
  })

  it('follows ids of earlier versions, once each, and takes no id for a word of the language', () => {
    const aliases = { old: q1, older: q1, astray: questionId('nowhere') }
    expect(findAddressed(['old', 'q1', 'older', 'astray', 'constructor'], askables, aliases)).toEqual({
      questions: [q1],
      unknown: ['astray', 'constructor'],
      unaskable: [],
    })
  })
})
