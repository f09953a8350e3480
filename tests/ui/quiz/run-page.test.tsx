import { act, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, test, vi } from 'vitest'
import type { QuestionId } from '../../../src/notes/model.ts'
import { bringIn, phone } from '../../support/past-study.ts'
import {
  answer,
  findQuestion,
  makeBrowser,
  openTab,
  pause,
  press,
  remember,
} from '../../support/quiz-stand.tsx'
import { fixtureSite } from '../../support/stand.tsx'

makeBrowser()

/** Sets up and starts a quiz of some questions in the order of the note. */
async function start({ limit = '5', mode = '카드', cram = false } = {}): Promise<void> {
  await openTab('/quiz/?scope=all')
  const user = userEvent.setup()
  await user.click(await screen.findByRole('radio', { name: limit }))
  await user.click(screen.getByRole('radio', { name: '노트 순' }))
  await user.click(screen.getByRole('radio', { name: mode }))
  if (cram) await user.click(screen.getByRole('checkbox', { name: /벼락치기/ }))
  await user.click(await screen.findByRole('button', { name: /문제 시작/ }))
}

/** Every question of the tests' note, in its order. */
async function questions(): Promise<readonly { readonly id: QuestionId; readonly text: string }[]> {
  const site = await fixtureSite()
  return site.paths.flatMap((path) => {
    const view = site.page(path)?.view
    return view?.kind === 'question' ? [{ id: view.card.id, text: view.card.text }] : []
  })
}

function progress(): string | null | undefined {
  return screen.getByRole('progressbar').parentElement?.textContent
}

describe('set-up', () => {
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
    await start({ limit: '20', mode: '떠올려 쓰기' })
    await openTab('/quiz/')
    expect(await screen.findByRole('radio', { name: '20' })).toHaveProperty('checked', true)
    expect(screen.getByRole('radio', { name: '떠올려 쓰기' })).toHaveProperty('checked', true)
  })
})

