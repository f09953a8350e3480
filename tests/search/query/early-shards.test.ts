import { describe, expect, it } from 'vitest'
import { readShardNames } from '../../../src/search/index/read-index-files.ts'
import { earlyShards } from '../../../src/search/query/early-shards.ts'
import { manyDocs } from '../../support/medium-collection.ts'
import { docs, openDocs } from '../../support/small-collection.ts'

const { entry, files } = openDocs(manyDocs, 0)
const shards = readShardNames(files.get(entry)?.split('\n')[0] ?? '') ?? []

describe('the shards of a query, by the first line of an entry', () => {
  it.each([
    '레이어',
    '레이어를',
    '하이퍼바이저가',
    'Deployments',
    'dockerfile',
    '컨테이너 프로세스 ',
    '없는낱말',
    'revisionHistoryLimit',
  ])('are among those that the search asks for: %s', async (query) => {
    const { searcher, asked } = openDocs(manyDocs, 0)
    await searcher.search(query, 10, null)
    const early = earlyShards(query, shards)
    expect(early.length).toBeGreaterThan(0)
    expect(asked).toEqual(expect.arrayContaining([...early]))
  })

  it.each(['', '  ', 'ㄹ', '레', '어떻게', '#', '""'])('are none for %j, which says too little', (query) => {
    expect(earlyShards(query, shards)).toEqual([])
  })

  it('are none of an index in one file', () => {
    const small = openDocs(docs)
    const [line = ''] = small.files.get(small.entry)?.split('\n') ?? []
    expect(readShardNames(line)).toEqual([])
    expect(earlyShards('레이어', [])).toEqual([])
  })
})
