import { act, fireEvent, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Announcer } from '../../../src/ui/base/announcer.tsx'
import { ToastProvider, useToast } from '../../../src/ui/base/toast.tsx'
import { setPreferences } from '../../../src/ui/base/use-preferences.ts'
import { listen, takeHeard } from '../../support/listen.ts'

const undo = vi.fn()

function Bookmark() {
  const toast = useToast()
  return (
    <button
      type="button"
      onClick={() => toast({ text: '담았어요.', action: { label: '되돌리기', run: undo } })}
    >
      북마크
    </button>
  )
}

beforeEach(() => {
  listen()
  vi.useFakeTimers({ shouldAdvanceTime: true })
  setPreferences({ shortcuts: true })
  undo.mockClear()
  render(
    <MemoryRouter>
      <ToastProvider>
        <main>
          <Bookmark />
          <input aria-label="찾기" />
        </main>
        <Announcer />
      </ToastProvider>
    </MemoryRouter>,
  )
})
afterEach(() => {
  vi.useRealTimers()
})

const bookmark = () => screen.getByRole('button', { name: '북마크' })
const action = () => screen.queryByRole('button', { name: /되돌리기/ })
const user = () => userEvent.setup({ advanceTimers: vi.advanceTimersByTime })

describe('a message that offers something', () => {
  test('is said once, with the key that does it', async () => {
    await user().click(bookmark())
    expect(takeHeard()).toEqual(['담았어요. 되돌리기는 U. 되돌리기'])
  })

  test('does it by its key, without taking the focus', async () => {
    await user().click(bookmark())
    await user().keyboard('u')
    expect(undo).toHaveBeenCalledOnce()
    expect(action()).toBeNull()
    expect(document.activeElement).toBe(bookmark())
    await user().keyboard('u')
    expect(undo).toHaveBeenCalledOnce()
  })

  test('leaves the letter to a field, and to learners without single keys; with Alt it works for all', async () => {
    await user().click(bookmark())
    await user().type(screen.getByRole('textbox'), 'u')
    setPreferences({ shortcuts: false })
    fireEvent.keyDown(bookmark(), { code: 'KeyU' })
    expect(undo).not.toHaveBeenCalled()
    fireEvent.keyDown(screen.getByRole('textbox'), { code: 'KeyU', altKey: true })
    expect(undo).toHaveBeenCalledOnce()
  })

  test('goes after a while, but not under the focus or the pointer', async () => {
    await user().click(bookmark())
    act(() => action()?.focus())
    act(() => vi.advanceTimersByTime(20_000))
    expect(action()).not.toBeNull()
    act(() => bookmark().focus())
    fireEvent.mouseEnter(screen.getByText('담았어요.', { selector: '.toast span' }))
    act(() => vi.advanceTimersByTime(20_000))
    expect(action()).not.toBeNull()
    fireEvent.mouseLeave(screen.getByText('담았어요.', { selector: '.toast span' }))
    act(() => vi.advanceTimersByTime(7_000))
    expect(action()).toBeNull()
  })

  test('gives the focus back to where it came from', async () => {
    await user().click(bookmark())
    act(() => action()?.focus())
    await user().keyboard('{Enter}')
    expect(undo).toHaveBeenCalledOnce()
    expect(document.activeElement).toBe(bookmark())
  })
})
