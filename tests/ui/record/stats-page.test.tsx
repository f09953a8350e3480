import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import type { EventDraft } from '../../../src/study/journal/events.ts'
import { bringIn, phone, questions } from '../../support/past-study.ts'
import { makeBrowser, openTab } from '../../support/quiz-stand.tsx'

makeBrowser()

async function graded(index: number, grade: 'again' | 'good'): Promise<EventDraft> {
  const found = (await questions())[index]
  if (found === undefined) throw Error(`the tests' note has no question ${index}`)
  return { kind: 'graded', question: found.id, text: found.text, grade }
}

const section = async (name: string) =>
  (await screen.findByRole('heading', { name })).closest('section') ?? document.body

describe('내 기록', () => {
  test('아직 푼 것이 없으면 시작하는 길을 보여 준다', async () => {
    await openTab('/stats/')
    expect((await screen.findByRole('link', { name: '5문제 풀어 보기' })).getAttribute('href')).toBe(
      '/quiz/?scope=new',
    )
    expect(screen.queryByRole('heading', { name: '공부한 날' })).toBeNull()
  })

  test('오늘 볼 것, 기억한 비율, 주제별 진도, 약한 질문을 수와 글로 보여 준다', async () => {
    const [weak] = await questions()
    await bringIn(
      phone(
        [20, await graded(0, 'again')],
        [20, await graded(1, 'good')],
        [17, await graded(1, 'good')],
        [16, await graded(0, 'good')],
        [15, await graded(0, 'again')],
      ),
    )
    await openTab('/stats/')
    const figures = await screen.findByRole('link', { name: '오늘 복습 시작' })
    expect(figures.getAttribute('href')).toBe('/quiz/?scope=today&go=10')
    expect((await section('기억한 비율')).textContent).toContain('67%')
    expect((await section('기억한 비율')).textContent).toContain('3번 중 2번')
    expect((await section('주제별 진도')).textContent).toContain('18개 중 2개를 풀었고')
    const list = within(await section('가장 약한 질문'))
    expect(list.getAllByRole('listitem')[0]?.textContent).toContain(weak?.text)
    expect(list.getByRole('link', { name: '오답노트 보기' }).getAttribute('href')).toBe('/wrong/')
  })

  test('앞으로 볼 복습은 있는 날만 보여 주고, 공부한 날은 표로도 읽힌다', async () => {
    await bringIn(phone([4, await graded(0, 'good')], [4, await graded(1, 'good')]))
    await openTab('/stats/')
    const days = within(await section('앞으로 볼 복습')).getAllByRole('listitem')
    expect(days.map(({ textContent }) => textContent)).toEqual(['오늘2개'])

    const heat = await section('공부한 날')
    expect(within(heat).getByRole('img').getAttribute('aria-label')).toContain('1일, 2문제')
    await userEvent.click(within(heat).getByText('표로 보기'))
    expect(within(heat).getByRole('table').textContent).toContain('2개')
  })

  test('한 주의 목표를 보여 준다. 끄면 말하지 않는다', async () => {
    await bringIn(phone([0, await graded(0, 'good')]))
    await openTab('/stats/')
    expect(await screen.findByText('이번 주 4일 중 1일')).toBeTruthy()
    localStorage.setItem('mundap:/:preferences', '{"weeklyGoal":0}')
    await openTab('/stats/')
    await section('앞으로 볼 복습')
    expect(screen.queryByText(/이번 주 \d일 중/)).toBeNull()
  })

  test('오늘 할 것이 내보내기 권유보다 앞에 있다', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, (_, index) => graded(index % 18, 'good')))
    await bringIn(phone(...answers.map((answer): [number, EventDraft] => [9, answer])))
    await openTab('/stats/')
    const start = await screen.findByRole('link', { name: '오늘 복습 시작' })
    const nudge = screen.getByText(/지금까지 50문제를 풀었어요/)
    expect(start.compareDocumentPosition(nudge) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy()
  })

  test('공부한 날은 끌 수 있다', async () => {
    localStorage.setItem('mundap:/:preferences', '{"showsHeatMap":false}')
    await bringIn(phone([1, await graded(0, 'good')]))
    await openTab('/stats/')
    await section('앞으로 볼 복습')
    expect(screen.queryByRole('heading', { name: '공부한 날' })).toBeNull()
  })

  test('50문제를 풀도록 내보낸 적이 없으면 한 번 권하고, 내보내면 그만둔다', async () => {
    const answers = await Promise.all(Array.from({ length: 50 }, (_, index) => graded(index % 18, 'good')))
    await bringIn(phone(...answers.map((answer): [number, EventDraft] => [2, answer])))
    await openTab('/stats/')
    expect(await screen.findByText(/지금까지 50문제를 풀었어요/)).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: '파일로 내보내기' }))
    await waitFor(() => expect(screen.queryByText(/지금까지 50문제를 풀었어요/)).toBeNull())
    expect(await screen.findByText('기록 50건을 파일로 내보냈어요.')).toBeTruthy()
  })
})
