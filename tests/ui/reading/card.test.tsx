import 'fake-indexeddb/auto'
import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { toText } from '../../../src/ui/reading/card-tools.tsx'
import { saving } from '../../../src/ui/strings/reading.ko.ts'
import { listen } from '../../support/listen.ts'
import { serveSiteFiles, show } from '../../support/stand.tsx'

serveSiteFiles()

const card = (words: string) => {
  const found = screen.getAllByRole('article').find((one) => one.textContent?.includes(words))
  if (found === undefined) throw Error(`no card with ${words}`)
  return found
}
const isOpen = (words: string) => card(words).querySelector('details')?.open

describe('a row of a list', () => {
  test('opens and folds its answer wherever it is pressed, and a press into the answer leaves it open', async () => {
    await show('/')
    await userEvent.click(within(card('Hypervisor')).getByRole('heading'))
    await waitFor(() => expect(isOpen('Hypervisor')).toBe(true))
    await userEvent.click(within(card('Hypervisor')).getAllByText(/가상화솔루션/)[0] as HTMLElement)
    expect(isOpen('Hypervisor')).toBe(true)
    await userEvent.click(within(card('Hypervisor')).getByRole('heading'))
    await waitFor(() => expect(isOpen('Hypervisor')).toBe(false))
  })

  test('leaves text that is being marked alone', async () => {
    await show('/')
    vi.spyOn(window, 'getSelection').mockReturnValue({ type: 'Range' } as Selection)
    fireEvent.click(within(card('Hypervisor')).getByRole('heading'))
    expect(isOpen('Hypervisor')).toBe(false)
    vi.restoreAllMocks()
  })

  test('has the way to the question, a memo, a bookmark and a copy inside the opened answer', async () => {
    await show('/')
    expect(screen.queryByRole('button', { name: '텍스트로 복사' })).toBeNull()
    await userEvent.click(within(card('Hypervisor')).getByRole('heading'))
    const tools = within(card('Hypervisor'))
    await tools.findByRole('button', { name: '텍스트로 복사' })
    expect(tools.getByRole('button', { name: '메모 쓰기' })).toBeTruthy()
    expect(tools.getAllByRole('button', { name: '북마크' })).toHaveLength(2)
    await userEvent.click(tools.getByRole('link', { name: '자세히' }))
    await screen.findByRole('heading', { level: 1, name: /Hypervisor/ })
  })
})

describe('the terms of an opened answer', () => {
  const open = async (words: string) => {
    await userEvent.click(within(card(words)).getByRole('heading'))
    await within(card(words)).findByRole('button', { name: '텍스트로 복사' })
  }

  test('are asked for by one button: other names, and the questions about each', async () => {
    await show('/')
    listen()
    await open('종속성')
    await userEvent.click(within(card('종속성')).getByRole('button', { name: '용어' }))
    const list = within(screen.getByRole('dialog', { name: '이 답에 나온 용어' }))
    await list.findByText(/img/)
    await userEvent.click(list.getByText('이미지'))
    const questions = within(await list.findByRole('list', { name: '‘이미지’에 관한 질문' }))
    const links = questions.getAllByRole('link').map((link) => link.getAttribute('href'))
    expect(links.slice(0, -1).every((href) => href?.startsWith('/q/'))).toBe(true)
    expect(links.at(-1)).toBe(`/?q=${encodeURIComponent('이미지')}`)
    expect(links.length).toBeGreaterThan(1)
    await waitFor(() => expect(window.heard).toContain(`관련 질문 ${links.length - 1}개`))
    await userEvent.click(list.getByRole('button', { name: '닫기' }))
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(document.activeElement?.textContent).toBe('용어')
  })

  test('are not offered where there is none, or where they are turned off', async () => {
    localStorage.setItem('mundap:/:preferences', JSON.stringify({ showsTerms: false }))
    await show('/')
    await open('종속성')
    expect(screen.queryByRole('button', { name: '용어' })).toBeNull()
  })
})

describe('beside a pane', () => {
  beforeEach(() => {
    vi.stubGlobal('matchMedia', (query: string) => ({
      matches: query.includes('75rem'),
      addEventListener: () => {},
      removeEventListener: () => {},
    }))
  })
  afterEach(() => vi.unstubAllGlobals())

  test('a press puts the question into the pane and does not unfold it; J and the arrows move on', async () => {
    await show('/')
    await userEvent.click(within(card('Hypervisor')).getByRole('heading'))
    const pane = within(screen.getByRole('region', { name: '고른 질문' }))
    await pane.findByRole('heading', { name: /Hypervisor/ })
    expect(isOpen('Hypervisor')).toBe(false)
    card('Hypervisor').querySelector('summary')?.focus()
    await userEvent.keyboard('{ArrowDown}')
    await pane.findByRole('heading', { name: /종속성/ })
    fireEvent.keyDown(document.activeElement ?? document.body, { code: 'KeyK', key: 'k' })
    await pane.findByRole('heading', { name: /Hypervisor/ })
  })

  test('a press on the mark of an unfolded answer folds it, as it says, and the pane stays as it is', async () => {
    await show('/')
    await userEvent.click(screen.getByRole('button', { name: '모두 펼치기' }))
    await waitFor(() => expect(isOpen('Hypervisor')).toBe(true))
    await userEvent.click(card('Hypervisor').querySelector('summary') as HTMLElement)
    await waitFor(() => expect(isOpen('Hypervisor')).toBe(false))
    expect(document.querySelector('.pane .question')).toBeNull()
    await userEvent.click(within(card('종속성')).getByRole('heading'))
    const pane = within(screen.getByRole('region', { name: '고른 질문' }))
    await pane.findByRole('heading', { name: /종속성/ })
    expect(isOpen('종속성')).toBe(true)
  })

  test('an address names the question of the pane', async () => {
    const site = await show('/')
    const id = site.site.total > 0 ? card('Hypervisor').querySelector('h3')?.id.slice(2) : ''
    document.body.innerHTML = ''
    await show(`/?at=${id}`)
    const pane = within(screen.getByRole('region', { name: '고른 질문' }))
    await pane.findByRole('heading', { name: /Hypervisor/ })
  })
})

test('a copied question is its wording, its answer, its code and its address', () => {
  const body = {
    answerText: '볼륨에 둬요.\n',
    codeBlocks: [{ text: 'docker volume ls', lang: null, kind: 'code', runs: [] }],
  } as const
  expect(toText({ text: '데이터는 어디에?' }, body, 'https://x.example/q/a/')).toBe(
    'Q. 데이터는 어디에?\n\n볼륨에 둬요.\n\ndocker volume ls\n\nhttps://x.example/q/a/',
  )
})

test('a message about a page does not follow to the next one', async () => {
  await show('/')
  await userEvent.click(
    within(card('Hypervisor')).getAllByRole('button', { name: '북마크' })[0] as HTMLElement,
  )
  await screen.findByText(saving.bookmarked, {}, { timeout: 20_000 })
  await userEvent.click(screen.getByRole('link', { name: '설정' }))
  await waitFor(() => expect(screen.queryByText(saving.bookmarked)).toBeNull())
})
