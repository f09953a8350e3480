import { screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, test, vi } from 'vitest'
import { questions } from '../../support/past-study.ts'
import { makeBrowser, openTab } from '../../support/quiz-stand.tsx'

makeBrowser()

/** What the tab remembers of the list, as the first visit to an entry of the history finds it. */
const key = 'mundap:/:view:default:/'

async function openList(): Promise<void> {
  await openTab('/')
  await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(18))
}

const unfolded = () => document.querySelectorAll('details.fold[open]').length

describe('탭이 기억한 목록의 모습', () => {
  test('펼친 답을 다시 펼친다', async () => {
    const [first] = await questions()
    sessionStorage.setItem(key, JSON.stringify({ scroll: 0, anchor: null, focus: null, open: [first?.id] }))
    await openList()
    await waitFor(() => expect(unfolded()).toBe(1))
  })

  test('고른 질문이 주소에 들어가도 펼친 답을 기억한다', async () => {
    vi.stubGlobal('matchMedia', (query: string) => ({
      matches: query.includes('75rem'),
      addEventListener: () => {},
      removeEventListener: () => {},
    }))
    await openList()
    await userEvent.click(screen.getByRole('button', { name: '모두 펼치기' }))
    await userEvent.click(screen.getByRole('heading', { name: /Hypervisor/, level: 3 }))
    const kept = () => Object.keys(sessionStorage).filter((name) => name.startsWith('mundap:/:view:'))
    const openIn = (name: string) => JSON.parse(sessionStorage.getItem(name) ?? '{}').open?.length
    await waitFor(() => expect(kept().filter((name) => name !== key && openIn(name) === 18)).toHaveLength(1))
  })

  const spoiled = ['null', '7', '"text"', '[]', 'true', '{}', '{"a":1}', '[[[]]]', '-1', '1e999']
  test.each([
    'no json',
    '',
    ...spoiled,
    ...['scroll', 'anchor', 'focus', 'open'].flatMap((name) =>
      spoiled.map((value) => `{"${name}":${value}}`),
    ),
    '{"anchor":{"title":7,"top":"x"},"scroll":5}',
    '{"anchor":{"title":"t-x","top":null},"scroll":5}',
    '{"focus":{"title":{},"part":"answer"}}',
    '{"focus":{"title":"t-x","part":"constructor"}}',
    '{"focus":{"title":"t-x","part":["answer"]}}',
    '{"open":[1,null,{},"nobody"]}',
    '{"open":{"length":3}}',
  ])('망가져 %s이어도 목록을 보여 주고, 다음에는 다시 기억한다', async (text) => {
    sessionStorage.setItem(key, text)
    await openList()
    expect(screen.queryByText(/보여 드리지 못했어요/)).toBeNull()
    expect(unfolded()).toBe(0)
    dispatchEvent(new Event('pagehide'))
    expect(JSON.parse(sessionStorage.getItem(key) ?? '')).toMatchObject({
      scroll: expect.any(Number),
      open: expect.any(Array),
    })
  })
})
