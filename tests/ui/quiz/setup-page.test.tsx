import { screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, test, vi } from 'vitest'
import { findQuestion, makeBrowser, openTab, startQuiz } from '../../support/quiz-stand.tsx'

makeBrowser()

describe('setting up a quiz', () => {
  test('처음 온 사람에게도 고를 것이 모두 골라져 있다', async () => {
    await openTab('/quiz/')
    expect(await screen.findByRole('radio', { name: '오늘 풀 질문 10' })).toHaveProperty('checked', true)
    expect(screen.getByRole('radio', { name: '카드' })).toHaveProperty('checked', true)
    expect(screen.getByRole('button', { name: '10문제 시작' })).toHaveProperty('disabled', false)
  })

  test('비어 있는 범위는 왜 비었는지 말하고 시작하지 않는다', async () => {
    await openTab('/quiz/?scope=bookmarks')
    expect(await screen.findByText(/아직 담은 질문이 없어요/)).toBeTruthy()
    expect(screen.getByRole('button', { name: '시작' })).toHaveProperty('disabled', true)
    await userEvent.click(screen.getByRole('radio', { name: '오답노트 0' }))
    expect(screen.getByText('틀린 질문이 없어요. 이대로도 좋아요.')).toBeTruthy()
  })

  test('says how many questions a mode can ask and why not the others', async () => {
    await openTab('/quiz/?scope=all')
    await userEvent.click(await screen.findByRole('radio', { name: '맞아요 · 아니에요' }))
    expect(await screen.findByText(/18개 중 \d+개를 풀 수 있어요/)).toBeTruthy()
    expect(screen.getByText(/이 방식으로 물을 수 없는 질문 \d+개/)).toBeTruthy()
  })

  test('keeps number, order and mode for the next time', async () => {
    await startQuiz({ limit: '20', mode: '떠올려 쓰기' })
    await openTab('/quiz/')
    expect(await screen.findByRole('radio', { name: '20' })).toHaveProperty('checked', true)
    expect(screen.getByRole('radio', { name: '떠올려 쓰기' })).toHaveProperty('checked', true)
  })

  test('퀴즈를 시작하지 못하면 그렇다고 하고, 다시 누르면 시작한다', async () => {
    await openTab('/quiz/')
    const button = await screen.findByRole('button', { name: /문제 풀기|시작/ })
    const { openStudy } = await import('../../../src/ui/study/use-study.ts')
    const store = await openStudy()
    const broken = vi.spyOn(store, 'append').mockRejectedValue(new DOMException('refused', 'UnknownError'))
    await userEvent.click(button)
    expect(await screen.findByText('기록을 저장하지 못했어요.')).toBeTruthy()
    broken.mockRestore()
    await userEvent.click(screen.getByRole('button', { name: /문제 풀기|시작/ }))
    await findQuestion()
  })
})
