import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { firstScript } from '../../../src/build/site/first-script.ts'
import { takeEarlyWorker } from '../../../src/ui/search/trusted-types.ts'

/** What was started, and what each was told. */
const started: EarlyWorker[] = []
class EarlyWorker extends EventTarget {
  readonly told: unknown[] = []
  onerror: (() => void) | null = null
  readonly url: string
  constructor(url: string) {
    super()
    this.url = url
    started.push(this)
  }
  postMessage(message: unknown): void {
    this.told.push(message)
  }
}

const fetched: string[] = []
const address = { entryUrl: '/search/index.json' }
const field = () => document.querySelector<HTMLInputElement>('#search')
const focus = () => field()?.dispatchEvent(new Event('focusin', { bubbles: true }))
const type = (text: string) => {
  const input = field()
  if (input !== null) input.value = text
  input?.dispatchEvent(new Event('input', { bubbles: true }))
}
/** Runs the page's first script as the browser does. */
const open = (opens: typeof address | null) =>
  new Function(
    firstScript('/', { files: ['/search/quick-index.json'], opens }, [
      '/assets/search.js',
      '/assets/notes.js',
    ]),
  )()

beforeEach(() => {
  document.body.innerHTML = '<input id="search">'
  vi.stubGlobal('Worker', EarlyWorker)
  vi.stubGlobal('fetch', async (url: string) => void fetched.push(url))
})
afterEach(() => {
  vi.unstubAllGlobals()
  takeEarlyWorker()
  delete document.documentElement.dataset.app
  started.length = 0
  fetched.length = 0
})

describe('a search before the app runs', () => {
  test('begins with the focus, and the worker is told what is typed until the app has started', () => {
    open(address)
    expect(started).toEqual([])
    focus()
    expect(fetched).toEqual(['/search/quick-index.json'])
    expect(started.map(({ url }) => new URL(url).pathname)).toEqual(['/assets/search.js'])
    type('컨')
    document.documentElement.dataset.app = 'started'
    type('컨테')
    expect(started[0]?.told).toEqual([
      { kind: 'open', address },
      { kind: 'search', number: 0, text: '컨', limit: 1, allow: null, isFirst: true },
    ])
    expect(takeEarlyWorker()).toBe(started[0])
    // The app has it once.
    expect(takeEarlyWorker()).toBeNull()
  })

  test('leaves a worker that does not run to the app', () => {
    open(address)
    focus()
    started[0]?.onerror?.()
    expect(takeEarlyWorker()).toBeNull()
  })

  test('starts no worker where the page itself searches', () => {
    open(null)
    focus()
    expect(started).toEqual([])
    expect(fetched).toHaveLength(1)
  })

  test('allows three scripts of this site to be run beside a page, and no other', () => {
    let rules: { createScriptURL: (url: string) => string } | undefined
    const createPolicy = (_name: string, given: typeof rules) => {
      rules = given
      return given
    }
    vi.stubGlobal('trustedTypes', { createPolicy })
    open(address)
    for (const path of ['/assets/search.js', '/assets/notes.js', '/sw.js'])
      expect(rules?.createScriptURL(path)).toBe(new URL(path, location.href).href)
    for (const url of ['/assets/other.js', 'https://example.org/sw.js', 'data:,1'])
      expect(() => rules?.createScriptURL(url)).toThrow()
  })
})