describe('a running quiz', () => {
  test('쉬지 않고 처음부터 결과까지 자판으로만 간다', async () => {
    await start()
    for (const key of ['2', '1', '2', '2', '2'] as const) await answer(key)
    // The missed one comes back after three others.
    expect(await screen.findByText('다시 나온 질문')).toBeTruthy()
    await answer('2')
    expect(await screen.findByRole('heading', { name: '5개 중 4개를 알았어요' })).toBeTruthy()
    const [, second] = await questions()
    expect(screen.getByRole('link', { name: second?.text ?? '' })).toBeTruthy()
  })

  test('cannot be graded before the answer is shown', async () => {
    await start()
    const question = await findQuestion()
    await press('[Digit2]')
    expect(screen.queryByRole('button', { name: /알았어요/ })).toBeNull()
    expect(await findQuestion()).toBe(question)
    expect(progress()).toBe('1/5')
  })

  test('takes neither a second tap in the same moment nor a held key for a grade', async () => {
    await start()
    await findQuestion()
    pause()
    await userEvent.click(screen.getByRole('button', { name: '답 보기' }))
    await userEvent.click(await screen.findByRole('button', { name: /알았어요/ }))
    // Held down, the key keeps reporting itself: only the first press is meant.
    await press('[Digit2>5/]')
    await waitFor(() => expect(progress()).toBe('2/5'))
    expect(await findQuestion()).not.toBe('')
  })

  test('shows what follows from each grade', async () => {
    await start()
    await findQuestion()
    await press('[Space]')
    expect((await screen.findByRole('button', { name: /몰랐어요/ })).textContent).toContain('내일')
    expect(screen.getByRole('button', { name: /알았어요/ }).textContent).toMatch(/\d일 뒤/)
  })

  test('벼락치기는 일정을 건드리지 않는다고 말한다', async () => {
    await start({ cram: true })
    await findQuestion()
    await press('[Space]')
    expect((await screen.findByRole('button', { name: /알았어요/ })).textContent).toContain('일정 그대로')
  })

  test('되돌리기는 몇 번이든, 결과 화면에서도 된다', async () => {
    await start()
    const first = await findQuestion()
    for (const key of ['2', '2', '2', '2', '2'] as const) await answer(key)
    await screen.findByRole('heading', { name: '5개 중 5개를 알았어요' })
    await press('z')
    // What comes back was seen already, so it can be graded at once.
    expect(await screen.findByRole('button', { name: /몰랐어요/ })).toBeTruthy()
    for (const at of ['4/5', '3/5', '2/5', '1/5']) {
      await press('z')
      await waitFor(() => expect(progress()).toBe(at))
    }
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(first)
    expect(screen.getByRole('button', { name: '되돌리기' })).toHaveProperty('disabled', true)
    await userEvent.click(screen.getByRole('button', { name: '되돌리기 취소' }))
    await waitFor(() => expect(progress()).toBe('2/5'))
  })

  test('닫았다 열어도 풀던 곳에서 이어진다', async () => {
    await start()
    await answer('2')
    await answer('1')
    const third = await findQuestion()
    await openTab('/quiz/')
    await userEvent.click(await screen.findByRole('link', { name: '이어서 풀기' }))
    expect(await findQuestion()).toBe(third)
    expect(progress()).toBe('3/5')
  })

  test('시계가 아홉 시간 앞섰을 때 끝낸 세트가 있어도 새로 시작한 세트가 열린다', async () => {
    const [first] = await questions()
    if (first === undefined) throw Error('no questions')
    const ahead = -9 / 24
    await bringIn(
      phone(
        [
          ahead,
          {
            kind: 'session-started',
            session: 'ahead',
            questions: [first.id],
            mode: 'card',
            scope: { kind: 'all' },
            isCram: false,
          },
        ],
        [ahead, { kind: 'graded', question: first.id, text: first.text, grade: 'good', session: 'ahead' }],
      ),
    )
    await start()
    await findQuestion()
    expect(progress()).toBe('1/5')
    // Coming back finds it too.
    await openTab('/quiz/run/')
    await findQuestion()
    expect(progress()).toBe('1/5')
  })

  test('skips, bookmarks and takes a memo by keys, none of them while typing', async () => {
    await start()
    const [first] = await questions()
    await findQuestion()
    await press('b')
    await waitFor(() =>
      expect(screen.getByRole('button', { name: '북마크' }).getAttribute('aria-pressed')).toBe('true'),
    )
    await userEvent.type(screen.getByRole('textbox'), 'sbz12')
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(first?.text)
    await userEvent.keyboard('[Escape]')
    await press('[Space]')
    await screen.findByText('sbz12')
    await press('m')
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: '메모' }))
    await userEvent.keyboard('커널은 함께 쓴다[Escape]')
    expect(await screen.findByText('저장됨')).toBeTruthy()
    await press('s')
    await waitFor(() => expect(progress()).toBe('2/5'))
    await openTab(`/q/${first?.id}/`)
    await waitFor(() =>
      expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: '메모' }).value).toBe(
        '커널은 함께 쓴다',
      ),
    )
  })

  test('leaves its keys alone when single-key shortcuts are switched off', async () => {
    await start()
    await findQuestion()
    const { setPreferences } = await import('../../../src/ui/base/use-preferences.ts')
    act(() => void setPreferences({ shortcuts: false }))
    await press('[Space]')
    await press('s')
    expect(screen.getByRole('button', { name: '답 보기' })).toBeTruthy()
    expect(progress()).toBe('1/5')
  })

  test('asks once before leaving, and goes on or shows what there is', async () => {
    await start()
    await answer('2')
    await findQuestion()
    await press('[Escape]')
    const dialog = await screen.findByRole('dialog', { name: '여기서 멈출까요?' })
    await userEvent.click(within(dialog).getByRole('button', { name: '계속 풀기' }))
    expect(screen.queryByRole('dialog')).toBeNull()
    await press('[Escape]')
    await userEvent.click(await screen.findByRole('button', { name: '그만하고 결과 보기' }))
    expect(await screen.findByRole('heading', { name: '1개 중 1개를 알았어요' })).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: '남은 4개 풀기' }))
    expect(await findQuestion()).not.toBe('')
    expect(progress()).toBe('1/4')
  })

  test('without a set sends to the set-up and says so', async () => {
    await openTab('/quiz/run/')
    expect(await screen.findByText(/풀던 문제가 없어요/)).toBeTruthy()
  })

  test('goes on when nothing can be saved, and says so', async () => {
    await start()
    await answer('2')
    await findQuestion()
    const full = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('the disk is full', 'QuotaExceededError')
    })
    await answer('2')
    expect(await findQuestion()).not.toBe('')
    expect(progress()).toBe('3/5')
    expect((await screen.findByRole('alert')).textContent).toContain('저장 공간이 가득 찼어요')
    full.mockRestore()
  })

  test('offers four grades to whoever wants them', async () => {
    await start()
    await findQuestion()
    const { setPreferences } = await import('../../../src/ui/base/use-preferences.ts')
    act(() => void setPreferences({ gradeButtons: 4 }))
    await press('[Space]')
    const group = await screen.findByRole('group', { name: '얼마나 알았나요?' })
    expect(within(group).getAllByRole('button')).toHaveLength(4)
    await press('[Digit3]')
    await waitFor(() => expect(progress()).toBe('2/5'))
  })
})

