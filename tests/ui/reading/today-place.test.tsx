import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { bringIn, phone, questions } from '../../support/past-study.ts'
import { answer, findQuestion, makeBrowser, openTab, progress, startQuiz } from '../../support/quiz-stand.tsx'

makeBrowser()

/** Answers `count` questions so long ago that all are due. */
async function answered(count: number): Promise<void> {
  const known = (await questions()).slice(0, count)
  await bringIn(
    phone(
      ...known.map(
        ({ id, text }, index) => [90 - index, { kind: 'graded', question: id, text, grade: 'good' }] as const,
      ),
    ),
  )
}

const due = (count: number) => screen.findByRole('heading', { name: `오늘 복습 ${count}` })

describe('the first thing on the start page', () => {
  test('tells a newcomer what this place is, and two things to do', async () => {
    await openTab('/')
    expect(await screen.findByText(/강의에서 나온 질문 18개와 답이에요/)).toBeTruthy()
    await userEvent.click(screen.getByRole('link', { name: '5문제 풀어 보기' }))
    await findQuestion()
    expect(progress()).toBe('1/5')
  })

  test('오늘 볼 것을 한 번 누르면 바로 시작한다. 지난번에 고른 방법은 상관없다', async () => {
    localStorage.setItem('mundap:/:preferences', '{"quizLimit":5,"quizMode":"blank","freshPerDay":2}')
    await answered(4)
    await openTab('/')
    await due(4)
    expect(await screen.findByText(/\+ 새로 배울 질문 2 · 약 \d+분/)).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: '시작하기' }))
    const [first] = await questions()
    // The one answered longest ago is the least likely to be remembered.
    expect(await findQuestion()).toBe(first?.text)
    expect(progress()).toBe('1/6')
  })

  test('풀던 문제가 오늘 볼 것을 가리지 않는다', async () => {
    await answered(4)
    await startQuiz()
    await answer('2')
    await openTab('/')
    await due(3)
    expect(await screen.findByRole('link', { name: '풀던 문제 이어서 풀기 2/5' })).toBeTruthy()
  })

  test('하루에 정한 만큼을 넘으면 나머지는 내일이라고 하고, 더 할 수도 있다', async () => {
    localStorage.setItem('mundap:/:preferences', '{"reviewsPerDay":5,"freshPerDay":0}')
    await answered(8)
    await openTab('/')
    await due(5)
    expect(await screen.findByText(/나머지 3개는 내일/)).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: '더 하기' }))
    await findQuestion()
    expect(progress()).toBe('1/3')
  })

  test('열 개씩 나누어 풀고, 하나가 끝나면 남은 만큼을 말하며 계속할지 묻는다', async () => {
    localStorage.setItem('mundap:/:preferences', '{"freshPerDay":0}')
    await answered(12)
    await openTab('/')
    await due(12)
    await userEvent.click(screen.getByRole('button', { name: '시작하기' }))
    for (let count = 0; count < 10; count += 1) await answer('2')
    expect(await screen.findByText('10개 했어요. 2개 남았어요.')).toBeTruthy()
    expect(await screen.findByRole('link', { name: '그만' })).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: '남은 복습 2개 계속' }))
    await findQuestion()
    expect(progress()).toBe('1/2')
    await answer('2')
    await answer('2')
    await openTab('/')
    expect(await screen.findByRole('heading', { name: '오늘 볼 건 다 봤어요' })).toBeTruthy()
  })

  test('기록이 있다는 표시를 남겨 다음에는 처음부터 자리를 비워 둔다', async () => {
    expect(localStorage.getItem('mundap:/:record')).toBeNull()
    await answered(1)
    await openTab('/')
    await due(1)
    await waitFor(() => expect(localStorage.getItem('mundap:/:record')).toBe('1'))
  })
})
