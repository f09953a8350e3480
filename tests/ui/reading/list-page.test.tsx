import 'fake-indexeddb/auto'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { serveSiteFiles, show } from '../../support/stand.tsx'

serveSiteFiles()

const cards = () => screen.getAllByRole('article')

describe('the list', () => {
  test('shows every question under its section, answers folded', async () => {
    await show('/')
    expect(cards()).toHaveLength(18)
    expect(await screen.findByRole('heading', { level: 2, name: 'Docker' })).toBeTruthy()
    expect(document.querySelectorAll('details[open]')).toHaveLength(0)
  })

  test('opens and closes all answers with one button', async () => {
    await show('/')
    await userEvent.click(screen.getByRole('button', { name: '모두 펼치기', expanded: false }))
    expect(document.querySelectorAll('details[open]')).toHaveLength(18)
    expect(document.activeElement).toBe(screen.getByRole('button', { name: '모두 접기', expanded: true }))
    await userEvent.click(screen.getByRole('button', { name: '모두 접기' }))
    expect(document.querySelectorAll('details[open]')).toHaveLength(0)
  })

  test('does not show the empty bullet of an answer', async () => {
    await show('/')
    await userEvent.click(screen.getByRole('button', { name: '모두 펼치기' }))
    const card = cards().find((one) => one.textContent?.includes('Hypervisor'))
    expect(within(card ?? document.body).getAllByRole('listitem', { hidden: true })).toHaveLength(1)
  })

  test('narrows by conditions that stand in the address, and says how many are left', async () => {
    await show('/?f=code')
    await waitFor(() => expect(cards()).toHaveLength(1))
    expect(screen.getByRole('button', { name: /^코드/ }).getAttribute('aria-pressed')).toBe('true')
    await userEvent.click(screen.getByRole('button', { name: '필터 해제' }))
    await waitFor(() => expect(cards()).toHaveLength(18))
  })

  test('has the same filters before and after an answer is opened, so that nothing below them moves', async () => {
    await show('/')
    const row = within(screen.getByRole('group', { name: '필터' }))
    const names = () => row.getAllByRole('button').map(({ textContent }) => textContent?.replace(/\d+$/, ''))
    const before = names()
    expect(before).toContain('안 읽음')
    await userEvent.click(within(cards()[0] ?? document.body).getByText('답 보기'))
    await row.findByText('17')
    expect(names()).toEqual(before)
  })

  test('조건에 맞는 질문이 없으면 그렇게 말하고 조건을 지울 수 있다', async () => {
    await show('/?f=code,picture')
    expect(await screen.findByText('필터에 맞는 질문이 없어요.')).toBeTruthy()
    await userEvent.click(screen.getByRole('link', { name: '필터 해제' }))
    await waitFor(() => expect(cards()).toHaveLength(18))
  })

  test('moves from answer to answer with J and K', async () => {
    await show('/')
    const [first, second] = cards()
    await userEvent.keyboard('j')
    expect(first?.contains(document.activeElement)).toBe(true)
    await userEvent.keyboard('j')
    expect(second?.contains(document.activeElement)).toBe(true)
    await userEvent.keyboard('k')
    expect(first?.contains(document.activeElement)).toBe(true)
  })
})

