import { afterEach, expect, test, vi } from 'vitest'
import { fetchAhead } from '../../../src/ui/content/fetch-ahead.ts'

const asked = vi.fn((_url: string) => Promise.resolve(new Response('')))

afterEach(() => {
  vi.unstubAllGlobals()
  asked.mockClear()
})

/** A browser in which the reader or a service worker says what is wanted. */
function browse(navigator: object): void {
  vi.stubGlobal('navigator', navigator)
  vi.stubGlobal('fetch', asked)
}

test('files are fetched ahead, each once', async () => {
  browse({})
  await fetchAhead(['assets/a.js', 'assets/b.css'])
  await fetchAhead(['assets/a.js'])
  expect(asked.mock.calls.map(([url]) => url.replace(/.*assets/, ''))).toEqual(['/a.js', '/b.css'])
})

test('nothing is fetched ahead for whoever saves data, or where a worker keeps the files', async () => {
  browse({ connection: { saveData: true } })
  await fetchAhead(['assets/c.js'])
  browse({ serviceWorker: { controller: {} } })
  await fetchAhead(['assets/c.js'])
  expect(asked).not.toHaveBeenCalled()
})

test('a file that did not come is asked for again', async () => {
  browse({})
  asked.mockRejectedValueOnce(new TypeError('Failed to fetch'))
  fetchAhead(['assets/d.js'])
  await fetchAhead(['assets/d.js'])
  await fetchAhead(['assets/d.js'])
  expect(asked).toHaveBeenCalledTimes(2)
})

test('a search has the line to itself', async () => {
  browse({})
  document.body.innerHTML = '<input id="search" /><button></button>'
  const [field, button] = [document.querySelector('input'), document.querySelector('button')]
  field?.focus()
  const fetching = fetchAhead(['assets/e.js'])
  await Promise.resolve()
  expect(asked).not.toHaveBeenCalled()
  button?.focus()
  await fetching
  expect(asked).toHaveBeenCalledTimes(1)
})
