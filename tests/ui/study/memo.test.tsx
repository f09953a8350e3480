import { cleanup, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { QuestionRef } from '../../../src/site/site-data.ts'
import { questions } from '../../support/past-study.ts'
import { makeBrowser, openTab, remember } from '../../support/quiz-stand.tsx'

makeBrowser()
afterEach(() => {
  vi.restoreAllMocks()
})

async function first(): Promise<QuestionRef> {
  const [question] = await questions()
  if (question === undefined) throw Error("the tests' note has questions")
  return question
}

async function field(): Promise<HTMLTextAreaElement> {
  const memo = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: '메모' })
  await waitFor(() => {
    if (memo.disabled) throw Error('not yet ready')
  })
  return memo
}

/** The memos in the journal, in the order they were saved. */
async function saved(): Promise<readonly string[]> {
  const { openStudy } = await import('../../../src/ui/study/use-study.ts')
  const { journal } = await openStudy()
  return journal.events().flatMap((event) => ('memo' in event ? [String(event.memo)] : []))
}

/** The page goes away at once: no transaction comes to its end any more. */
async function kill(): Promise<void> {
  const { openStudy } = await import('../../../src/ui/study/use-study.ts')
  const store = await openStudy()
  store.close()
  cleanup()
}

/** Makes the browser refuse to store anything more in these. */
function fill(...names: readonly ('localStorage' | 'sessionStorage')[]): void {
  for (const name of names) {
    const full = {
      setItem() {
        throw new DOMException('full', 'QuotaExceededError')
      },
      getItem: (key: string) => original.getItem(key),
      removeItem: (key: string) => original.removeItem(key),
    }
    const original = globalThis[name]
    vi.stubGlobal(name, full)
  }
}

describe('쓰던 메모', () => {
  test('마지막 글자 바로 뒤에 탭이 사라져도 새 탭에 그대로 있고, 기록에 저장된다', async () => {
    const { id } = await first()
    await openTab(`/q/${id}/`)
    await userEvent.type(await field(), '커널은 함께 쓴다')
    await kill()
    // Another page than the question's.
    await openTab('/bookmarks/')
    await waitFor(async () => expect(await saved()).toEqual(['커널은 함께 쓴다']))
    await openTab(`/q/${id}/`)
    expect((await field()).value).toBe('커널은 함께 쓴다')
    // It was taken up once.
    expect(await saved()).toEqual(['커널은 함께 쓴다'])
    expect(Object.keys(localStorage).filter((key) => key.includes('memo'))).toEqual([])
  })

  test('그사이 다른 곳에서 고친 메모와 함께 남는다', async () => {
    const { id, text } = await first()
    await remember({ kind: 'memo', question: id, text, memo: '이미지' })
    await openTab(`/q/${id}/`)
    await userEvent.type(await field(), '와 커널')
    const { openStudy } = await import('../../../src/ui/study/use-study.ts')
    await (await openStudy()).append({ kind: 'memo', question: id, text, memo: '볼륨' })
    await kill()
    await openTab(`/q/${id}/`)
    await waitFor(async () => expect((await field()).value).toBe('볼륨\n이미지와 커널'))
  })

  test('localStorage가 가득 차도 새로고침에는 남는다', async () => {
    const { id } = await first()
    await openTab(`/q/${id}/`)
    const memo = await field()
    const disk = localStorage
    fill('localStorage')
    await userEvent.type(memo, '레이어')
    await kill()
    vi.stubGlobal('localStorage', disk)
    await openTab(`/q/${id}/`)
    await waitFor(async () => expect((await field()).value).toBe('레이어'))
  })

  test('아무것도 둘 수 없는 창에서도 쓸 수 있고, 곧바로 기록에 저장된다', async () => {
    const { id } = await first()
    await openTab(`/q/${id}/`)
    const memo = await field()
    fill('localStorage', 'sessionStorage')
    await userEvent.type(memo, '레이어')
    // The field still has the focus.
    expect(await screen.findByText('저장됨')).toBeTruthy()
    expect((await saved()).at(-1)).toBe('레이어')
  })

  test('디스크에 저장하지 못한 메모는 다음 탭이 다시 저장한다', async () => {
    const { id } = await first()
    await openTab(`/q/${id}/`)
    const memo = await field()
    const full = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
      throw new DOMException('the disk is full', 'QuotaExceededError')
    })
    await userEvent.type(memo, '레이어{Escape}')
    expect(await screen.findByText('저장 안 됨')).toBeTruthy()
    await kill()
    full.mockRestore()
    await openTab('/settings/')
    await waitFor(async () => expect(await saved()).toEqual(['레이어']))
  })

  test.each(['no json', '{}', '7', '{"question":1,"text":"","began":"","memo":""}'])(
    '남은 것이 %s이면 버린다',
    async (spoiled) => {
      const { id } = await first()
      localStorage.setItem(`mundap:/:memo-draft:page:${id}`, spoiled)
      await openTab(`/q/${id}/`)
      expect((await field()).value).toBe('')
      expect(await saved()).toEqual([])
      expect(Object.keys(localStorage).filter((key) => key.includes('memo'))).toEqual([])
    },
  )

  test('필드를 떠날 때 한 번 저장하고, 글자마다 저장하지 않는다', async () => {
    const { id } = await first()
    await openTab(`/q/${id}/`)
    await userEvent.type(await field(), '커널은 함께 쓴다{Escape}')
    expect(await screen.findByText('저장됨')).toBeTruthy()
    expect(await saved()).toEqual(['커널은 함께 쓴다'])
    expect(Object.keys(localStorage).filter((key) => key.includes('memo'))).toEqual([])
  })

  test('다른 탭이 먼저 가져가 저장해도 이어 쓴 글은 하나로 남는다', async () => {
    const { id, text } = await first()
    await openTab(`/q/${id}/`)
    await userEvent.type(await field(), '커널')
    // What another tab does that is opened now.
    const key = Object.keys(localStorage).find((name) => name.includes('memo-draft')) ?? ''
    localStorage.removeItem(key)
    const { openStudy } = await import('../../../src/ui/study/use-study.ts')
    await (await openStudy()).append({ kind: 'memo', question: id, text, memo: '커널' })
    await userEvent.type(await field(), '{Backspace}넬{Escape}')
    await waitFor(async () => expect((await saved()).at(-1)).toBe('커넬'))
  })
})
