import { describe, expect, it } from 'vitest'
import { overruledGrade, verdictGrade } from '../../../src/study/quiz/verdict-grade.ts'

describe('a verdict', () => {
  it('is the grade in 빈칸 and 네/아니요, and the learner grades elsewhere', () => {
    expect(verdictGrade({ kind: 'verdict', isRight: false, suggests: 'again' })).toBe('again')
    expect(verdictGrade({ kind: 'blank', nearness: 'near', suggests: 'good' })).toBe('good')
    expect(verdictGrade({ kind: 'none' })).toBeNull()
    expect(verdictGrade({ kind: 'terms', named: [], missed: [] })).toBeNull()
  })

  it('is overruled by the other grade', () => {
    expect([overruledGrade('again'), overruledGrade('good'), overruledGrade('easy')]).toEqual([
      'good',
      'again',
      'again',
    ])
  })
})
