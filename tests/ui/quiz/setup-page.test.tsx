import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, test, vi } from 'vitest'
import { questions } from '../../support/past-study.ts'
import { findQuestion, makeBrowser, openTab, press, progress, startQuiz } from '../../support/quiz-stand.tsx'
import { fixtureSite } from '../../support/stand.tsx'

makeBrowser()

describe('setting up a quiz', () => {
  test('처음 온 사람도 한 번 누르면 시작한다', async () => {
    await openTab('/quiz/')
    await userEvent.click(await screen.findByRole('button', { name: '새로 배울 질문 10개 시작' }))
    await findQuestion()
    expect(progress()).toBe('1/10')
  })

  test('Enter로 시작한다', async () => {
    await openTab('/quiz/?scope=all')
    await screen.findByRole('button', { name: '전체 10문제 시작' })
    await press('{Enter}')
    await findQuestion()
  })

  test('범위는 누르면 바로 시작하고, 비어 있으면 왜 비었는지 말한다', async () => {
    await openTab('/quiz/?scope=bookmarks')
    expect(await screen.findByText(/아직 북마크한 질문이 없어요/)).toBeTruthy()
    expect(await screen.findByText('아직 틀린 질문이 없어요')).toBeTruthy()
    await userEvent.click(screen.getByText('주제 고르기'))
    await userEvent.click(screen.getByRole('button', { name: /^Docker/ }))
    await findQuestion()
    expect(document.querySelector('.run-card .place')?.textContent).toBe('Docker')
  })

  test('says in one line how many questions a mode can ask', async () => {
    await openTab('/quiz/?scope=all')
    await userEvent.click(await screen.findByRole('button', { name: /^푸는 방법/ }))
    await userEvent.click(screen.getByRole('radio', { name: '네 · 아니요' }))
    await userEvent.click(screen.getByRole('button', { name: '이대로 할게요' }))
    const line = await screen.findByText(/이 방식으로는 \d+문제를 풀 수 있어요/)
    const count = Number(/\d+/.exec(line.textContent ?? '')?.[0])
    expect(count).toBeGreaterThan(0)
    expect(count).toBeLessThan(18)
  })

  test('keeps number, order and mode for the next time', async () => {
    await startQuiz({ limit: '20', mode: '떠올려 쓰기' })
    await openTab('/quiz/')
    expect(
      await screen.findByRole('button', { name: '푸는 방법 20문제 · 노트 순 · 떠올려 쓰기' }),
    ).toBeTruthy()
  })

  test('오늘 볼 것은 지난번에 고른 방법과 상관없이 그대로 시작한다', async () => {
    localStorage.setItem('mundap:/:preferences', '{"quizLimit":5,"quizOrder":"random","quizMode":"recall"}')
    await openTab('/quiz/')
    await userEvent.click(await screen.findByRole('button', { name: '새로 배울 질문 10개 시작' }))
    const [first] = await questions()
    expect(await findQuestion()).toBe(first?.text)
    expect(progress()).toBe('1/10')
    expect(await screen.findByPlaceholderText('먼저 떠올려 보세요. 여기 적어 봐도 좋아요.')).toBeTruthy()
  })

  test('주소로 받은 질문을 그 순서대로 묻고, 모르는 것은 이름을 말한다', async () => {
    const [first, second, third] = await questions()
    await openTab(`/quiz/?these=${third?.id}.nowhere0.${first?.id}`)
    expect(await screen.findByText('찾지 못한 질문이 있어요: nowhere0')).toBeTruthy()
    expect(screen.getByRole('link', { name: '내보내기' }).getAttribute('href')).toBe(
      `/carry/?these=${third?.id}.${first?.id}`,
    )
    await userEvent.click(screen.getByRole('button', { name: '고른 질문 2문제 시작' }))
    expect(await findQuestion()).toBe(third?.text)
    expect(progress()).toBe('1/2')
    expect(second).toBeTruthy()
  })

  test('잘못된 주소는 그렇다고 하고, 할 것을 그대로 내놓는다', async () => {
    await openTab('/quiz/?these=')
    expect(await screen.findByText(/주소가 잘못되었거나/)).toBeTruthy()
    expect(await screen.findByRole('button', { name: '새로 배울 질문 10개 시작' })).toBeTruthy()
  })

  test('시험은 값을 먼저 말하고, 정하면 준비 화면과 첫 화면이 날을 센다', async () => {
    await openTab('/quiz/')
    await userEvent.click(await screen.findByRole('button', { name: '시험 준비' }))
    await userEvent.click(screen.getByRole('checkbox', { name: /^Docker/ }))
    const day = new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10)
    fireEvent.change(screen.getByLabelText('시험 날짜'), { target: { value: day } })
    expect(await screen.findByText(/하루에 약 \d+번 답하게 돼요/)).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: '이대로 준비할게요' }))
    expect(await screen.findByRole('button', { name: /까지 \d+일 · Docker/ })).toBeTruthy()
  })

  test('강사가 정한 시험은 날짜와 주제가 채워져 있고, 한 번 정하면 다시 권하지 않는다', async () => {
    const { site } = fixtureSite()
    const docker = site.sections.find(({ title }) => title === 'Docker')?.id ?? ''
    const day = Math.floor(Date.now() / 86_400_000) + 9
    await openTab('/quiz/', { ...site, exam: { day, sections: [docker] } })
    await userEvent.click(await screen.findByRole('button', { name: /^강사가 정한 시험 .* · Docker$/ }))
    expect(screen.getByRole('checkbox', { name: /^Docker/ })).toHaveProperty('checked', true)
    await userEvent.click(screen.getByRole('button', { name: '이대로 준비할게요' }))
    expect(await screen.findByRole('button', { name: /^[^강].*까지 \d+일 · Docker/ })).toBeTruthy()
    expect(screen.queryByRole('button', { name: /^강사가 정한 시험/ })).toBeNull()
  })

  test('이름이 같은 주제는 눈에는 이름만, 듣는 사람에게는 그 위의 제목까지 말한다', async () => {
    const { site } = fixtureSite()
    const [note, docker] = site.sections
    if (note === undefined || docker === undefined) throw new Error('the note has no topic')
    await openTab('/quiz/', { ...site, sections: [...site.sections, { ...docker, id: 'again' }] })
    await userEvent.click(await screen.findByRole('button', { name: '시험 준비' }))
    const [topic] = screen.getAllByRole('checkbox', { name: /^Docker/ })
    const label = topic?.closest('label')
    expect(label?.textContent).toContain(`Docker (${note.title})`)
    expect(label?.querySelector('.visually-hidden')?.textContent).toBe(` (${note.title})`)
  })

  test('모의시험은 답을 끝에 보여 주고, 스스로 매긴 뒤 주제별로 센다', async () => {
    await openTab('/quiz/')
    await userEvent.click(await screen.findByRole('button', { name: '모의시험' }))
    await userEvent.click(screen.getByRole('radio', { name: '5' }))
    await userEvent.click(screen.getByRole('button', { name: '5문제 시험 시작' }))
    for (const at of ['1/5', '2/5']) {
      await waitFor(() => expect(progress()).toBe(at))
      expect(screen.queryByRole('button', { name: '답 보기' })).toBeNull()
      await userEvent.click(screen.getByRole('button', { name: /^다음/ }))
    }
    await waitFor(() => expect(progress()).toBe('3/5'))
    await userEvent.click(screen.getByRole('button', { name: '제출하기' }))
    const asked = screen.getByRole('dialog', { name: '지금 제출할까요?' })
    expect(asked.textContent).toContain('아직 안 푼 문제 3개')
    await userEvent.click(within(asked).getByRole('button', { name: '제출하기' }))
    expect(await screen.findByText('답을 보고 매겨 주세요. 2개 남았어요.')).toBeTruthy()
    await userEvent.click(screen.getAllByRole('button', { name: '알았어요' })[0] ?? document.body)
    expect(await screen.findByText('답을 보고 매겨 주세요. 1개 남았어요.')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: '몰랐어요' }))
    expect(await screen.findByRole('heading', { name: '5문제 중 1문제 맞혔어요' })).toBeTruthy()
    expect(await screen.findByText('안 푼 문제 3개는 틀린 것으로 처리했어요.')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: '복습 일정에 반영하기' }))
    await waitFor(() => expect(screen.queryByRole('button', { name: '복습 일정에 반영하기' })).toBeNull())
    await userEvent.click(await screen.findByRole('button', { name: '틀린 4개 다시 풀기' }))
    await waitFor(() => expect(progress()).toBe('1/4'))
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
