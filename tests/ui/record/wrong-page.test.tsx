import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { bringIn, phone, questions } from '../../support/past-study.ts'
import { makeBrowser, openTab, remember } from '../../support/quiz-stand.tsx'

makeBrowser()

describe('오답노트', () => {
  test('틀린 횟수와 빠지기까지 남은 것을 보여 주고, 거기서 퀴즈를 시작한다', async () => {
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
    expect(await screen.findByText('1번 더 맞히면 빠져요')).toBeTruthy()
    expect(await screen.findByText('오답노트에서 빠진 질문 1개')).toBeTruthy()
    expect(screen.getByRole('link', { name: '내보내기' }).getAttribute('href')).toBe('/carry/?f=wrong')
    await userEvent.click(screen.getByRole('link', { name: '오답 풀기' }))
    expect(await screen.findByRole('button', { name: '오답노트 1문제 시작' })).toBeTruthy()
  })

  test('틀린 것이 없으면 그것도 좋다고 말한다', async () => {
    await openTab('/wrong/')
    expect(await screen.findByText('아직 틀린 질문이 없어요. 틀리면 여기에 모여요.')).toBeTruthy()
  })

  test('그만 묻는 질문을 모아 보여 주고, 한 번 눌러 다시 묻게 한다', async () => {
    const [first] = await questions()
    if (first === undefined) throw Error("the tests' note has questions")
    await remember({ kind: 'suspended', question: first.id, text: first.text })
    await openTab('/wrong/')
    await userEvent.click(await screen.findByText('그만 묻는 질문 1개'))
    await userEvent.click(screen.getByRole('button', { name: '다시 묻기' }))
    await waitFor(() => expect(screen.queryByText('그만 묻는 질문 1개')).toBeNull())
    await openTab('/?f=suspended')
    expect(await screen.findByText('필터에 맞는 질문이 없어요.')).toBeTruthy()
  })

  test('여덟 번 잊은 질문은 어려운 질문으로 모인다', async () => {
    const [first] = await questions()
    if (first === undefined) throw Error("the tests' note has questions")
    const about = { question: first.id, text: first.text }
    await bringIn(
      phone(
        ...Array.from(
          { length: 9 },
          (_, at) => [20 - at, { kind: 'graded', ...about, grade: 'again' }] as const,
        ),
      ),
    )
    await openTab('/wrong/')
    await userEvent.click(await screen.findByText('어려운 질문 1개'))
    expect(await screen.findByText('8번 잊음')).toBeTruthy()
    expect(await screen.findByRole('button', { name: '그만 묻기' })).toBeTruthy()
  })
})
