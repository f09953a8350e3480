import { describe, expect, it } from 'vitest'
import { foldEvents } from '../../../src/study/journal/fold.ts'
import { currentRules, noticeOfRules } from '../../../src/study/schedule/rules-notice.ts'
import { about, event, q1 } from '../../support/samples.ts'

describe('the notice that dates have moved', () => {
  const answered = foldEvents([event(1, { kind: 'graded', ...about(q1), grade: 'good' })])
  const practised = foldEvents([event(1, { kind: 'practiced', ...about(q1), grade: 'good' })])

  it('is given once to whom has a date that may have moved', () => {
    expect(noticeOfRules(answered, 0)).toBe('tell')
    expect(noticeOfRules(answered, currentRules - 1)).toBe('tell')
    expect(noticeOfRules(answered, currentRules)).toBe('none')
    expect(noticeOfRules(answered, currentRules + 1)).toBe('none')
  })

  it('is never given to whom begins with these rules', () => {
    expect(noticeOfRules(foldEvents([]), 0)).toBe('note')
    expect(noticeOfRules(practised, 0)).toBe('note')
    expect(noticeOfRules(foldEvents([]), currentRules)).toBe('none')
  })
})
