import 'fake-indexeddb/auto'
import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import { listen } from '../../support/listen.ts'
import { serveSiteFiles, show } from '../../support/stand.tsx'

serveSiteFiles()

const opened = () => document.querySelectorAll('details.fold[open]').length
const cards = () => screen.getAllByRole('article').length

describe('reading from start to end', () => {
  test('has every answer open, leads to the next unread question, and folds them again at its end', async () => {
    await show('/')
    listen()
    await userEvent.click(screen.getByRole('link', { name: '읽기' }))
    await waitFor(() => expect(opened()).toBe(cards()))
    const bar = within(await screen.findByRole('region', { name: '읽기' }))
    await userEvent.click(bar.getByRole('button', { name: '다음 안 읽음' }))
    expect(document.activeElement?.closest('article')).not.toBeNull()
    await userEvent.click(bar.getByRole('button', { name: '그만 읽기' }))
    await waitFor(() => expect(opened()).toBe(0))
    expect(screen.queryByRole('region', { name: '읽기' })).toBeNull()
    await waitFor(() =>
      expect(window.heard).toEqual(['답을 모두 펼치고 읽기를 시작했어요.', '읽기를 마치고 답을 접었어요.']),
    )
    // The bar is gone; reading was at this question.
    expect(document.activeElement?.matches('article summary')).toBe(true)
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
