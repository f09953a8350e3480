import { act, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { useState } from 'react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepFocus } from '../../../src/ui/base/focus-keeper.ts'

let stop = (): void => {}
beforeEach(() => {
  stop = keepFocus()
})
afterEach(() => stop())

function Page() {
  const [rows, setRows] = useState(['가', '나', '다'])
  const [isOver, setOver] = useState(false)
  return (
    <main tabIndex={-1}>
      <div className="page">
        <button type="button">조건</button>
        <ul>
          {rows.map((row) => (
            <li key={row}>
              <button type="button" onClick={() => setRows(rows.filter((one) => one !== row))}>
                {row}
              </button>
            </li>
          ))}
        </ul>
        <p>
          <button type="button" disabled={isOver} onClick={() => setOver(true)}>
            끝
          </button>
        </p>
      </div>
    </main>
  )
}

const focused = () => document.activeElement?.textContent

test('when a control goes away, the focus moves to the next one; else to the one before; else to what is near', async () => {
  render(<Page />)
  await userEvent.click(screen.getByRole('button', { name: '나' }))
  await waitFor(() => expect(focused()).toBe('다'))
  await userEvent.keyboard('{Enter}')
  await waitFor(() => expect(focused()).toBe('가'))
  await userEvent.keyboard('{Enter}')
  await waitFor(() => expect(focused()).toBe('끝'))
})

test('a control that is disabled gives the focus away, too', async () => {
  render(<Page />)
  await userEvent.click(screen.getByRole('button', { name: '끝' }))
  await waitFor(() => expect(focused()).toBe('다'))
})

test('what appears beside a disabled control is nearer than what was there, and a field to type into is last', async () => {
  function Erase() {
    const [isErased, setErased] = useState(false)
    return (
      <main tabIndex={-1}>
        <div>
          <div>
            <button type="button" disabled={isErased} onClick={() => setErased(true)}>
              지우기
            </button>
            {isErased && (
              <p>
                <input aria-label="메모" />
                <button type="button" onClick={() => setErased(false)}>
                  되돌리기
                </button>
              </p>
            )}
          </div>
          <button type="button">완전히 지우기</button>
        </div>
      </main>
    )
  }
  render(<Erase />)
  await userEvent.click(screen.getByRole('button', { name: '지우기' }))
  await waitFor(() => expect(focused()).toBe('되돌리기'))
  await userEvent.keyboard('{Enter}')
  await waitFor(() => expect(focused()).toBe('지우기'))
})

test('a press beside everything leaves no focus behind', async () => {
  render(<Page />)
  const last = screen.getByRole('button', { name: '다' })
  act(() => last.focus())
  act(() => last.blur())
  await userEvent.click(document.body)
  last.closest('li')?.setAttribute('data-x', '')
  await Promise.resolve()
  expect(document.activeElement).toBe(document.body)
})

test('what lost the focus before the keeper was loaded gives it away, too', async () => {
  stop()
  render(<Page />)
  const last = screen.getByRole('button', { name: '끝' })
  await userEvent.click(last)
  act(() => last.blur())
  stop = keepFocus([last])
  expect(focused()).toBe('다')
})

test('what was taken away before the keeper was loaded gives the focus to what stood around it', () => {
  stop()
  render(<Page />)
  const first = screen.getByRole('button', { name: '가' })
  const item = first.closest('li')
  act(() => first.focus())
  const path: Element[] = []
  for (let at: Element | null = first; at !== null; at = at.parentElement) path.push(at)
  item?.remove()
  stop = keepFocus(path)
  expect(focused()).toBe('나')
})
