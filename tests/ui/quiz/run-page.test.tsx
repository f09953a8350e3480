import { act, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, test, vi } from 'vitest'
import { bringIn, phone, questions } from '../../support/past-study.ts'
import {
  answer,
  findQuestion,
  makeBrowser,
  openTab,
  pause,
  press,
  progress,
  remember,
  startQuiz,
} from '../../support/quiz-stand.tsx'

makeBrowser()

describe('a running quiz', () => {
  test('쉬지 않고 처음부터 결과까지 자판으로만 간다', async () => {
    await startQuiz()
    for (const key of ['2', '1', '2', '2', '2'] as const) await answer(key)
    // The missed one comes back after three others.
    expect(await screen.findByText('다시 나온 질문')).toBeTruthy()
    await answer('2')
    expect(await screen.findByRole('heading', { name: '5문제 중 4문제 맞혔어요' })).toBeTruthy()
    const [, second] = await questions()
    expect(await screen.findByRole('link', { name: second?.text ?? '' })).toBeTruthy()
  })

  test('cannot be graded before the answer is shown', async () => {
    await startQuiz()
    const question = await findQuestion()
    await press('[Digit2]')
    expect(screen.queryByRole('button', { name: /알았어요/ })).toBeNull()
    expect(await findQuestion()).toBe(question)
    expect(progress()).toBe('1/5')
  })

  test('문제 카드 어디를 눌러도 답이 나온다. 쓰던 칸을 떠나는 것만으로는 나오지 않는다', async () => {
    await startQuiz()
    await findQuestion()
    pause()
    await userEvent.click(screen.getByRole('textbox'))
    await userEvent.click(screen.getByRole('heading', { level: 1 }))
    expect(await screen.findByRole('button', { name: '답 보기' })).toBeTruthy()
    await userEvent.click(screen.getByRole('heading', { level: 1 }))
    expect(await screen.findByRole('button', { name: /^알았어요/ })).toBeTruthy()
    // The memo stays behind its button until it is wanted.
    expect(screen.queryByRole('textbox', { name: '메모' })).toBeNull()
    await userEvent.click(screen.getByRole('button', { name: '메모' }))
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: '메모' }))
  })

  test('그만 묻기를 누르면 그 질문은 빠지고, 되돌릴 수 있다', async () => {
    await startQuiz()
    const first = await findQuestion()
    await userEvent.click(screen.getByRole('button', { name: '그만 묻기' }))
    await waitFor(() => expect(progress()).toBe('1/4'))
    expect(await findQuestion()).not.toBe(first)
    await userEvent.click(
      within(
        await screen.findByText('이 질문은 이제 묻지 않아요.').then((text) => text.parentElement ?? text),
      ).getByRole('button'),
    )
    await waitFor(() => expect(progress()).toBe('1/5'))
    expect(await findQuestion()).toBe(first)
  })

  test('takes neither a second tap in the same moment nor a held key for a grade', async () => {
    await startQuiz()
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
    await startQuiz()
    await findQuestion()
    await press('[Space]')
    expect((await screen.findByRole('button', { name: /몰랐어요/ })).textContent).toContain('내일')
    expect(screen.getByRole('button', { name: /알았어요/ }).textContent).toMatch(/\d일 뒤/)
  })

  test('벼락치기는 일정을 건드리지 않는다고 말한다', async () => {
    await startQuiz({ cram: true })
    await findQuestion()
    await press('[Space]')
    expect((await screen.findByRole('button', { name: /알았어요/ })).textContent).toContain('일정 그대로')
  })

  test('되돌리기는 몇 번이든, 결과 화면에서도 된다', async () => {
    await startQuiz()
    const first = await findQuestion()
    for (const key of ['2', '2', '2', '2', '2'] as const) await answer(key)
    await screen.findByRole('heading', { name: '5문제 중 5문제 맞혔어요' })
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
    await startQuiz()
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
    await startQuiz()
    await findQuestion()
    expect(progress()).toBe('1/5')
    // Coming back finds it too.
    await openTab('/quiz/run/')
    await findQuestion()
    expect(progress()).toBe('1/5')
  })

  test('skips, bookmarks and takes a memo by keys, none of them while typing', async () => {
    await startQuiz()
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
    await startQuiz()
    await findQuestion()
    const { setPreferences } = await import('../../../src/ui/base/use-preferences.ts')
    act(() => void setPreferences({ shortcuts: false }))
    await press('[Space]')
    await press('s')
    expect(await screen.findByRole('button', { name: '답 보기' })).toBeTruthy()
    expect(progress()).toBe('1/5')
  })

  test('asks once before leaving, and goes on or shows what there is', async () => {
    await startQuiz()
    await answer('2')
    await findQuestion()
    await press('[Escape]')
    const dialog = await screen.findByRole('dialog', { name: '여기서 멈출까요?' })
    await userEvent.click(within(dialog).getByRole('button', { name: '계속 풀기' }))
    expect(screen.queryByRole('dialog')).toBeNull()
    await press('[Escape]')
    await userEvent.click(await screen.findByRole('button', { name: '그만하고 결과 보기' }))
    expect(await screen.findByRole('heading', { name: '1문제 중 1문제 맞혔어요' })).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: '남은 4개 풀기' }))
    expect(await findQuestion()).not.toBe('')
    expect(progress()).toBe('1/4')
  })

  test('going back from a result does not lead to the same result again', async () => {
    const [first] = await questions()
    if (first === undefined) throw Error('no questions')
    const { id, text } = first
    await remember(
      {
        kind: 'session-started',
        session: 'done',
        questions: [id],
        mode: 'card',
        scope: { kind: 'all' },
        isCram: false,
      },
      { kind: 'graded', question: id, text, grade: 'good', session: 'done' },
    )
    await openTab('/quiz/run/', undefined, { started: 'done' })
    expect(await screen.findByRole('heading', { level: 1, name: '퀴즈' })).toBeTruthy()
    expect(screen.queryByText(/풀던 문제가 없어요/)).toBeNull()
    expect(screen.queryByRole('heading', { name: '1문제 중 1문제 맞혔어요' })).toBeNull()
  })

  test('going back from the grading of a mock exam leads to the set-up, which offers to grade on', async () => {
    const [first, second] = await questions()
    if (first === undefined || second === undefined) throw Error('no questions')
    await remember(
      {
        kind: 'session-started',
        session: 'mock',
        questions: [first.id, second.id],
        mode: 'card',
        scope: { kind: 'all' },
        isCram: true,
        mock: { minutes: null },
      },
      { kind: 'skipped', question: first.id, text: first.text, session: 'mock' },
      { kind: 'session-ended', session: 'mock' },
    )
    await openTab('/quiz/run/', undefined, { started: 'mock' })
    expect(await screen.findByText('모의시험에 채점할 답 1개가 남았어요')).toBeTruthy()
    await userEvent.click(screen.getByRole('link', { name: '채점하기' }))
    expect(await screen.findByRole('heading', { level: 1, name: '채점하기' })).toBeTruthy()
  })

  test('without a session sends to the set-up and says so', async () => {
    await openTab('/quiz/run/')
    expect(await screen.findByText(/풀던 문제가 없어요/)).toBeTruthy()
  })

  test('goes on when nothing can be saved, and says so', async () => {
    await startQuiz()
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
    await startQuiz()
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
