import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { readGlossary } from '../../../src/build/read/glossary-file.ts'
import { readFolder } from '../../../src/build/read/read-folder.ts'
import { buildSearchFiles } from '../../../src/build/site/search-files.ts'
import { nodeSha256 } from '../../../src/build/write/node-sha256.ts'
import { openSearch } from '../../../src/ui/search/search-client.ts'
import type { ToWorker } from '../../../src/ui/search/search-messages.ts'
import { fixtureNotes } from '../../support/fixture-notes.ts'

const { entry, files } = buildSearchFiles(readFolder(fixtureNotes).notes, readGlossary('content'), nodeSha256)
let server: Server
let base = ''
let isDown = false
/** What was asked for, in order. */
const requests: string[] = []
/** Files that are cut once. */
const cut = new Set<string>()

beforeAll(async () => {
  server = createServer((request, response) => {
    const open = { 'Access-Control-Allow-Origin': '*', 'Access-Control-Allow-Headers': '*' }
    if (request.method === 'OPTIONS') return void response.writeHead(204, open).end()
    const name = request.url?.slice(1) ?? ''
    requests.push(name)
    const whole = isDown ? undefined : files.get(name)
    const content = cut.delete(name) ? whole?.slice(0, whole.length / 2) : whole
    response.writeHead(content === undefined ? 404 : 200, open).end(content)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  base = typeof address === 'object' && address ? `http://127.0.0.1:${address.port}/` : ''
})
afterAll(() => server.close())

/** Where workers are blocked. */
const createWorker = (): Worker => {
  throw new Error('workers are blocked')
}

describe('openSearch without a worker', () => {
  it('fetches the index at once, and once, and searches on the page', async () => {
    requests.length = 0
    const { search } = openSearch({ address: { entryUrl: `${base}${entry}` }, createWorker: null })
    // The code that searches is loaded first, which takes its time on a busy machine.
    await vi.waitFor(() => expect(requests).toContain(entry), 20_000)
    expect((await search('휘발성', 5))?.hits[0]?.question).toContain('휘발성')
    expect(requests.filter((name) => name === entry)).toHaveLength(1)
  })

  it('tries again with the first query when the index could not be fetched before', async () => {
    isDown = true
    const { search } = openSearch({ address: { entryUrl: `${base}${entry}` }, createWorker: null })
    await expect(search('휘발성', 5)).rejects.toThrow(entry)
    isDown = false
    expect((await search('휘발성', 5))?.hits.length).toBeGreaterThan(0)
  })
})

describe('openSearch where no worker can start', () => {
  it('searches on the page', async () => {
    const result = await openSearch({ address: { entryUrl: `${base}${entry}` }, createWorker }).search(
      '휘발성',
      5,
    )
    expect(result?.hits[0]?.question).toContain('휘발성')
  })

  it('gives an overtaken query null, and the last one its results', async () => {
    const { search } = openSearch({ address: { entryUrl: `${base}${entry}` }, createWorker })
    const [first, second] = await Promise.all([search('레', 5), search('레이어', 5)])
    expect(first).toBeNull()
    expect(second?.hits.length).toBeGreaterThan(0)
  })

  it('gives each asker its own results, however quickly they ask', async () => {
    const { search } = openSearch({ address: { entryUrl: `${base}${entry}` }, createWorker })
    const [list, older, palette] = await Promise.all([
      search('휘발성', 5),
      search('레', 5, null, 'palette'),
      search('레이어', 5, null, 'palette'),
    ])
    expect(list?.hits[0]?.question).toContain('휘발성')
    expect(older).toBeNull()
    expect(palette?.hits.length).toBeGreaterThan(0)
  })

  it('searches files that only the page has', async () => {
    const readFiles = async (): Promise<Record<string, string>> =>
      Object.fromEntries(
        [...files].map(([path, content]) => [path.replace(/^search\//, ''), String(content)]),
      )
    const { search } = openSearch({ address: { entryUrl: `${base}own/${entry}` }, createWorker, readFiles })
    expect((await search('휘발성', 5))?.hits[0]?.question).toContain('휘발성')
  })

  it('rejects when the index cannot be fetched, and tries again with the next query', async () => {
    const { search } = openSearch({ address: { entryUrl: `${base}${entry}` }, createWorker })
    isDown = true
    await expect(search('휘발성', 5)).rejects.toThrow(entry)
    isDown = false
    expect((await search('휘발성', 5))?.hits.length).toBeGreaterThan(0)
  })

  it('says when the host has a file of the index no more', async () => {
    let count = 0
    const onGone = (): void => {
      count += 1
    }
    const { search } = openSearch({ address: { entryUrl: `${base}${entry}` }, createWorker, onGone })
    isDown = true
    await expect(search('휘발성', 5)).rejects.toThrow(entry)
    isDown = false
    expect(count).toBe(1)
    await search('휘발성', 5)
    expect(count).toBe(1)
  })

  it('fetches a file anew that came cut', async () => {
    cut.add(entry)
    const { search } = openSearch({ address: { entryUrl: `${base}${entry}` }, createWorker })
    expect((await search('휘발성', 5))?.hits.length).toBeGreaterThan(0)
    expect(cut.size).toBe(0)
  })
})

/** Stands in for the worker, answering when told; the real one is asked in a browser (tests/e2e). */
class SlowWorker extends EventTarget {
  readonly asked: ToWorker[] = []
  isTerminated = false
  postMessage(message: ToWorker): void {
    this.asked.push(message)
  }
  terminate(): void {
    this.isTerminated = true
  }
  answer(number: number): void {
    const data = { kind: 'found', number, result: { hits: [], didYouMean: null, words: [] } }
    this.dispatchEvent(new MessageEvent('message', { data }))
  }
}

describe('openSearch with a worker', () => {
  function open() {
    const worker = new SlowWorker()
    // All that the client uses of a worker.
    const client = openSearch({
      address: { entryUrl: `${base}${entry}` },
      createWorker: () => worker as unknown as Worker,
    })
    return { worker, client }
  }

  it('gives each of two askers its own answer, in whichever order they come', async () => {
    const { worker, client } = open()
    const [one, other] = [client.search('a', 3, null, 'one'), client.search('b', 3, null, 'other')]
    worker.answer(2)
    worker.answer(1)
    expect([await one, await other]).not.toContain(null)
  })

  it('searches on the page for all that wait when the worker breaks', async () => {
    const { worker, client } = open()
    const both = [client.search('휘발성', 3, null, 'one'), client.search('레이어', 3, null, 'other')]
    worker.dispatchEvent(new Event('error'))
    expect(worker.isTerminated).toBe(true)
    for (const result of await Promise.all(both)) expect(result?.hits.length).toBeGreaterThan(0)
  })
})
