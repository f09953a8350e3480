import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, test } from 'vitest'
import { quiz } from '../../../src/ui/strings/study.ko.ts'
import { listen, takeHeard } from '../../support/listen.ts'
import {
  answer,
  findQuestion,
  makeBrowser,
  openTab,
  press,
  progress,
  startQuiz,
} from '../../support/quiz-stand.tsx'

makeBrowser()
beforeEach(listen)

/** Waits until a sentence was said, and returns all that was said since the last call. */
async function hearUntil(last: RegExp): Promise<readonly string[]> {
  const all: string[] = []
  await waitFor(() => {
    all.push(...takeHeard())
    expect(all.at(-1)).toMatch(last)
  })
  return all
}

/** Waits until a sentence was said, and nothing else before it. */
async function hears(sentence: string): Promise<void> {
  expect(await hearUntil(new RegExp(`^${sentence.replaceAll('.', '\\.')}$`))).toEqual([sentence])
}

/** A quiz says where it is when its first question stands there. */
const first = /1번째 질문이에요\.$/

describe('what is heard in a quiz', () => {
  test('each step says what it did and where it leads, and nothing of the step before', async () => {
    await startQuiz()
    await waitFor(() => expect(progress()).toBe('1/5'))
    await findQuestion()
    expect((await hearUntil(first)).slice(-2)).toEqual([
      '퀴즈 페이지를 열었어요.',
      '5개 중 1번째 질문이에요.',
    ])
    await press('[Space]')
    await hears('답을 표시했어요.')
    await press('[Digit2]')
    await hears('알았어요로 저장했어요. 5개 중 2번째 질문이에요.')
    await press('z')
    await hears('방금 고른 답을 되돌렸어요. 5개 중 1번째 질문이에요.')
    await press('{Shift>}z{/Shift}')
    await hears('되돌리기를 취소했어요. 5개 중 2번째 질문이에요.')
    await press('b')
    await hears('북마크했어요.')
    await press('b')
    await hears('북마크를 해제했어요.')
    await press('s')
    await hears('건너뛰었어요. 5개 중 3번째 질문이에요.')
  })

  test('그만 묻기 is said before the question that takes its place', async () => {
    await startQuiz()
    await hearUntil(first)
    await userEvent.click(screen.getByRole('button', { name: '그만 묻기' }))
    const [message, ...rest] = await hearUntil(first)
    expect(message).toMatch(/^이 질문은 이제 묻지 않아요\./)
    expect(rest).toEqual(['4개 중 1번째 질문이에요.'])
  })

  test('the verdict on a choice is said with the answer', async () => {
    await startQuiz({ mode: '네 · 아니요' })
    await screen.findByText(quiz.oxAsk)
    await waitFor(() => expect(screen.getByRole('button', { name: '네' })).toHaveProperty('disabled', false))
    await hearUntil(first)
    await press('o')
    const said = await hearUntil(/^(맞았어요|아쉬워요)\. 답은 ‘(네|아니요)’예요\. 답을 표시했어요\.$/)
    expect(said).toHaveLength(1)
  })

  test('빈칸은 제 문장으로 설명하고, 맞았는지와 답을 말한다', async () => {
    await startQuiz({ mode: '빈칸' })
    const gap = await screen.findByRole('textbox', { name: '빈칸에 들어갈 말' })
    const described = (gap.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '')
    expect(described[0]).toContain(' 빈칸 ')
    expect(described[1]).toBe(screen.getByRole('heading', { level: 1 }).textContent)
    await hearUntil(first)
    await userEvent.type(gap, '아무 말')
    await press('{Enter}')
    const said = await hearUntil(/^(맞았어요|거의 맞았어요|답과 달라요)\. 정답: .+\. 답을 표시했어요\.$/)
    expect(said).toHaveLength(1)
  })

  test('Esc in a field goes back to the question, in a memo to its name', async () => {
    await startQuiz()
    await findQuestion()
    await userEvent.click(screen.getByRole('textbox'))
    await userEvent.keyboard('[Escape]')
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }))
    await press('[Space]')
    await screen.findByRole('button', { name: /^알았어요/ })
    await press('m')
    await hearUntil(/^답을 표시했어요\.$/)
    await userEvent.keyboard('커널[Escape]')
    expect(document.activeElement?.textContent).toBe('메모')
    await hears('메모를 저장했어요.')
  })

  test('the end of a set says the last answer once, and then the page', async () => {
    await startQuiz()
    for (const key of ['2', '2', '2', '2'] as const) await answer(key)
    await findQuestion()
    await press('[Space]')
    await waitFor(() =>
      expect(screen.getByRole('button', { name: /^알았어요/ })).toHaveProperty('disabled', false),
    )
    takeHeard()
    await press('[Digit2]')
    const title = await screen.findByRole('heading', { name: quiz.score(5, 5) })
    expect(await hearUntil(/^결과 페이지를 열었어요\.$/)).toEqual([
      '알았어요로 저장했어요.',
      '결과 페이지를 열었어요.',
    ])
    expect(document.activeElement).toBe(title)
    await press('z')
    expect(await hearUntil(/5번째 질문이에요\.$/)).toEqual([
      '방금 고른 답을 되돌렸어요.',
      '퀴즈 페이지를 열었어요.',
      '5개 중 5번째 질문이에요.',
    ])
  })

  test('the last grade of a mock exam leads to its score', async () => {
    await openTab('/quiz/')
    await userEvent.click(await screen.findByRole('button', { name: '모의시험' }))
    await userEvent.click(await screen.findByRole('radio', { name: '5' }))
    await userEvent.click(screen.getByRole('button', { name: /시험 시작$/ }))
    await hearUntil(first)
    await press('[Space]')
    await hearUntil(/2번째 질문이에요\.$/)
    await userEvent.click(screen.getByRole('button', { name: '제출하기' }))
    await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: '제출하기' }))
    await hearUntil(/1개 남았어요\.$/)
    await userEvent.click(screen.getByRole('button', { name: '알았어요' }))
    const title = await screen.findByRole('heading', { name: quiz.score(1, 5) })
    await waitFor(() => expect(document.activeElement).toBe(title))
  })
})