describe('the other modes', () => {
  test('떠올려 쓰기는 적은 핵심어에 표시하고 매기는 건 맡긴다', async () => {
    await start({ mode: '떠올려 쓰기' })
    await findQuestion()
    pause()
    await userEvent.type(screen.getByRole('textbox'), '커널을 함께 써요')
    await userEvent.keyboard('{Control>}{Enter}{/Control}')
    expect(await screen.findByText(/핵심어 \d+개 중 [1-9]\d*개를 적었어요/)).toBeTruthy()
    expect(screen.getByText('커널을 함께 써요')).toBeTruthy()
    expect(screen.getByRole('button', { name: /알았어요/ }).textContent).not.toContain('추천')
  })

  test('맞아요 · 아니에요는 고른 다음 답을 보여 주고 추천만 한다', async () => {
    await start({ mode: '맞아요 · 아니에요' })
    expect(await screen.findByText('질문한 분의 생각이 맞나요?')).toBeTruthy()
    await waitFor(() =>
      expect(screen.getByRole('button', { name: '아니에요' })).toHaveProperty('disabled', false),
    )
    pause()
    await userEvent.click(screen.getByRole('button', { name: '아니에요' }))
    expect(await screen.findByText('맞았어요')).toBeTruthy()
    const group = screen.getByRole('group', { name: '얼마나 알았나요?' })
    expect(within(group).getByRole('button', { name: /^알았어요/ }).textContent).toContain('추천')
  })

  test('빈칸은 적은 말과 답을 나란히 보여 주고 배우는 사람이 정한다', async () => {
    await start({ mode: '빈칸' })
    const field = await screen.findByRole('textbox', { name: '빈칸에 들어갈 말' })
    pause()
    await userEvent.type(field, '엉뚱한 말')
    await userEvent.keyboard('{Enter}')
    expect(await screen.findByText('답과 달라요')).toBeTruthy()
    expect(screen.getByText('엉뚱한 말')).toBeTruthy()
    pause()
    await press('[Digit2]')
    await waitFor(() => expect(progress()).toBe('2/5'))
  })
})

describe('오답노트', () => {
  test('틀린 횟수와 졸업까지 남은 것을 보여 주고, 거기서 퀴즈를 시작한다', async () => {
    const [first, second] = await questions()
    if (first === undefined || second === undefined) throw Error("the tests' note has questions")
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

describe('the line above the list', () => {
  test('says what this place is, until something waits', async () => {
    await openTab('/')
    expect(await screen.findByText(/강의에서 나온 질문 18개와 답이에요/)).toBeTruthy()
  })

  test('leads back into an open set', async () => {
    await start()
    await answer('2')
    await openTab('/')
    expect(await screen.findByRole('link', { name: '풀던 문제 이어서 풀기 2/5' })).toBeTruthy()
  })
})
