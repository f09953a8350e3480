import { render, screen } from '@testing-library/react'
import { Suspense } from 'react'
import { expect, test } from 'vitest'
import { lazyPage } from '../../../src/ui/base/lazy-part.ts'

const Page = () => <h1>퀴즈</h1>

test('a page that is here already is drawn at once, without waiting for its loader', () => {
  const Quiz = lazyPage(
    () => new Promise(() => {}),
    () => Page,
  )
  render(
    <Suspense fallback={<p>불러오는 중</p>}>
      <Quiz />
    </Suspense>,
  )
  expect(screen.getByRole('heading').textContent).toBe('퀴즈')
})

test('a page that is not here is loaded', async () => {
  const Quiz = lazyPage(
    async () => ({ default: Page }),
    () => undefined,
  )
  render(
    <Suspense fallback={<p>불러오는 중</p>}>
      <Quiz />
    </Suspense>,
  )
  expect(screen.queryByRole('heading')).toBeNull()
  expect(await screen.findByRole('heading')).toBeTruthy()
})
