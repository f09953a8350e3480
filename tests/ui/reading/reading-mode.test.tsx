import 'fake-indexeddb/auto'
import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { serveSiteFiles, show } from '../../support/stand.tsx'

serveSiteFiles()

const opened = () => document.querySelectorAll('details.fold[open]').length
const cards = () => screen.getAllByRole('article').length

describe('reading from start to end', () => {
  test('has every answer open, leads to the next unread question, and folds them again at its end', async () => {
    await show('/')
    await userEvent.click(screen.getByRole('link', { name: '읽기' }))
    await waitFor(() => expect(opened()).toBe(cards()))
    const bar = within(await screen.findByRole('region', { name: '읽기' }))
    await userEvent.click(bar.getByRole('button', { name: '다음 안 읽음' }))
    expect(document.activeElement?.closest('article')).not.toBeNull()
    await userEvent.click(bar.getByRole('button', { name: '그만 읽기' }))
    await waitFor(() => expect(opened()).toBe(0))
    expect(screen.queryByRole('region', { name: '읽기' })).toBeNull()
  })
})

describe('the topics', () => {
  test('say how much of each was read, and lead to a list and a quiz of each, to the wrong answers and to help', async () => {
    const { site } = await show('/topics/')
    const main = within(screen.getByRole('main'))
    await main.findAllByRole('link', { name: '연습' })
    const [topic] = site.sections.filter(({ depth }) => depth > 0)
    const link = main.getByRole('link', {
      name: new RegExp(`^${topic?.title}.*${topic?.count}개 중 0개 읽음$`),
    })
    expect(link.getAttribute('href')).toBe(`/s/${topic?.id}/`)
    expect(main.getByRole('link', { name: '오답노트' })).toBeTruthy()
    expect(main.getByRole('link', { name: '도움말' })).toBeTruthy()
  })
})
