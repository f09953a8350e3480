import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, test, vi } from 'vitest'
import { questionId } from '../../../src/notes/identity/question-id.ts'
import { bringIn, phone, questions } from '../../support/past-study.ts'
import { makeBrowser, openTab, remember } from '../../support/quiz-stand.tsx'

makeBrowser()

async function pick(words: string) {
  const found = (await questions()).find(({ text }) => text.includes(words))
  if (found === undefined) throw Error(`the tests' note asks about ${words}`)
  return { question: found.id, text: found.text }
}

const shown = () =>
  screen.queryAllByRole('article').map((card) => within(card).getByRole('heading').textContent)

describe('북마크·메모', () => {
  test('담은 것이 없으면 담는 법을 알려 준다', async () => {
    await openTab('/bookmarks/')
    expect(await screen.findByText(/다시 보고 싶은 질문의 북마크를 눌러 보세요/)).toBeTruthy()
    expect(screen.getByRole('link', { name: '질문 둘러보기' }).getAttribute('href')).toBe('/')
  })

  test('최근에 담은 것부터 보이고 메모만 골라 볼 수 있다', async () => {
    const [hypervisor, registry] = [await pick('Hypervisor'), await pick('Registry')]
    await bringIn(
      phone(
        [9, { kind: 'bookmarked', ...hypervisor }],
        [2, { kind: 'memo', ...registry, memo: '5000번 포트' }],
      ),
    )
    await openTab('/bookmarks/')
    await waitFor(() => expect(shown()).toEqual([registry.text, hypervisor.text]))
    expect(await screen.findByDisplayValue('5000번 포트')).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: '메모 1' }))
    expect(shown()).toEqual([registry.text])
  })

  test('뺀 질문은 그 자리에 남아 있다가 다음에 오면 없다', async () => {
    await bringIn(phone([1, { kind: 'bookmarked', ...(await pick('Hypervisor')) }]))
    await openTab('/bookmarks/')
    const button = await screen.findByRole('button', { name: '북마크', pressed: true })
    await userEvent.click(button)
    await screen.findByRole('button', { name: '북마크', pressed: false })
    expect(shown()).toHaveLength(1)
    await openTab('/bookmarks/')
    await screen.findByText(/북마크를 눌러 보세요/)
    expect(shown()).toHaveLength(0)
  })
})

describe('다른 기기에서 지운 것', () => {
  test('은 찾는 자리에서 지웠다고 말하고 되돌려 준다', async () => {
    const [hypervisor, registry] = [await pick('Hypervisor'), await pick('Registry')]
    await bringIn(
      phone(
        [9, { kind: 'bookmarked', ...hypervisor }],
        [3, { kind: 'reset', scope: 'bookmarks', seen: [['phone', 1]] }],
        [2, { kind: 'bookmarked', ...registry }],
      ),
    )
    await openTab('/bookmarks/')
    const notice = await screen.findByText(/북마크 기록을 지워서 보이지 않아요/)
    expect(shown()).toEqual([registry.text])
    await userEvent.click(within(notice).getByRole('button', { name: '되돌리기' }))
    await waitFor(() => expect(shown()).toEqual([registry.text, hypervisor.text]))
    expect(screen.queryByText(/기록을 지워서/)).toBeNull()
  })

  test('이 여기서 지운 것이면 비어 있을 때만 말한다', async () => {
    const [hypervisor, registry] = [await pick('Hypervisor'), await pick('Registry')]
    await remember({ kind: 'bookmarked', ...hypervisor }, { kind: 'reset', scope: 'all', seen: [] })
    await openTab('/bookmarks/')
    expect(await screen.findByText(/모든 기록을 지워서 보이지 않아요/)).toBeTruthy()
    await remember({ kind: 'bookmarked', ...registry })
    await openTab('/bookmarks/')
    await waitFor(() => expect(shown()).toEqual([registry.text]))
    expect(screen.queryByText(/기록을 지워서/)).toBeNull()
  })
})

