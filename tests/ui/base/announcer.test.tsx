import { act, fireEvent, render, screen } from '@testing-library/react'
import { useState } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { Announcer, say, useSaid } from '../../../src/ui/base/announcer.tsx'
import { Dialog } from '../../../src/ui/base/dialog.tsx'
import { app } from '../../../src/ui/strings/reading.ko.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const said = () =>
  screen.getAllByRole('log', { hidden: true }).map((log) => [...log.children].map((one) => one.textContent))

describe('the announcer', () => {
  test('says each sentence once, also when it is the same again, and takes it away later', () => {
    render(<Announcer />)
    act(() => say('담았어요.'))
    const [first] = screen.getByRole('log').children
    act(() => say('담았어요.'))
    expect(said()).toEqual([['담았어요.', '담았어요.']])
    // What was said stays as it is: only the new one is read out.
    expect(screen.getByRole('log').children[0]).toBe(first)
    act(() => vi.runAllTimers())
    expect(said()).toEqual([[]])
  })

  test('speaks in the dialog while one is open, which hides the page', () => {
    function Page() {
      const [isOpen, setOpen] = useState(true)
      return (
        <>
          <Announcer />
          {isOpen && (
            <Dialog title="지우기" onClose={() => setOpen(false)}>
              <button type="button" onClick={() => setOpen(false)}>
                닫기
              </button>
            </Dialog>
          )}
        </>
      )
    }
    render(<Page />)
    act(() => say('복사했어요.'))
    expect(said()).toEqual([[], ['복사했어요.']])
    fireEvent.click(screen.getByRole('button', { name: '닫기', hidden: true }))
    act(() => say('지웠어요.'))
    expect(said()).toEqual([['지웠어요.']])
  })

  test('says a text once it rests, and not what it was in between', () => {
    function Count({ text, query }: { readonly text: string; readonly query: string }) {
      useSaid(text, 700, query)
      return <Announcer />
    }
    const { rerender } = render(<Count text="3개" query="ㅋ" />)
    act(() => vi.advanceTimersByTime(600))
    rerender(<Count text="2개" query="커" />)
    act(() => vi.advanceTimersByTime(700))
    expect(said()).toEqual([['2개']])
    // Another query with the same outcome is told, too.
    rerender(<Count text="2개" query="컨" />)
    act(() => vi.advanceTimersByTime(700))
    expect(said()).toEqual([['2개', '2개']])
  })
})

test('a page is named when it is opened; a title that is a sentence stands for itself', () => {
  expect(app.opened('설정')).toBe('설정 페이지를 열었어요.')
  expect(app.opened('없는 페이지예요.')).toBe('없는 페이지예요.')
})
