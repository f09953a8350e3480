import { fireEvent, render, screen } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, test } from 'vitest'
import { lazyPage, WaitingProvider } from '../../../src/ui/base/lazy-part.ts'
import { ErrorBoundary } from '../../../src/ui/shell/error-boundary.tsx'
import { app } from '../../../src/ui/strings/reading.ko.ts'

const Page = () => <h1>퀴즈</h1>

/** Draws a page where the frame draws it. */
function draw(page: ReactNode) {
  render(
    <ErrorBoundary>
      <WaitingProvider value={<p>불러오는 중</p>}>{page}</WaitingProvider>
    </ErrorBoundary>,
  )
}

const heading = () => screen.queryByRole('heading')?.textContent

test('a page that is here already is drawn at once, without waiting for its loader', () => {
  const Quiz = lazyPage(
    () => new Promise(() => {}),
    () => Page,
  )
  draw(<Quiz />)
  expect(heading()).toBe('퀴즈')
})

test('a page that is not here is loaded', async () => {
  const Quiz = lazyPage(async () => ({ default: Page }))
  draw(<Quiz />)
  expect(heading()).toBeUndefined()
  expect(screen.getByText('불러오는 중')).toBeTruthy()
  expect(await screen.findByText('퀴즈')).toBeTruthy()
})

test('a page that was asked for before it is drawn is loaded once, and drawn at once when it is here', async () => {
  let times = 0
  const Quiz = lazyPage(async () => {
    times += 1
    return { default: Page }
  })
  Quiz.load()
  await new Promise((resolve) => setTimeout(resolve))
  draw(<Quiz />)
  expect([heading(), times]).toEqual(['퀴즈', 1])
})

test('a page that cannot be loaded is broken, and is asked for again when it is drawn again', async () => {
  let isOnline = false
  const Quiz = lazyPage(() => (isOnline ? Promise.resolve({ default: Page }) : Promise.reject(new Error())))
  draw(<Quiz />)
  expect(await screen.findByText(app.broken)).toBeTruthy()
  isOnline = true
  fireEvent.click(screen.getByRole('button', { name: app.redraw }))
  expect(await screen.findByText('퀴즈')).toBeTruthy()
})
