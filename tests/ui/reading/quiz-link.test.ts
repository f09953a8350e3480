import { expect, test } from 'vitest'
import type { QuestionId } from '../../../src/notes/model.ts'
import { quizOf, quizOfSection } from '../../../src/ui/reading/quiz-link.ts'

const card = (id: string, more: { index?: number; askable?: boolean; pending?: boolean } = {}) => ({
  id: id as QuestionId,
  index: 0,
  askable: true,
  pending: false,
  ...more,
})

test('a quiz of a list has the questions with an answer, and counts them', () => {
  const cards = [card('aaaaaaaa'), card('bbbbbbbb', { pending: true }), card('cccccccc', { askable: false })]
  expect(quizOf(cards)).toEqual({ to: '/quiz/', state: { these: ['aaaaaaaa'] }, count: 1 })
})

test('there is no quiz of a list where nothing has an answer', () => {
  expect(quizOf([card('bbbbbbbb', { pending: true }), card('cccccccc', { askable: false })])).toBeUndefined()
})

test('a card that was made of a hit is taken, because nothing is known of its answer', () => {
  expect(quizOf([card('dddddddd', { index: -1, askable: false })])?.count).toBe(1)
})

test('the quiz of a section says how many it asks where all of its cards are here', () => {
  const to = '/quiz/?scope=section&section=docker'
  expect(quizOfSection('docker', [card('aaaaaaaa'), card('bbbbbbbb', { pending: true })])).toEqual({
    to,
    count: 1,
  })
  expect(quizOfSection('docker', null)).toEqual({ to, count: null })
  expect(quizOfSection('docker', [card('bbbbbbbb', { pending: true })])).toBeUndefined()
})
