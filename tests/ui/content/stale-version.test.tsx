import { beforeEach, describe, expect, test, vi } from 'vitest'

const gone = new TypeError(
  'Failed to fetch dynamically imported module: http://localhost:3000/assets/page-1.js',
)

/** A page that just opened, on a host that answers for every script as it is told. */
async function openOn(answer: () => Response | Error) {
  vi.resetModules()
  sessionStorage.clear()
  delete document.documentElement.dataset.reloaded
  document.documentElement.dataset.base = '/'
  const answered = vi.fn(async () => {
    const given = answer()
    if (given instanceof Error) throw given
    return given
  })
  vi.stubGlobal('fetch', answered)
  const reload = vi.fn()
  vi.stubGlobal('location', { href: 'http://localhost:3000/', reload })
  return { reload, answered, ...(await import('../../../src/ui/content/stale-version.ts')) }
}

describe('a script that cannot be had', () => {
  beforeEach(() => vi.spyOn(history, 'replaceState').mockImplementation(() => {}))

  test.each([200, 404])('makes the page reload itself where the host says %s', async (status) => {
    const { renewOnce, reload } = await openOn(() => new Response('', { status }))
    expect(renewOnce(gone)).toBe(true)
    await vi.waitFor(() => expect(reload).toHaveBeenCalledTimes(1))
    // Another one that fails meanwhile needs no second reload.
    expect(renewOnce(new TypeError('http://localhost:3000/assets/page-2.js'))).toBe(true)
    expect(reload).toHaveBeenCalledTimes(1)
  })

  test.each([
    ['is out of order', () => new Response('', { status: 503 })],
    ['does not answer', () => new TypeError('Failed to fetch')],
  ])('leaves the page that runs where the host %s', async (_, answer) => {
    const { renewOnce, reload, answered } = await openOn(answer)
    expect(renewOnce(gone)).toBe(true)
    await vi.waitFor(() => expect(answered).toHaveBeenCalled())
    await new Promise((resolve) => setTimeout(resolve))
    expect(reload).not.toHaveBeenCalled()
    expect(sessionStorage.length).toBe(0)
  })
})
