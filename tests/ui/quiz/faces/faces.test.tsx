import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { startDraft } from '../../../../src/study/quiz/session.ts'
import { questions } from '../../../support/past-study.ts'
import {
  findQuestion,
  makeBrowser,
  openTab,
  pause,
  press,
  progress,
  remember,
  startQuiz,
} from '../../../support/quiz-stand.tsx'

makeBrowser()

describe('the faces of the modes', () => {
  test('떠올려 쓰기는 적은 핵심어에 표시하고 매기는 건 맡긴다', async () => {
    await startQuiz({ mode: '떠올려 쓰기' })
    await findQuestion()
    pause()
    await userEvent.type(screen.getByRole('textbox'), '커널을 함께 써요')
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    expect(await screen.findByText(/핵심어 \d+개 중 [1-9]\d*개를 적었어요/)).toBeTruthy()
    expect(await screen.findByText('커널을 함께 써요')).toBeTruthy()
    expect(screen.getByRole('button', { name: /^알았어요/ }).textContent).not.toContain('다음')
  })

  test('네 · 아니요는 고른 것이 곧 평가다: 다시 묻지 않고 넘어가고, 한 번에 뒤집을 수 있다', async () => {
    await startQuiz({ mode: '네 · 아니요' })
    expect(await screen.findByText('답은 ‘네’일까요, ‘아니요’일까요?')).toBeTruthy()
    await waitFor(() =>
      expect(screen.getByRole('button', { name: '아니요' })).toHaveProperty('disabled', false),
    )
    pause()
    await userEvent.click(screen.getByRole('button', { name: '아니요' }))
    expect(await screen.findByText('맞았어요')).toBeTruthy()
    const group = screen.getByRole('group', { name: '얼마나 알았나요?' })
    expect(within(group).getAllByRole('button')).toHaveLength(2)
    expect(within(group).getByRole('button', { name: /^알았어요 · 다음/ })).toBeTruthy()
    pause()
    await userEvent.click(within(group).getByRole('button', { name: /^사실은 몰랐어요/ }))
    await waitFor(() => expect(progress()).toBe('2/5'))
    await press('z')
    await waitFor(() => expect(progress()).toBe('1/5'))
    await press('[Space]')
    await waitFor(() => expect(progress()).toBe('2/5'))
  })

  test('빈칸은 적은 말과 답을 나란히 보여 주고, 뜻이 같으면 배우는 사람이 뒤집는다', async () => {
    await startQuiz({ mode: '빈칸' })
    const field = await screen.findByRole('textbox', { name: '빈칸에 들어갈 말' })
    pause()
    await userEvent.type(field, '엉뚱한 말')
    await userEvent.keyboard('{Enter}')
    expect(await screen.findByText('답과 달라요')).toBeTruthy()
    expect(await screen.findByText('엉뚱한 말')).toBeTruthy()
    expect(await screen.findByRole('button', { name: /^몰랐어요 · 다음/ })).toBeTruthy()
    pause()
    await press('[Digit2]')
    await waitFor(() => expect(progress()).toBe('2/5'))
  })

  test.each(['blank', 'ox'] as const)('%s: 물을 것이 없어진 질문은 카드로 묻는다', async (mode) => {
    // Its answer has neither a command, nor a key term that stands by itself, nor a yes or no.
    const asked = (await questions()).filter(({ text }) => text.includes('Hypervisor'))
    await remember(
      startDraft(
        'session',
        asked.slice(0, 1).map(({ id }) => id),
        { mode, scope: { kind: 'all' }, isCram: false },
      ),
    )
    await openTab('/quiz/run/')
    expect(await screen.findByPlaceholderText('먼저 떠올려 보세요. 여기 적어 봐도 좋아요.')).toBeTruthy()
    await press('[Space]')
    expect(await screen.findByRole('button', { name: /^알았어요/ })).toBeTruthy()
  })
})
