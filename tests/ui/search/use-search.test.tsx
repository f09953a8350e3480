import { act, fireEvent, screen } from '@testing-library/react'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { outcome } from '../../../src/ui/strings/search.ko.ts'
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
