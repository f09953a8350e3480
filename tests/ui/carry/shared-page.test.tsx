import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { writeClassCode } from '../../../src/study/carry/class-code.ts'
import { writeList } from '../../../src/study/carry/id-list.ts'
import { listen } from '../../support/listen.ts'
import { questions } from '../../support/past-study.ts'
import { makeBrowser, openTab, remember } from '../../support/quiz-stand.tsx'

makeBrowser()

const shown = () =>
  screen.queryAllByRole('article').map((card) => within(card).getByRole('heading').textContent)

describe('친구에게 보낸 링크', () => {
  test('는 목록을 먼저 보여 주고, 누를 때에만 북마크에 담는다', async () => {
    const [first, second] = await questions()
    if (first === undefined || second === undefined) throw Error('no questions')
    await remember({ kind: 'bookmarked', question: first.id, text: first.text })
    await openTab(`/shared/#${writeList({ title: '시험 전날', ids: [second.id, 'gone0000', first.id] })}`)
    expect(await screen.findByText(/‘시험 전날’ · 친구가 보낸 질문 2개예요/)).toBeTruthy()
    expect(screen.getByText(/이 노트에 없는 질문 1개는 뺐어요: gone0000/)).toBeTruthy()
    expect(shown()).toEqual([second.text, first.text])
    listen()
    await userEvent.click(screen.getByRole('button', { name: '1개 모두 북마크에 담기' }))
    await screen.findByText('1개를 북마크에 담았어요.')
    await waitFor(() => expect(window.heard).toEqual(['1개를 북마크에 담았어요.']))
    // What keeps the focus is loaded with the first press.
    await waitFor(() =>
      expect(document.activeElement).toBe(screen.getByRole('link', { name: '이 2개 풀기' })),
    )
    await openTab('/bookmarks/')
    await screen.findAllByRole('article')
    expect(shown()).toHaveLength(2)
  })

  test.each([
    ['', /받은 질문이 없어요/],
    ['#l=1.3.abcdefgh', /링크가 잘렸거나/],
    ['#l=2.x', /더 새로운 문답/],
  ])('가 %j이면 그렇다고 말한다', async (fragment, said) => {
    await openTab(`/shared/${fragment}`)
    expect((await screen.findByRole('alert')).textContent).toMatch(said)
  })
})

describe('강사에게 보내는 코드', () => {
  const copied: string[] = []
  beforeEach(() => {
    copied.length = 0
    vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(async (text) => {
      copied.push(text)
    })
  })

  test('는 읽어 보고 복사하며, 강사의 화면에서 더해진다', async () => {
    const [first, second] = await questions()
    if (first === undefined || second === undefined) throw Error('no questions')
    await remember(
      { kind: 'graded', question: first.id, text: first.text, grade: 'again' },
      { kind: 'graded', question: first.id, text: first.text, grade: 'again' },
      { kind: 'graded', question: second.id, text: second.text, grade: 'good' },
    )
    await openTab('/carry/')
    const field = await screen.findByRole('textbox', { name: '보낼 코드' })
    expect(screen.getByText(`${first.text} · 2번 틀림`)).toBeTruthy()
    const code = field instanceof HTMLTextAreaElement ? field.value : ''
    expect(code).not.toContain(second.id)
    // The test's window has a clipboard only while it handles a press.
    await userEvent.click(screen.getByRole('button', { name: '코드 복사' }))
    await screen.findByText(/코드를 복사했어요|직접 복사해/)

    await openTab('/class/')
    const paste = await screen.findByRole('textbox', { name: '받은 코드' })
    const other = writeClassCode(
      [
        { id: second.id, misses: 1 },
        { id: first.id, misses: 3 },
      ],
      'zzzz',
    )
    await userEvent.click(paste)
    await userEvent.paste(`[수강생] ${code}\n${other}\n${other}\nmundap-class1;cut`)
    await screen.findByText('코드 2개를 모았어요.')
    const rows = screen
      .getAllByRole('row')
      .slice(1)
      .map((row) => row.textContent)
    expect(rows).toEqual([`${first.text}2명5번100%`, `${second.text}1명1번50%`])
    expect(screen.getByText(/같은 코드가 또 있어요/)).toBeTruthy()
    expect(screen.getByText(/잘렸거나 코드가 아니에요/)).toBeTruthy()
  })
})
