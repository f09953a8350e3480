import { fireEvent, render, screen } from '@testing-library/react'
import { MemoryRouter, useLocation } from 'react-router'
import { beforeEach, expect, test, vi } from 'vitest'

beforeEach(() => vi.resetModules())

/** A page with one link, in a tab that has just opened. */
async function openPage() {
  const { Link } = await import('../../../src/ui/base/link.tsx')
  const { reloadPage } = await import('../../../src/ui/base/reload.ts')
  const Here = () => <p>{useLocation().pathname}</p>
  render(
    <MemoryRouter initialEntries={['/']}>
      <Link to="/settings/">설정</Link>
      <Here />
    </MemoryRouter>,
  )
  /** Clicks the link; returns whether the browser would follow it. */
  const click = (): boolean => {
    let isLeft = false
    const see = (event: Event) => {
      isLeft = !event.defaultPrevented
      event.preventDefault()
    }
    document.addEventListener('click', see, { once: true })
    fireEvent.click(screen.getByRole('link', { name: '설정' }))
    return isLeft
  }
  return { reloadPage, click }
}

test('a link is followed by the app', async () => {
  const { click } = await openPage()
  expect(click()).toBe(false)
  await screen.findByText('/settings/')
})

test('a link that is tapped while the page loads itself anew is left to the browser: the tap is not lost', async () => {
  const reload = vi.spyOn(location, 'reload').mockImplementation(() => {})
  const { reloadPage, click } = await openPage()
  reloadPage()
  expect(reload).toHaveBeenCalledTimes(1)
  expect(click()).toBe(true)
  expect(screen.getByText('/')).toBeTruthy()
})
