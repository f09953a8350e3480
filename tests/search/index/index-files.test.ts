import { describe, expect, it } from 'vitest'
import type { SearchDoc } from '../../../src/search/hit.ts'
import { buildIndex } from '../../../src/search/index/build-index.ts'
import { writeQuickFiles } from '../../../src/search/index/index-files.ts'
import { openSearcher } from '../../../src/search/searcher.ts'
import { manyDocs } from '../../support/medium-collection.ts'
import { docs, glossary, openDocs } from '../../support/small-collection.ts'

describe('나누어 둔 색인', { timeout: 60_000 }, () => {
  it('finds the same first question as the whole index', async () => {
    const whole = openDocs(manyDocs)
    await whole.searcher.loadAnswers()
    for (const query of [
      '레이어',
      'dlalwl',
      '디플로이먼트',
      '컨테이너 프로세스',
      '볼륨을 지우면',
      '환경 변수',
      'high availability',
      '하이퍼바이저가',
    ]) {
      const expected = (await whole.searcher.search(query, 10, null)).hits[0]?.id
      const inParts = await openDocs(manyDocs, 0).searcher.search(query, 10, null)
      expect(inParts.hits[0]?.id, query).toBe(expected)
    }
  })

  it('asks for one part for a word, brings its first results along, and asks nothing again', async () => {
    const { searcher, asked } = openDocs(manyDocs, 0)
    expect(asked).toEqual([])
    const { hits } = await searcher.search('레이어', 10, null)
    expect(hits[0]?.question).toContain('레이어')
    expect(asked.length).toBe(1)
    await searcher.search('레이어', 10, null)
    await searcher.search('레이', 10, null)
    expect(asked.length).toBe(1)
  })

  it('finds a word that only one question has, and shows the piece of an answer', async () => {
    const { searcher } = openDocs(manyDocs, 0)
    expect((await searcher.search('게시판', 10, null)).hits[0]?.id).toBe('plain')
    const prune = (await searcher.search('정리', 10, null)).hits[0]
    expect(prune?.question).toBe('볼륨은 언제 지워지나요?')
  })

  it('narrows to questions whose texts are not loaded yet', async () => {
    const { searcher } = openDocs(manyDocs, 0)
    const { hits, total } = await searcher.search(
      'docker',
      10,
      docs.filter((doc) => doc.id === 'stop' || doc.id === 'plain').map((doc) => doc.id),
    )
    expect(hits.map((hit) => hit.id)).toEqual(['stop'])
    expect(total).toBe(1)
  })

  it('tries a part again that could not be fetched', async () => {
    const { entry, files } = openDocs(manyDocs, 0)
    const { openSearcher } = await import('../../../src/search/searcher.ts')
    let offline = true
    const searcher = openSearcher(files.get(entry) ?? '', async (name, readFile) => {
      if (offline) throw new Error('offline')
      return readFile(files.get(name) ?? '')
    })
    await expect(searcher.search('레이어', 10, null)).rejects.toThrow('offline')
    offline = false
    expect((await searcher.search('레이어', 10, null)).hits.length).toBeGreaterThan(0)
  })
})

describe('the quick index', { timeout: 60_000 }, () => {
  const write = (of: readonly SearchDoc[]) => {
    let made = 0
    return writeQuickFiles(buildIndex(of, glossary), (kind) => `${kind}-${made++}`)
  }
  const quick = write(manyDocs)

  function open() {
    const asked: string[] = []
    const ids = manyDocs.map(({ id }) => id).join('\n')
    const searcher = openSearcher(
      quick?.files.get(quick.entry) ?? '',
      async (name, readFile) => {
        asked.push(name)
        return readFile(quick?.files.get(name) ?? '')
      },
      { ids, texts: manyDocs.map(({ question }) => question) },
    )
    return { searcher, asked }
  }

  it('is written only where the index is one file, and no tiny one', () => {
    const few = manyDocs.slice(0, 101)
    expect(write(few.slice(0, 100))).toBeNull()
    expect(write(few)?.entry).toMatch(/^quick-/)
    const filled = (count: number) =>
      Array.from({ length: count }, (_, i) => ({ ...docs[i % 9], id: `q${i}` }))
    expect(write(filled(600) as unknown as readonly SearchDoc[])).not.toBeNull()
    expect(write(filled(601) as unknown as readonly SearchDoc[])).toBeNull()
  })

  it('holds no question, and finds the same first one as the index after one more file', async () => {
    expect([...(quick?.files.values() ?? [])].join('')).not.toContain(docs[0]?.question)
    const whole = openDocs(manyDocs)
    await whole.searcher.loadAnswers()
    for (const query of ['레이어', '디플로이먼트', '볼륨을', 'availability', '하이퍼바이저가']) {
      const { searcher, asked } = open()
      const found = await searcher.search(query, 10, null)
      const expected = (await whole.searcher.search(query, 10, null)).hits[0]
      expect(found.hits[0]?.id, query).toBe(expected?.id)
      expect(asked.length, query).toBe(1)
    }
  })

  it('marks the word in a piece of an answer, also a word that one question has', async () => {
    for (const [query, id, form] of [
      ['게시판', 'plain', '게시판'],
      ['prune', 'volume', 'prune'],
      ['종료해도', 'stop', '종료'],
    ] as const) {
      const { hits } = await open().searcher.search(query, 10, null)
      const hit = hits.find((one) => one.id === id)
      expect(hit?.snippet, query).toContain(form)
      expect(
        hit?.highlights.some((one) => one.startsWith(form) && hit.snippet.includes(one)),
        query,
      ).toBe(true)
    }
  })
})