describe('검색', () => {
  const field = () => screen.getByRole('searchbox', { name: '질문 찾기' })

  test('"컨테이너를"로 찾아도 컨테이너 질문이 나오고 표시된다', async () => {
    await show('/')
    await userEvent.type(field(), '컨테이너를')
    await waitFor(() => expect(cards().length).toBeLessThan(18))
    await waitFor(() =>
      expect([...document.querySelectorAll('mark')].map((mark) => mark.textContent)).toContain('컨테이너'),
    )
  })

  test('초성으로 찾으면 왜 나왔는지 적혀 있다', async () => {
    await show('/?q=ㅎㅂㅅ')
    expect((await screen.findAllByText(/^초성/)).length).toBeGreaterThan(0)
  })

  test('없는 말이면 없다고 하고 지우면 목록으로 돌아온다', async () => {
    await show('/?q=뷁뷁뷁뷁')
    expect(await screen.findByText(/‘뷁뷁뷁뷁’/)).toBeTruthy()
    await userEvent.click(screen.getByRole('button', { name: '검색어 지우기' }))
    await waitFor(() => expect(cards()).toHaveLength(18))
    expect(document.activeElement).toBe(field())
  })

  test('확실하지 않은 질문은 "관련 있을 수 있는 질문" 아래에 나오고, 없는 낱말을 말해 준다', async () => {
    await show('/?q=컨테이너 우주선')
    const heading = await screen.findByRole('heading', { level: 2, name: '관련 있을 수 있는 질문' })
    expect(heading.compareDocumentPosition(cards()[0] ?? heading)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
    expect(await screen.findByText('‘우주선’은 노트에 없어서 빼고 찾았어요.')).toBeTruthy()
  })

  test('찾은 말은 바탕을 칠하고, 뜻이 같은 말은 밑줄만 긋는다', async () => {
    await show('/?q=레지스트리')
    await waitFor(() => expect(document.querySelector('.card.related mark')?.textContent).toBe('Registry'))
    expect(screen.queryByRole('heading', { name: '관련 있을 수 있는 질문' })).toBeNull()
    cleanup()
    await show('/?q=Registry')
    await waitFor(() => expect(document.querySelector('mark')?.textContent).toBe('Registry'))
    expect(document.querySelector('.card.related')).toBeNull()
  })

  test('#그림은 그림이 있는 질문만 남긴다', async () => {
    await show('/')
    await userEvent.type(field(), '#그림')
    await waitFor(() => expect(cards()).toHaveLength(1))
    expect(cards()[0]?.textContent).toContain('Killercoda')
    // They would lead to all questions.
    await waitFor(() => expect(screen.queryByRole('link', { name: /^(읽기|인쇄)$/ })).toBeNull())
  })

  test('아무것도 가리키지 않는 #말은 낱말로 찾는다', async () => {
    await show('/')
    await userEvent.type(field(), '#Hypervisor')
    await waitFor(() => expect(cards().length).toBeLessThan(18))
    expect(cards()[0]?.textContent).toContain('Hypervisor')
    expect(document.querySelector('mark')?.textContent).toBe('Hypervisor')
  })

  test('goes to the field with the slash key, and leaves it with Esc', async () => {
    await show('/')
    fireEvent.keyDown(document.body, { key: '/', code: 'Slash' })
    expect(document.activeElement).toBe(field())
    await userEvent.keyboard('볼륨{Escape}')
    expect(field()).toHaveProperty('value', '')
    await userEvent.keyboard('{Escape}')
    expect(document.activeElement).not.toBe(field())
  })

  test('offers what was searched for before', async () => {
    await show('/')
    await userEvent.type(field(), '레지스트리')
    await userEvent.tab()
    await userEvent.clear(field())
    expect(await screen.findByRole('button', { name: '레지스트리' })).toBeTruthy()
  })

  test('offers what was being typed when the page was left', async () => {
    await show('/')
    await userEvent.type(field(), '휘발성')
    dispatchEvent(new Event('pagehide'))
    cleanup()
    await show('/')
    expect(await screen.findByRole('button', { name: '휘발성' })).toBeTruthy()
  })
})

describe('a bookmark', () => {
  test('is on its way at once, shown once it is kept, can be undone, and narrows the list', async () => {
    await show('/')
    const [first] = screen.getAllByRole('button', { name: '북마크', description: /App별로/ })
    if (first === undefined) throw new Error('no bookmark button')
    fireEvent.click(first)
    expect([first.getAttribute('aria-busy'), first.getAttribute('aria-pressed')]).toEqual(['true', 'false'])
    await waitFor(() => expect(first.getAttribute('aria-pressed')).toBe('true'))
    await waitFor(() => expect(first.hasAttribute('aria-busy')).toBe(false))
    await userEvent.click(screen.getByRole('button', { name: /^북마크\s*1$/ }))
    await waitFor(() => expect(cards()).toHaveLength(1))
    await userEvent.click(screen.getByRole('button', { name: '되돌리기' }))
    expect(await screen.findByText('필터에 맞는 질문이 없어요.')).toBeTruthy()
  })
})
