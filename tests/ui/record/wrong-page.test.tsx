import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { questions } from '../../support/past-study.ts'
import { makeBrowser, openTab, remember } from '../../support/quiz-stand.tsx'

makeBrowser()

describe('오답노트', () => {
  test('틀린 횟수와 졸업까지 남은 것을 보여 주고, 거기서 퀴즈를 시작한다', async () => {
    const [first, second] = await questions()
    if (first === undefined || second === undefined) throw Error('the shipped note has questions')
    const missed = { kind: 'graded', question: first.id, text: first.text, grade: 'again' } as const
    const known = { ...missed, kind: 'practiced', grade: 'good' } as const
    const other = { question: second.id, text: second.text } as const
    await remember(
      missed,
      missed,
      known,
      { ...missed, ...other },
      { ...known, ...other },
      { ...known, ...other },
    )
    await openTab('/wrong/')
    expect(await screen.findByText('2번 틀림')).toBeTruthy()
    expect(screen.getByText('1번 더 맞히면 졸업')).toBeTruthy()
    expect(screen.getByText('졸업한 질문 1개')).toBeTruthy()
    await userEvent.click(screen.getByRole('link', { name: '오답 풀기' }))
    expect(await screen.findByRole('radio', { name: '오답노트 1' })).toHaveProperty('checked', true)
  })

  test('틀린 것이 없으면 그것도 좋다고 말한다', async () => {
    await openTab('/wrong/')
    expect(await screen.findByText('틀린 질문이 없어요. 이대로도 좋아요.')).toBeTruthy()
  })
})
