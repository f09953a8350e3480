import { screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { answer, makeBrowser, openTab, startQuiz } from '../../support/quiz-stand.tsx'

makeBrowser()

describe('the line above the list', () => {
  test('says what this place is, until something waits', async () => {
    await openTab('/')
    expect(await screen.findByText(/강의에서 나온 질문 18개와 답이에요/)).toBeTruthy()
  })

  test('leads back into an open session', async () => {
    await startQuiz()
    await answer('2')
    await openTab('/')
    expect(await screen.findByRole('link', { name: '풀던 문제 이어서 풀기 2/5' })).toBeTruthy()
  })
})
