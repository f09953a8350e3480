import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { startDraft } from '../../../src/study/quiz/session.ts'
import { questions } from '../../support/past-study.ts'
import { findQuestion, makeBrowser, openTab, pause, press, remember } from '../../support/quiz-stand.tsx'

makeBrowser()
afterEach(() => {
  vi.restoreAllMocks()
})

const notice = () => screen.findByRole('region', { name: '저장 알림' })
const progress = () => document.querySelector('.run-progress span')?.textContent

async function start(): Promise<void> {
  const three = (await questions()).slice(0, 3).map(({ id }) => id)
  await remember(startDraft('set', three, { mode: 'card', scope: { kind: 'all' }, isCram: false }))
  await openTab('/quiz/run/')
  await findQuestion()
}

/** Shows the answer and says 알았어요. */
async function know(): Promise<void> {
  await findQuestion()
  await press('[Space]')
  const known = await screen.findByRole('button', { name: /^알았어요/ })
  await waitFor(() => {
    if (known.hasAttribute('disabled')) throw Error('no answer yet')
  })
  pause()
  await userEvent.click(known)
}

function throwing(name: string) {
  return () => {
    throw new DOMException('refused', name)
  }
}

describe('퀴즈에서 저장 한 번이 실패해도', () => {
  test.each([
    [
      '자리가 없을 때',
      () => vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(throwing('QuotaExceededError')),
    ],
    [
      '쓰기가 거절될 때',
      () => vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(throwing('UnknownError')),
    ],
    [
      '읽기가 거절될 때',
      () => vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(throwing('UnknownError')),
    ],
    [
      '거래를 열지 못할 때',
      () => vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(throwing('AbortError')),
    ],
  ])('%s 다음 문제로 넘어가고, 그 답은 저장하지 못한 것으로 센다', async (_, refuse) => {
    await start()
    const refusal = refuse()
    await know()
    await waitFor(() => expect(progress()).toBe('2/3'))
    expect((await notice()).textContent).toContain('저장하지 못한 기록 1건')
    await know()
    await waitFor(() => expect(progress()).toBe('3/3'))
    refusal.mockRestore()
    await userEvent.click(within(await notice()).getByRole('button', { name: '다시 저장하기' }))
    await waitFor(() => expect(screen.queryByRole('region', { name: '저장 알림' })).toBeNull())
    await openTab('/quiz/run/')
    await findQuestion()
    expect(progress()).toBe('3/3')
  })

  test('다른 탭에 알리지 못해도 다음 문제로 넘어간다', async () => {
    await start()
    const deaf = vi.spyOn(BroadcastChannel.prototype, 'postMessage')
    deaf.mockImplementation(throwing('InvalidStateError'))
    await know()
    await waitFor(() => expect(progress()).toBe('2/3'))
    await know()
    await waitFor(() => expect(progress()).toBe('3/3'))
    expect(deaf).toHaveBeenCalled()
  })

  test('답을 기록으로 만들지 못하면 그렇다고 하고, 다시 누르면 넘어간다', async () => {
    await start()
    const { openStudy } = await import('../../../src/ui/study/use-study.ts')
    const { journal } = await openStudy()
    const broken = vi.spyOn(crypto, 'randomUUID').mockImplementation(throwing('OperationError'))
    await know()
    expect(await screen.findByText('기록을 저장하지 못했어요.')).toBeTruthy()
    expect(progress()).toBe('1/3')
    expect(journal.unsaved()).toEqual([])
    broken.mockRestore()
    pause()
    await userEvent.click(screen.getByRole('button', { name: /^알았어요/ }))
    await waitFor(() => expect(progress()).toBe('2/3'))
  })
})
