// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { openTabs } from '../../src/storage/tab-channel.ts'

/** Channels of one browser, without a browser: what one posts, the others of its name hear. */
class Channel {
  static readonly open = new Set<Channel>()
  onmessage: ((event: unknown) => void) | null = null
  readonly #name: string
  constructor(name: string) {
    this.#name = name
    Channel.open.add(this)
  }
  postMessage(data: unknown): void {
    if (!Channel.open.has(this)) throw new DOMException('', 'InvalidStateError')
    for (const other of Channel.open)
      if (other !== this && other.#name === this.#name) other.onmessage?.({ data })
  }
  close(): void {
    Channel.open.delete(this)
  }
}

const sight = vi.fn(() => 'visible')
beforeEach(() => {
  vi.stubGlobal('BroadcastChannel', Channel)
  vi.spyOn(document, 'visibilityState', 'get').mockImplementation(() =>
    sight() === 'visible' ? 'visible' : 'hidden',
  )
})
afterEach(() => {
  Channel.open.clear()
  sight.mockReset().mockReturnValue('visible')
})

describe('tabs', () => {
  test('of one site tell each other, and not those of another site', () => {
    const [told, other] = [vi.fn(), vi.fn()]
    const own = vi.fn()
    const tab = openTabs('/a/', own)
    openTabs('/a/', told)
    openTabs('/b/', other)
    tab.announce()
    expect([own, told, other].map((each) => each.mock.calls.length)).toEqual([0, 1, 0])
    tab.close()
    expect(() => tab.announce()).not.toThrow()
    expect(told).toHaveBeenCalledTimes(1)
  })

  test.each(['visibilitychange', 'focus', 'pageshow'])(
    'look for news on %s, while they are in sight',
    (name) => {
      const look = vi.fn()
      const tab = openTabs('/a/', look)
      const target = name === 'visibilitychange' ? document : globalThis
      const happen = () => target.dispatchEvent(new Event(name))
      happen()
      expect(look).toHaveBeenCalledTimes(1)
      sight.mockReturnValue('hidden')
      happen()
      expect(look).toHaveBeenCalledTimes(1)
      sight.mockReturnValue('visible')
      tab.close()
      happen()
      expect(look).toHaveBeenCalledTimes(1)
    },
  )

  test('work without channels', () => {
    vi.stubGlobal('BroadcastChannel', undefined)
    const look = vi.fn()
    const tab = openTabs('/a/', look)
    expect(() => tab.announce()).not.toThrow()
    dispatchEvent(new Event('focus'))
    expect(look).toHaveBeenCalledTimes(1)
    tab.close()
  })
})
