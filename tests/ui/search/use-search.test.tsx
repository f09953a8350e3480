import { act, fireEvent, screen } from '@testing-library/react'
import { hydrateRoot } from 'react-dom/client'
import { MemoryRouter } from 'react-router'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { openContent } from '../../../src/ui/content/content.ts'
import { Root } from '../../../src/ui/root.tsx'
import { startSearch } from '../../../src/ui/search/use-search.ts'
import { renderPage } from '../../../src/ui/server.tsx'
import { outcome } from '../../../src/ui/strings/search.ko.ts'
import { madeCard } from '../../support/made-card.ts'
import { madeListPage } from '../../support/made-site.ts'
import { answer as answerSearch, asked, tellAnswers } from '../../support/slow-search.ts'
import { serveSiteFiles, show } from '../../support/stand.tsx'

serveSiteFiles()
vi.mock('../../../src/ui/search/fetch-index.ts', () => import('../../support/slow-search.ts'))
afterEach(() => {
  vi.useRealTimers()
})

const type = (text: string) =>
  fireEvent.input(screen.getByRole('searchbox', { name: '질문 찾기' }), { target: { value: text } })
/** Answers the latest question for a query: nothing was found. */
const answer = async (text: string) => {
  await vi.waitFor(() => expect(asked.some((one) => one.text === text)).toBe(true))
  await act(async () => answerSearch(text, {}))
}
/** What was said, as long as it is kept. */
const said = () =>
  screen.getAllByRole('log').flatMap((log) => [...log.children].map((one) => one.textContent ?? ''))

describe('a search that is slower than typing', () => {
  test('says nothing of a query that another one has overtaken, and each outcome once', async () => {
    await show('/')
    type('컨테인')
    await answer('컨테인')
    await screen.findByText(outcome.none('컨테인'))
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
    const rest = () => act(async () => void vi.advanceTimersByTime(1000))
    const before = said()
    type('쉛')
    await answer('쉛')
    type('쉛쉛')
    await rest()
    expect(said()).toEqual(before)
    await answer('쉛쉛')
    // With the answers' part of the index the same is asked and found once more.
    act(() => tellAnswers?.())
    await answer('쉛쉛')
    await rest()
    expect(said()).toEqual([...before, outcome.none('쉛쉛')])
  })
})

describe('a page that is taken over', () => {
  const page = () => madeListPage([madeCard('a'), { ...madeCard('b'), index: 1 }])
  /** Puts the prerendered page into the document and takes it over as src/ui/main.tsx does; `before` is done in between. */
  async function takeOver(before: () => void) {
    const data = page()
    const root = document.body.appendChild(document.createElement('div'))
    root.innerHTML = renderPage(data, '/')
    before()
    const field = root.querySelector<HTMLInputElement>('#search')
    const content = openContent(data)
    if (field?.value) startSearch(content, field.value)
    const errors: unknown[] = []
    let app: ReturnType<typeof hydrateRoot> | undefined
    await act(async () => {
      app = hydrateRoot(
        root,
        <MemoryRouter>
          <Root content={content} />
        </MemoryRouter>,
        { onRecoverableError: (error) => errors.push(error) },
      )
    })
    return { root, errors, leave: () => act(async () => app?.unmount()) }
  }

  test('has the results of what was typed before, asked for once', async () => {
    const earlier = asked.length
    const { root, errors, leave } = await takeOver(() => {
      const field = document.querySelector<HTMLInputElement>('#search')
      if (field) field.value = '쉛쉛'
    })
    await vi.waitFor(() => expect(asked.slice(earlier).map(({ text }) => text)).toEqual(['쉛쉛']))
    await act(async () => answerSearch('쉛쉛', { hasAnswers: true }))
    await screen.findByText(outcome.none('쉛쉛'))
    expect(root.querySelector('article')).toBeNull()
    expect(errors).toEqual([])
    await leave()
  })
})