describe('노트가 바뀐 뒤', () => {
  test('말을 다듬은 질문의 북마크와 메모가 새 질문에 와 있다', async () => {
    const now = await pick('Hypervisor')
    const before = now.text.replace('해주는건가요', '해 주나요')
    const old = { question: questionId(before), text: before }
    expect(old.question).not.toBe(now.question)
    await bringIn(
      phone([9, { kind: 'bookmarked', ...old }], [8, { kind: 'memo', ...old, memo: '가상화 층' }]),
    )
    await openTab('/bookmarks/')
    await waitFor(() => expect(shown()).toEqual([now.text]))
    expect(await screen.findByDisplayValue('가상화 층')).toBeTruthy()
    expect(screen.queryByText(/사라진 질문/)).toBeNull()
  })

  test('찾지 못한 질문은 글과 메모를 그대로 보여 주고, 고른 질문으로 옮기고 되돌릴 수 있다', async () => {
    const text = '이미지 레이어는 왜 읽기 전용인가요?'
    const lost = { question: questionId(text), text }
    await bringIn(
      phone([9, { kind: 'bookmarked', ...lost }], [8, { kind: 'memo', ...lost, memo: '나눠 쓰려고' }]),
    )
    await openTab('/bookmarks/')
    const tray = (await screen.findByText('사라진 질문 1개')).closest('details') ?? document.body
    expect(tray.textContent).toContain(text)
    expect(tray.textContent).toContain('나눠 쓰려고')

    await userEvent.click(within(tray).getByText('비슷한 질문 찾기'))
    const [move] = await within(tray).findAllByText('여기로 기록 옮기기')
    await userEvent.click(move ?? document.body)
    await waitFor(() => expect(shown()).toHaveLength(1))
    await waitFor(() => expect(screen.queryByText(/사라진 질문/)).toBeNull())
    expect(await screen.findByDisplayValue('나눠 쓰려고')).toBeTruthy()

    // Below the list, where it stays, and in the message, which goes.
    const [staying] = await waitFor(() => {
      const both = screen.getAllByRole('button', { name: '되돌리기' })
      expect(both).toHaveLength(2)
      return both
    })
    await userEvent.click(staying ?? document.body)
    await screen.findByText('사라진 질문 1개')
    expect(await screen.findByText('되돌렸어요.')).toBeTruthy()
  })

  test('비슷한 질문을 잇달아 찾아도 저마다 찾은 것을 보여 준다', async () => {
    const texts = [
      '이미지 레이어는 왜 읽기 전용인가요?',
      '볼륨은 컨테이너를 지워도 남나요?',
      'Registry에 올린 이미지는 누가 지우나요?',
    ]
    // None is a rewording of a question of the note: what is saved for such a one moves there by itself.
    await bringIn(
      phone(...texts.map((text) => [9, { kind: 'bookmarked', question: questionId(text), text }] as const)),
    )
    await openTab('/bookmarks/')
    const tray = (await screen.findByText('사라진 질문 3개')).closest('details') ?? document.body
    // One right after the other: none waits for the one before.
    for (const button of within(tray).getAllByText('비슷한 질문 찾기')) fireEvent.click(button)
    await waitFor(() => expect(within(tray).getAllByText('이 중에 같은 질문이 있나요?')).toHaveLength(3))
  })

  test('찾기를 불러오지 못하면 없다고 하지 않고 그렇다고 한다', async () => {
    const text = '이미지 레이어는 왜 읽기 전용인가요?'
    await bringIn(phone([9, { kind: 'bookmarked', question: questionId(text), text }]))
    await openTab('/bookmarks/')
    const tray = (await screen.findByText('사라진 질문 1개')).closest('details') ?? document.body
    const online = globalThis.fetch
    vi.stubGlobal('fetch', async () => new Response('', { status: 503 }))
    await userEvent.click(within(tray).getByText('비슷한 질문 찾기'))
    expect(await within(tray).findByText(/검색을 불러오지 못했어요/)).toBeTruthy()
    vi.stubGlobal('fetch', online)
    await userEvent.click(within(tray).getByText('비슷한 질문 찾기'))
    expect(await within(tray).findByText('이 중에 같은 질문이 있나요?')).toBeTruthy()
  })
})
