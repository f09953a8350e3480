import { act, configure, fireEvent, screen, waitFor } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import type { Hit } from '../../../src/search/hit.ts'
import { answer, asked, tellAnswers } from '../../support/slow-search.ts'
import { serveSiteFiles, show } from '../../support/stand.tsx'

// Files that load when they are needed take their time on a busy machine.
configure({ asyncUtilTimeout: 10_000 })
serveSiteFiles()
vi.mock('../../../src/ui/search/fetch-index.ts', () => import('../../support/slow-search.ts'))

const type = (text: string) =>
  fireEvent.input(screen.getByRole('searchbox', { name: '질문 찾기' }), { target: { value: text } })

test('results that come before the answers keep room for their snippets, and those after do not', async () => {
  const { site } = await show('/')
  // A list without a query starts no search.
  expect(tellAnswers).toBeNull()
  const [id] = [...document.querySelectorAll('article h3')].map((title) => title.id.slice(2))
  const find = async (text: string, snippet: string, hasAnswers = false) => {
    await waitFor(() => expect(asked.some((one) => one.text === text)).toBe(true))
    await act(async () => {
      const hit = { id, question: '', field: 'answer', snippet, confidence: 'high', why: [], highlights: [] }
      const hits = [{ ...hit, isRelated: false }]
      answer(text, { hits: hits as unknown as readonly Hit[], total: 1, hasAnswers })
    })
  }
  expect(site.total).toBeGreaterThan(0)
  const hasRoom = () => document.querySelector('.snippet')?.closest('[data-roomy]') != null
  type('레')
  await find('레', '')
  type('레이어')
  await find('레이어', '')
  await waitFor(() => expect(hasRoom()).toBe(true))
  // What waits for the app to start is drawn pale. They do not.
  expect(document.querySelector('[data-early]')).toBeNull()
  act(() => tellAnswers?.())
  await find('레이어', '위의 레이어가', true)
  await screen.findByText('위의 레이어가')
  expect(hasRoom()).toBe(true)
  type('이미지')
  await find('이미지', '이미지는', true)
  await screen.findByText('이미지는')
  expect(hasRoom()).toBe(false)
})

test('until the first results come, the list that they will replace is marked as old', async () => {
  await show('/')
  const isOld = () => document.querySelector('.list[data-stale] article') !== null
  expect(isOld()).toBe(false)
  type('레이어')
  await waitFor(() => expect(isOld()).toBe(true))
  await waitFor(() => expect(asked.some(({ text }) => text === '레이어')).toBe(true))
  await act(async () => {
    answer('레이어', {})
  })
  await waitFor(() => expect(screen.queryAllByRole('article')).toHaveLength(0))
  expect(document.querySelector('[data-stale]')).toBeNull()
})

test('a search has an order of its own, and says how many more it found than it shows', async () => {
  await show('/')
  const order = () => screen.getByRole('combobox', { name: '정렬' })
  expect(order()).toHaveProperty('value', 'note')
  const [id] = [...document.querySelectorAll('article h3')].map((title) => title.id.slice(2))
  type('레이어')
  expect(order()).toHaveProperty('disabled', true)
  expect(screen.getByRole('option', { name: '관련 순' })).toHaveProperty('selected', true)
  await waitFor(() => expect(asked.some(({ text }) => text === '레이어')).toBe(true))
  await act(async () => {
    const hit = {
      id,
      question: '',
      field: 'answer',
      snippet: '',
      confidence: 'high',
      why: [],
      highlights: [],
    }
    answer('레이어', { hits: [{ ...hit, isRelated: false }] as unknown as readonly Hit[], total: 250 })
  })
  expect(await screen.findByRole('heading', { name: '질문 250개 중 1개' })).toBeTruthy()
  type('')
  expect(order()).toHaveProperty('value', 'note')
})
