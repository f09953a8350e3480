import { afterEach, describe, expect, test, vi } from 'vitest'
import { buildIndex } from '../../../src/search/index/build-index.ts'
import { writeIndexFiles, writeQuickFiles } from '../../../src/search/index/index-files.ts'
import { packCards } from '../../../src/site/pack-cards.ts'
import { fetchSearcher } from '../../../src/ui/search/fetch-index.ts'
import { madeCard } from '../../support/made-card.ts'
import { questionId } from '../../support/samples.ts'
import { docs, glossary } from '../../support/small-collection.ts'

const filled = Array.from({ length: 120 }, (_, at) => {
  const { id = '', question = '', answer = '', code = '' } = docs[at] ?? {}
  return { id: questionId(id || `filler${at}`), question: question || `${at}번째 것은?`, answer, code }
})
const index = buildIndex(filled, glossary)
let made = 0
const nameOf = (kind: string): string => `${kind}-${made++}`
const whole = writeIndexFiles(index, nameOf)
const quick = writeQuickFiles(index, nameOf)
const catalogue = JSON.stringify(
  packCards(
    filled.map(({ id, question }, index) => ({
      ...madeCard(id),
      index,
      question: [question],
      text: question,
    })),
  ),
)
const files = new Map([...whole.files, ...(quick?.files ?? []), ['catalogue', catalogue]])
const base = 'https://example.org/search/'

/** Opens the search over a host; `gone` are beginnings of names that it does not have. */
async function open({ gone = [] as readonly string[] } = {}) {
  const asked: string[] = []
  vi.stubGlobal('fetch', async (url: string) => {
    const name = url.slice(base.length)
    asked.push(name)
    const text = gone.some((start) => name.startsWith(start)) ? undefined : files.get(name)
    return new Response(text, { status: text === undefined ? 404 : 200 })
  })
  const onAnswers = vi.fn()
  const searcher = fetchSearcher(
    {
      entryUrl: base + whole.entry,
      quick: { entryUrl: base + quick?.entry, catalogueUrl: `${base}catalogue` },
    },
    onAnswers,
  )
  const first = (query: string) => searcher.search(query, 10, null, true)
  const complete = () => vi.waitFor(() => expect(onAnswers).toHaveBeenCalledTimes(1))
  const hasAsked = (start: string) => asked.some((name) => name.startsWith(start))
  return { searcher, first, complete, hasAsked }
}

afterEach(() => vi.unstubAllGlobals())

describe('a search that begins with the quick index', () => {
  test('has first results before the index is asked for, and then all that the index has', async () => {
    const { searcher, first, complete, hasAsked } = await open()
    const early = await first('레이어')
    expect(early).toMatchObject({ hasAnswers: false, hits: [{ id: 'layer' }] })
    expect(hasAsked('index')).toBe(false)
    await complete()
    for (const query of ['레이어', '컨테이너 프로세스', '느린', 'dokcer']) {
      const now = await first(query)
      expect(now.hasAnswers).toBe(true)
      expect(now).toEqual(await searcher.search(query, 10, null, false))
    }
  })

  test.each([
    ['a query that it finds nothing sure for', '없는낱말', true],
    ['a quoted part, which may stand in an answer', '"롤백할 때"', true],
    ['who does not ask a second time', '레이어', false],
  ])('waits for the index for %s', async (_, query, isFirst) => {
    const { searcher, hasAsked } = await open()
    const found = await searcher.search(query, 10, null, isFirst)
    expect(hasAsked('index')).toBe(true)
    expect(found.hits.length > 0).toBe(query !== '없는낱말')
  })

  test('is over where the host has the quick index no more', async () => {
    const { first, hasAsked } = await open({ gone: ['quick'] })
    expect((await first('레이어')).hits[0]?.id).toBe('layer')
    expect(hasAsked('index')).toBe(true)
  })

  test('fetches no more than it needs for who wants to save data', async () => {
    vi.stubGlobal('navigator', { connection: { saveData: true } })
    const { first, hasAsked } = await open()
    expect((await first('레이어')).hits[0]?.id).toBe('layer')
    await new Promise((done) => setTimeout(done))
    expect(hasAsked('index')).toBe(false)
  })

  test('is left out where the index is kept in this browser', async () => {
    vi.stubGlobal('caches', {
      match: async (url: string) => (url === base + whole.entry ? new Response() : undefined),
    })
    const { first, hasAsked } = await open()
    expect((await first('레이어')).hits[0]?.id).toBe('layer')
    expect(hasAsked('quick')).toBe(false)
  })
})

