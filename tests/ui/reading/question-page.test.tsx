import 'fake-indexeddb/auto'
import { fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { describe, expect, test, vi } from 'vitest'
import { questionId } from '../../../src/notes/identity/question-id.ts'
import { openContent } from '../../../src/ui/content/content.ts'
import { Root } from '../../../src/ui/root.tsx'
import { gone } from '../../../src/ui/strings/reading.ko.ts'
import { bringIn, phone, questions } from '../../support/past-study.ts'
import { fixtureSite, serveSiteFiles, show } from '../../support/stand.tsx'

serveSiteFiles()

/** The page of the first question whose text holds some words. */
async function showQuestion(words: string): Promise<void> {
  const site = fixtureSite()
  const path = site.paths.find((one) => {
    const view = site.page(one)?.view
    return view?.kind === 'question' && view.card.text.includes(words)
  })
  await show(path ?? '/')
}

describe('a question', () => {
  test('stands with its answer, its place, its documents and its neighbours', async () => {
    await showQuestion('Registry를')
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('Registry를 로컬 서버에')
    expect(await screen.findByText('네, 가능합니다.')).toBeTruthy()
    expect(await screen.findByText('7번')).toBeTruthy()
    expect(screen.getByRole('link', { name: /docs\.docker\.com/ }).getAttribute('rel')).toContain('noopener')
    const neighbours = screen.getByRole('navigation', { name: '이전 질문, 다음 질문' })
    expect(within(neighbours).getAllByRole('link')).toHaveLength(2)
  })

  test('enlarges a picture on a tap, with the size it was given', async () => {
    await showQuestion('Killercoda')
    const [picture] = screen.getAllByRole('img', { name: /Killercoda/ })
    expect(Number(picture?.getAttribute('width'))).toBeGreaterThan(1000)
    await userEvent.click(picture ?? document.body)
    const dialog = await screen.findByRole('dialog')
    await userEvent.click(within(dialog).getByRole('button', { name: '닫기' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  test('명령만 복사하면 프롬프트와 출력 없이 입력한 명령만 복사한다', async () => {
    await showQuestion('Attach와 exec')
    const user = userEvent.setup()
    await user.click(screen.getByRole('button', { name: '명령만 복사' }))
    expect(await navigator.clipboard.readText()).toBe(
      'docker ps\ndocker exec my-ubuntu bash -c "cat /etc/os-release"',
    )
    await user.click(screen.getByRole('button', { name: '전체 복사' }))
    expect(await navigator.clipboard.readText()).toMatch(
      /^ubuntu@ip-10-0-3-56:~\$ docker ps[\s\S]*UBUNTU_CODENAME=jammy$/,
    )
  })

  test('leads to the questions with the same tag', async () => {
    const { paths, page } = fixtureSite()
    const path = paths.find((one) => page(one)?.view.kind === 'question') ?? '/'
    const data = page(path)
    if (data?.view.kind !== 'question') throw new Error('the tests have no question')
    const { index } = data.view.card
    const tags = [
      { title: '도커', first: index, count: 1 },
      { title: '도커', first: index, count: 2 },
      { title: '다른 태그', first: index + 1, count: 1 },
    ]
    render(
      <MemoryRouter initialEntries={[path]}>
        <Root content={openContent({ ...data, site: { ...data.site, tags } })} />
      </MemoryRouter>,
    )
    await userEvent.keyboard('{Tab}')
    const link = await screen.findByRole('link', { name: '#도커' })
    expect(link.getAttribute('href')).toBe(`/?q=${encodeURIComponent('#도커')}`)
    expect(screen.queryByRole('link', { name: '#다른 태그' })).toBeNull()
  })

  test('copies its address where nothing can be shared', async () => {
    await showQuestion('Hypervisor')
    const user = userEvent.setup()
    await user.click(screen.getByRole('button', { name: '공유' }))
    expect(await screen.findByText('주소를 복사했어요.')).toBeTruthy()
  })

  test('offers the address to be copied by hand where the clipboard is closed', async () => {
    await showQuestion('Hypervisor')
    const user = userEvent.setup()
    vi.spyOn(navigator.clipboard, 'writeText').mockRejectedValue(new DOMException('no', 'NotAllowedError'))
    await user.click(screen.getByRole('button', { name: '공유' }))
    expect(await screen.findByLabelText(/아래 주소를/)).toHaveProperty('readOnly', true)
  })

  test('copies itself as Markdown, with whole addresses', async () => {
    await showQuestion('Registry를')
    const user = userEvent.setup()
    expect(screen.queryByRole('button', { name: 'Markdown으로 복사' })).toBeNull()
    fireEvent.scroll(document)
    await user.click(await screen.findByRole('button', { name: 'Markdown으로 복사' }))
    expect(await screen.findByText('질문과 답을 Markdown으로 복사했어요.')).toBeTruthy()
    const copied = await navigator.clipboard.readText()
    expect(copied).toMatch(/^# Registry를 로컬 서버에[^\n]*\n\n- 네, 가능합니다\.\n/)
    expect(copied).toMatch(/\n<http:\/\/localhost[^>]*\/q\/\w+\/>\n$/)
    expect(screen.queryByRole('link', { name: '강사에게 질문하기' })).toBeNull()
  })

  test('leads to its author where mundap.yaml says how, a mail with the question in it', async () => {
    const site = fixtureSite()
    const path = site.paths.find((one) => one.startsWith('/q/')) ?? ''
    const data = site.page(path)
    if (data?.view.kind !== 'question') throw new Error('no question')
    const ask = 'mailto:teacher@example.com'
    render(
      <MemoryRouter initialEntries={[path]}>
        <Root content={openContent({ ...data, site: { ...data.site, ask } })} />
      </MemoryRouter>,
    )
    fireEvent.keyDown(document.body, { key: 'Tab' })
    const link = await screen.findByRole('link', { name: '강사에게 질문하기' })
    const { protocol, searchParams } = new URL(link.getAttribute('href') ?? '')
    expect([protocol, searchParams.get('subject')]).toEqual(['mailto:', data.view.card.text])
  })

  test('that nobody knows is explained, with a way on', async () => {
    await show('/q/nowhere0/')
    expect(await screen.findByRole('heading', { name: '없는 페이지예요.' })).toBeTruthy()
    await userEvent.click(screen.getByRole('link', { name: '질문 목록으로 가기' }))
    await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(18))
  })
})

describe('a question that moved', () => {
  const before = 'Hypervisor는 대체 무엇인가요?'

  /** The page of an old id, whose question is the tests' note's first now. */
  async function showMoved(): Promise<string> {
    const { site } = fixtureSite()
    const [now] = await questions()
    if (now === undefined) throw new Error('no question')
    const view = { kind: 'gone', id: questionId(before), text: null, movedTo: now, nearest: [] } as const
    render(
      <MemoryRouter initialEntries={[`/q/${view.id}/`]}>
        <Root content={openContent({ site, path: `/q/${view.id}/`, view })} />
      </MemoryRouter>,
    )
    await screen.findByRole('heading', { name: gone.moved })
    return now.text
  }

  test('is told without quoting what is asked now as what was asked before', async () => {
    const now = await showMoved()
    expect(screen.getByRole('main').textContent).not.toContain(now)
    expect(screen.queryByText(new RegExp(`${gone.was}|${gone.wasMoved}`))).toBeNull()
  })

  test('shows the wording that the learner saved', async () => {
    await bringIn(phone([1, { kind: 'bookmarked', question: questionId(before), text: before }]))
    await showMoved()
    expect(await screen.findByText(`${gone.wasMoved}: ${before}`)).toBeTruthy()
  })
})