describe('a search while the entry is on its way', () => {
  const parts = writeIndexFiles(index, nameOf, 0)
  const kinds = {
    'an index in parts': { entry: parts.entry, files: parts.files, quick: undefined },
    'a quick index': {
      entry: quick?.entry ?? '',
      files,
      quick: { entryUrl: base + quick?.entry, catalogueUrl: `${base}catalogue` },
    },
  }

  /** A host whose entry comes as far as `upTo` says; `finish` sends the rest. */
  function openSlowly(kind: keyof typeof kinds, upTo: (entry: string) => number) {
    const { entry, files, quick } = kinds[kind]
    const asked: string[] = []
    let finish = () => {}
    vi.stubGlobal('fetch', async (url: string) => {
      const name = url.slice(base.length)
      asked.push(name)
      const text = files.get(name) ?? ''
      if (name !== entry) return new Response(text)
      const bytes = new TextEncoder().encode(text)
      const first = upTo(text)
      const body = new ReadableStream({
        start(stream) {
          // A piece may end within a letter.
          stream.enqueue(bytes.slice(0, 7))
          stream.enqueue(bytes.slice(7, first))
          finish = () => {
            stream.enqueue(bytes.slice(first))
            stream.close()
          }
        },
      })
      return new Response(body)
    })
    const searcher = fetchSearcher({ entryUrl: base + (quick ? whole.entry : entry), quick }, vi.fn())
    const shards = () => asked.filter((name) => name.includes('words'))
    return { searcher, shards, finish: () => finish() }
  }
  const firstLine = (entry: string) => new TextEncoder().encode(entry.split('\n')[0]).length + 1

  test.each(Object.keys(kinds) as (keyof typeof kinds)[])(
    'asks %s for the shard of its word, and uses what it asked for',
    async (kind) => {
      const { searcher, shards, finish } = openSlowly(kind, firstLine)
      const found = searcher.search('레이어를', 10, null, true)
      await vi.waitFor(() => expect(shards()).toHaveLength(1))
      finish()
      expect((await found).hits[0]?.id).toBe('layer')
      expect(shards()).toHaveLength(1)
    },
  )

  test('waits where the first line is not here yet', async () => {
    const { searcher, shards, finish } = openSlowly('an index in parts', (entry) => firstLine(entry) - 20)
    const found = searcher.search('레이어', 10, null, true)
    await new Promise((done) => setTimeout(done))
    expect(shards()).toEqual([])
    finish()
    expect((await found).hits[0]?.id).toBe('layer')
    expect(shards()).toHaveLength(1)
  })

  test('asks for no quick shard where all is wanted', async () => {
    const { searcher, shards, finish } = openSlowly('a quick index', firstLine)
    const found = searcher.search('레이어', 10, null, false)
    await new Promise((done) => setTimeout(done))
    finish()
    expect((await found).hits[0]?.id).toBe('layer')
    expect(shards()).toEqual([])
  })

  test('asks again for a shard that did not come', async () => {
    const { searcher, shards, finish } = openSlowly('an index in parts', firstLine)
    const host = fetch
    let fails = true
    vi.stubGlobal('fetch', (url: string) => {
      if (!fails || !url.includes('words')) return host(url)
      fails = false
      return Promise.reject(new TypeError('offline'))
    })
    const found = searcher.search('레이어', 10, null, true)
    await vi.waitFor(() => expect(fails).toBe(false))
    finish()
    expect((await found).hits[0]?.id).toBe('layer')
    expect(shards()).toHaveLength(1)
  })
})

describe('a file of another shape in the place of one of the index', () => {
  const start = { index: whole.entry, quick: quick?.entry ?? '', catalogue: 'catalogue', text: 'text' }
  test.each(Object.entries(start))('is fetched again past all caches: %s', async (kind, name) => {
    const caches: (string | undefined)[] = []
    vi.stubGlobal('fetch', async (url: string, init?: RequestInit) => {
      const asked = url.slice(base.length)
      const isOdd = asked.startsWith(name) && init?.cache !== 'reload'
      if (asked.startsWith(name)) caches.push(init?.cache)
      return new Response(isOdd ? '{"error":"login"}' : files.get(asked))
    })
    const onAnswers = vi.fn()
    const quickly = { entryUrl: base + quick?.entry, catalogueUrl: `${base}catalogue` }
    const address = {
      entryUrl: base + whole.entry,
      ...(kind === 'quick' || kind === 'catalogue' ? { quick: quickly } : {}),
    }
    const searcher = fetchSearcher(address, onAnswers)
    const found = await searcher.search('레이어', 10, null, true)
    expect(found.hits[0]?.id).toBe('layer')
    await vi.waitFor(() => expect(onAnswers).toHaveBeenCalledTimes(1))
    expect(caches.slice(0, 2)).toEqual([undefined, 'reload'])
  })
})
